using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The words of the ledgers.</summary>
internal static class LedgerWords
{
    public static readonly LocalizedText NotGiven = new("未填", "not given");
    public static readonly LocalizedText Total = new("合计", "total");

    public static readonly LocalizedText County = new("县", "county");
    public static readonly LocalizedText Town = new("镇（街道）", "town");
    public static readonly LocalizedText Village = new("村", "village");

    /// <summary>The headers of <see cref="Counts"/>.</summary>
    public static readonly LocalizedText[] CountHeaders =
    [
        new("发现", "found"), new("未销号", "open"), new("其中逾期", "overdue"), new("其中待上级销号", "close pending"), new("已销号", "closed"),
        new("其中超期", "closed late"), new("撤销", "withdrawn"), new("重新发现", "reopened"), new("销号率", "share closed"), new(
            "最长超期（天）",
            "longest late (days)"),
    ];

    public static LocalizedText Of(LedgerLevel level) => level switch
    {
        LedgerLevel.County => County,
        LedgerLevel.Town => Town,
        _ => Village,
    };

    public static LocalizedText Sheet(LedgerLevel level) => level switch
    {
        LedgerLevel.County => new("县台账", "county ledger"),
        LedgerLevel.Town => new("镇（街道）台账", "town ledger"),
        _ => new("村台账", "village ledger"),
    };

    public static LocalizedText Of(ItemStatus status) => status switch
    {
        ItemStatus.Open => new("未销号", "open"),
        ItemStatus.ClosePending => new("待上级销号", "close pending"),
        ItemStatus.Closed => new("已销号", "closed"),
        ItemStatus.Withdrawn => new("已撤销", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>A place as a line of its level names it.</summary>
    public static string Name(Locality locality, LedgerLevel level, bool withCounty, Language language)
    {
        string[] parts = [locality.County, locality.Town, locality.Village];
        var (from, to) = level switch
        {
            LedgerLevel.County => (0, 1),
            LedgerLevel.Town => (withCounty ? 0 : 1, 2),
            _ => (withCounty ? 0 : 1, 3),
        };
        return string.Join(' ', parts[from..to].Select(p => Given(p, language)));
    }

    /// <summary>A part of a place, or that it is not given.</summary>
    public static string Given(string part, Language language) => part.Length == 0 ? NotGiven[language] : part;

    /// <summary>The cells of some counts, as <see cref="CountHeaders"/> says.</summary>
    public static object?[] Counts(LedgerCounts counts) =>
    [
        counts.Found, counts.Open, counts.Overdue, counts.ClosePending, counts.Closed,
        counts.ClosedLate, counts.Withdrawn, counts.Reopened, counts.ShareClosed is { } share ? Share(share) : null, counts.LongestLate,
    ];

    /// <summary>What the ledgers are, and as of when.</summary>
    public static LocalizedText Title(LedgerReport report, LocalizedText name)
    {
        var town = report.Town is { } only ? $"（{only}）" : "";
        var day = Figures.Day(report.Day);
        return new(
            $"{report.Policy.Title.Chinese} {name.Chinese}{town}  截至 {day}{(report.IsDayGiven ? "" : "（最后一个事件的日期）")}  政策 "
            + $"{report.Policy.Name}",
            $"{report.Policy.Title.English}: {name.English}{(report.Town is null ? "" : $" of {report.Town}")}, as of "
            + $"{day}{(report.IsDayGiven ? "" : " (the day of the last event)")}, policy {report.Policy.Name}");
    }

    private static string Share(double share) => Figures.Percent(Math.Round(share, 3));
}
