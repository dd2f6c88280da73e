using HousingRules.Ledgers;

namespace HousingRules.Tests.Ledgers;

/// <summary>Everything that a ledger says, as text that can be compared.</summary>
internal static class LedgerWords
{
    public static string Of(Ledger ledger) =>
        string.Join(
            '\n',
            Enum.GetValues<LedgerLevel>()
                .SelectMany(level => ledger.Lines(level))
                .Append(ledger.Total)
                .Select(Line)
                .Concat(ledger.OpenItems.Select(Item)));

    public static string Item(LedgerItem item) =>
        $"{item.Household} {item.Item.Number} {item.Heading.Name} {item.Item.OpenedOn} {item.Item.Due} {item.Item.Status} "
        + $"{item.Item.ClosedOn} [{string.Join(',', item.Item.Confirmed)}] [{string.Join(',', item.Item.Links)}] "
            + $"[{Figures(item.Awaiting.Select(a => a.Name))}]";

    private static string Line(LedgerLine line) =>
        $"{line.Locality} {line.Counts} [{Figures(line.Problems)}] [{Figures(line.Awaited)}] [{Figures(line.Routes)}]";

    private static string Figures<T>(IEnumerable<T> figures) => string.Join(", ", figures);
}
