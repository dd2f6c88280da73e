using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The words of the ledgers.</summary>
internal static class LedgerWords
{
    public static readonly LocalizedText NotGiven = HostSentences.NotGiven;
    public static readonly LocalizedText Total = HostSentences.Total;

    public static readonly LocalizedText County = HostSentences.County;
    public static readonly LocalizedText Town = HostSentences.TownOrStreet;
    public static readonly LocalizedText Village = HostSentences.Village;

    /// <summary>The headers of <see cref="Counts"/>.</summary>
    public static readonly LocalizedText[] CountHeaders =
    [
        HostSentences.Found, HostSentences.Open, HostSentences.Overdue, HostSentences.OfThemClosePending, HostSentences.Closed,
        HostSentences.ClosedLate, HostSentences.Withdrawn, HostSentences.Reopened, HostSentences.ShareClosed, HostSentences.LongestLate,
    ];

    public static LocalizedText Of(LedgerLevel level) => level switch
    {
        LedgerLevel.County => County,
        LedgerLevel.Town => Town,
        _ => Village,
    };

    public static LocalizedText Sheet(LedgerLevel level) => level switch
    {
        LedgerLevel.County => HostSentences.CountyLedger,
        LedgerLevel.Town => HostSentences.TownLedger,
        _ => HostSentences.VillageLedger,
    };

    public static LocalizedText Of(ItemStatus status) => status switch
    {
        ItemStatus.Open => HostSentences.Open,
        ItemStatus.ClosePending => HostSentences.ClosePending,
        ItemStatus.Closed => HostSentences.Closed,
        ItemStatus.Withdrawn => HostSentences.IsWithdrawn,
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
    public static LocalizedText Title(LedgerReport report, LocalizedText name) => HostSentences.LedgerTitle(
        report.Policy.Title,
        report.Policy.Name,
        name,
        report.Town,
        Figures.Day(report.Day),
        report.IsDayGiven);

    private static string Share(double share) => Figures.Percent(Math.Round(share, 3));
}
