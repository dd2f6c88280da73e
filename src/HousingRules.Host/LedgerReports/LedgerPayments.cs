using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The columns of what is due, agreed and paid by a route. What is due is told only where a procedure holds amounts of its policy
/// against what is agreed and paid.</summary>
internal sealed class LedgerPayments(LedgerReport report, Language language)
{
    private static readonly LocalizedText[] DueHeaders = [HostSentences.DueHouseholds, HostSentences.SumNotKnown, HostSentences.YuanDue];

    private static readonly LocalizedText[] OtherHeaders =
    [
        HostSentences.Agreements, HostSentences.WithoutAmount, HostSentences.YuanAgreed,
        HostSentences.Payments, HostSentences.WithoutAmount, HostSentences.YuanPaid,
        HostSentences.YuanLeft,
    ];

    private readonly bool _tellsDue = report.Ledger.Total.Routes.Any(r => r.Due != default);

    /// <summary>The route and its columns.</summary>
    public string[] Headers =>
    [
        HostSentences.Route[language],
        .. (_tellsDue ? DueHeaders.Concat(OtherHeaders) : OtherHeaders).Select(h => h[language]),
    ];

    /// <summary>The cells under them.</summary>
    public object?[] Cells(RouteTotal route) =>
    [
        route.Route.Label[language],
        .. _tellsDue ? Total(route.Due) : [],
        .. Total(route.Agreed),
        .. Total(route.Paid),
        route.Left,
    ];

    private static object?[] Total(MoneyTotal total) => [total.Count, total.WithoutAmount, total.Yuan];
}
