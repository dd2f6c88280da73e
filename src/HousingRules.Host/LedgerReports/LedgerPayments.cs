using HousingRules.Facts;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The columns of what is due, agreed and paid by a route. What is due is told only where a procedure holds amounts of its policy
/// against what is agreed and paid.</summary>
internal sealed class LedgerPayments(LedgerReport report, Language language)
{
    private static readonly LocalizedText[] DueHeaders = [new("应发户数", "due"), new("其中金额未定", "not known"), new("应发（元）", "yuan due")];

    private static readonly LocalizedText[] OtherHeaders =
    [
        new("协议数", "agreements"), new("其中未填金额", "without an amount"), new("协议（元）", "yuan agreed"),
        new("笔数", "payments"), new("其中未填金额", "without an amount"), new("已拨（元）", "yuan paid"),
        new("未拨（元）", "yuan left"),
    ];

    private readonly bool _tellsDue = report.Ledger.Total.Routes.Any(r => r.Due != default);

    /// <summary>The route and its columns.</summary>
    public string[] Headers =>
    [
        new LocalizedText("拨付方式", "route")[language],
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
