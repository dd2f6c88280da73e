using System.Globalization;
using HousingRules.Facts;
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
        (new LocalizedText("户编号", "id")[language], Wide),
        (new LocalizedText("序号", "number")[language], 6),
        (new LocalizedText("问题", "problem")[language], Wide),
        (new LocalizedText("发现日期", "opened")[language], Narrow),
        (new LocalizedText("整改期限", "due")[language], Narrow),
        (new LocalizedText("状态", "status")[language], Narrow),
        (new LocalizedText("超期天数", "days late")[language], 9),
        .. report.Levels.Select(l => (new LocalizedText($"{l.Label.Chinese}销号", $"closed by {l.Label.English}")[language], Narrow)),
        (new LocalizedText("待销号", "awaiting")[language], Wide),
        (new LocalizedText("撤销日期", "withdrawn")[language], Narrow),
        (new LocalizedText("原序号", "takes up again")[language], 8),
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
