using System.Globalization;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Ledgers;
using HousingRules.Rosters.Writing;

namespace HousingRules.Host.LedgerReports;

/// <summary>The ledger of a level as one table: a row for each item, then one for each place, and one for all. The first column says which
/// it is.</summary>
internal sealed class LedgerCsv(LedgerReport report, Language language)
{
    private static readonly LocalizedText Kind = HostSentences.KindOfRow;
    private static readonly LocalizedText Item = HostSentences.Item;
    private static readonly LocalizedText Payment = HostSentences.Money;

    private static readonly LocalizedText Household = HostSentences.HouseholdsMoney;

    private readonly LedgerItemCells _cells = new(report, language);
    private readonly LedgerPayments _payments = new(report, language);

    public void Write(Stream stream)
    {
        IReadOnlyList<string> headers =
        [
            Kind[language],
            .. _cells.Columns.Select(c => c.Header),
            .. LedgerWords.CountHeaders.Select(h => h[language]),
            .. _payments.Headers,
        ];
        using var table = TableFiles.Create(stream, RosterFormat.Csv, "", headers);
        foreach (var item in report.Items)
            table.Append(Row(headers.Count, Item[language], _cells.Of(item), []));
        foreach (var household in report.Money)
        {
            foreach (var route in household.Routes)
                Money(table, headers.Count, Household[language], _cells.Of(household), route);
        }

        var level = report.Level ?? LedgerLevel.Town;
        foreach (var line in report.Ledger.Lines(level))
            Total(table, headers.Count, LedgerWords.Of(level)[language], Place(line.Locality, level), line);
        Total(table, headers.Count, LedgerWords.Total[language], [], report.Ledger.Total);
        table.Complete();
    }

    private void Total(TableWriter table, int width, string kind, object?[] locality, LedgerLine line)
    {
        var first = _cells.Columns.Count;
        table.Append(Row(width, kind, [.. locality, .. new object?[first - locality.Length]], LedgerWords.Counts(line.Counts)));
        foreach (var route in line.Routes)
            Money(table, width, Payment[language], locality, route);
    }

    private void Money(TableWriter table, int width, string kind, object?[] of, RouteTotal route) => table.Append(
        Row(
            width,
            kind,
            [.. of, .. new object?[_cells.Columns.Count - of.Length]],
            [.. new object?[LedgerWords.CountHeaders.Length], .. _payments.Cells(route)]));

    private object?[] Place(Locality locality, LedgerLevel level)
    {
        object?[] parts =
        [
            LedgerWords.Given(locality.County, language),
            LedgerWords.Given(locality.Town, language),
            LedgerWords.Given(locality.Village, language),
        ];
        return parts[..((int)level + 1)];
    }

    private static string[] Row(int width, string kind, object?[] item, object?[] figures)
    {
        var cells = new string[width];
        Array.Fill(cells, "");
        cells[0] = kind;
        object?[] values = [.. item, .. figures];
        for (var i = 0; i < values.Length; i++)
            cells[i + 1] = Text(values[i]);
        return cells;
    }

    private static string Text(object? value) =>
        value is DateOnly day ? Figures.Day(day) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
