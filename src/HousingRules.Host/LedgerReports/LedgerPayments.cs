using HousingRules.Facts;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The columns of what was paid by a route.</summary>
internal static class LedgerPayments
{
    public static readonly LocalizedText[] Headers =
    [
        new("拨付方式", "route"),
        new("笔数", "payments"),
        new("其中未填金额", "without an amount"),
        new("金额（元）", "yuan"),
    ];

    public static object?[] Cells(RouteTotal route, Language language) =>
        [route.Route.Label[language], route.Payments, route.WithoutAmount, route.Yuan];
}
