using System.Globalization;
using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The columns of an item, in csv and in a workbook alike.</summary>
internal sealed class LedgerItemCells(LedgerReport report, Language language)
{
    private const int Wide = 22;
    private const int Narrow = 12;

    /// <summary>The header and the printed width of each column.</summary>
    public IReadOnlyList<(string Header, int Width)> Columns { get; } =
    [
        (LedgerWords.County[language], Narrow),
        (LedgerWords.Town[language], Narrow),
        (LedgerWords.Village[language], Narrow),
        (HostSentences.Id[language], Wide),
        (HostSentences.Number[language], 6),
        (HostSentences.Problem[language], Wide),
        (HostSentences.Opened[language], Narrow),
        (HostSentences.DueDay[language], Narrow),
        (HostSentences.Status[language], Narrow),
        (HostSentences.DaysLate[language], 9),
        .. report.Levels.Select(l => (HostSentences.ClosedBy(l.Label)[language], Narrow)),
        (HostSentences.Awaiting[language], Wide),
        (HostSentences.WithdrawnDay[language], Narrow),
        (HostSentences.TakesUpAgain[language], 8),
    ];

    public object?[] Of(LedgerItem item) =>
    [
        LedgerWords.Given(item.Locality.County, language),
        LedgerWords.Given(item.Locality.Town, language),
        LedgerWords.Given(item.Locality.Village, language),
        item.Household.Id,
        item.Item.Number,
        item.Heading.Label[language],
        item.Item.OpenedOn,
        item.Item.Due,
        LedgerWords.Of(item.Item.Status)[language],
        item.DaysLate(report.Day) is > 0 and var late ? late : null,
        .. report.Levels.Select(level => (object?)ClosedOn(item, level)),
        string.Join(language == Language.Chinese ? "、" : ", ", item.Awaiting.Select(a => a.Label[language])),
        item.Item.WithdrawnOn,
        string.Join(language == Language.Chinese ? "、" : ", ", item.Item.Links.Select(n => n.ToString(CultureInfo.InvariantCulture))),
    ];

    /// <summary>The place and the id of a household, under the first columns.</summary>
    public object?[] Of(HouseholdMoney money) =>
    [
        LedgerWords.Given(money.Locality.County, language),
        LedgerWords.Given(money.Locality.Town, language),
        LedgerWords.Given(money.Locality.Village, language),
        money.Household.Id,
    ];

    private static DateOnly? ClosedOn(LedgerItem item, LedgerHeading level)
    {
        foreach (var confirmed in item.Item.Confirmed)
        {
            if (confirmed.Level == level.Name)
                return confirmed.On;
        }

        return null;
    }
}
