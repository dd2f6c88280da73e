using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Ledgers;
using HousingRules.Rosters.Writing;

namespace HousingRules.Host.LedgerReports;

/// <summary>The ledgers as a county prints them: a sheet for each level, the items place by place, and below them what they add up
/// to.</summary>
internal sealed class LedgerWorkbook(LedgerReport report, Language language)
{
    private readonly LedgerItemCells _cells = new(report, language);
    private readonly LedgerPayments _payments = new(report, language);

    public void Write(Stream stream)
    {
        using var workbook = new PrintedWorkbook(stream);
        LedgerLevel[] levels = report.Level is { } only ? [only] : Enum.GetValues<LedgerLevel>();
        foreach (var level in levels)
            Write(workbook, level);
        workbook.Complete();
    }

    private void Write(PrintedWorkbook workbook, LedgerLevel level)
    {
        var name = LedgerWords.Sheet(level);
        var sheet = workbook.Begin(name[language], LedgerWords.Title(report, name)[language], _cells.Columns);
        Items(sheet, level);
        Totals(sheet, level);
        Problems(sheet);
        Payments(sheet, level);
        Milestones(sheet, level);
        sheet.Close();
    }

    // The items are in the order of the places, so those of a place follow each other.
    private void Items(PrintedSheet sheet, LedgerLevel level)
    {
        var counts = report.Ledger.Lines(level).ToDictionary(l => l.Locality, l => l.Counts);
        for (var i = 0; i < report.Items.Count; i++)
        {
            var locality = report.Items[i].Locality.At(level);
            sheet.Append(_cells.Of(report.Items[i]));
            if (i + 1 == report.Items.Count || report.Items[i + 1].Locality.At(level) != locality)
                sheet.AppendHeader(Subtotal(locality, level, counts[locality]));
        }
    }

    private string Subtotal(Locality locality, LedgerLevel level, LedgerCounts counts)
    {
        var name = LedgerWords.Name(locality, level, report.HasSeveralCounties, language);
        return HostSentences.Subtotal(name, counts)[language];
    }

    private void Totals(PrintedSheet sheet, LedgerLevel level)
    {
        sheet.Append();
        sheet.AppendHeader([LedgerWords.Of(level)[language], .. LedgerWords.CountHeaders.Select(h => h[language])]);
        foreach (var line in report.Ledger.Lines(level))
            sheet.Append([LedgerWords.Name(line.Locality, level, report.HasSeveralCounties, language), .. LedgerWords.Counts(line.Counts)]);
        sheet.Append([LedgerWords.Total[language], .. LedgerWords.Counts(report.Ledger.Total.Counts)]);
    }

    private void Problems(PrintedSheet sheet)
    {
        if (report.Ledger.Total.Problems.IsEmpty)
            return;
        sheet.Append();
        sheet.AppendHeader([HostSentences.Problem[language], .. LedgerWords.CountHeaders.Select(h => h[language])]);
        foreach (var line in report.Ledger.Total.Problems)
            sheet.Append([line.Problem.Label[language], .. LedgerWords.Counts(line.Counts)]);
    }

    private void Payments(PrintedSheet sheet, LedgerLevel level)
    {
        if (report.Ledger.Total.Routes.IsEmpty)
            return;
        sheet.Append();
        sheet.AppendHeader([LedgerWords.Of(level)[language], .. _payments.Headers]);
        foreach (var line in report.Ledger.Lines(level))
        {
            foreach (var route in line.Routes)
                sheet.Append([LedgerWords.Name(line.Locality, level, report.HasSeveralCounties, language), .. _payments.Cells(route)]);
        }

        foreach (var route in report.Ledger.Total.Routes)
            sheet.Append([LedgerWords.Total[language], .. _payments.Cells(route)]);
        if (report.Money.Count == 0)
            return;
        sheet.Append();
        sheet.AppendHeader([.. _cells.Columns.Take(4).Select(c => c.Header), .. _payments.Headers]);
        foreach (var household in report.Money)
        {
            foreach (var route in household.Routes)
                sheet.Append([.. _cells.Of(household), .. _payments.Cells(route)]);
        }
    }

    private void Milestones(PrintedSheet sheet, LedgerLevel level)
    {
        foreach (var (total, localities) in LedgerMilestones.Of(report, level))
        {
            sheet.Append();
            sheet.AppendHeader(LedgerMilestones.Name(total)[language]);
            sheet.AppendHeader([LedgerWords.Of(level)[language], .. LedgerMilestones.Headers.Select(h => h[language])]);
            foreach (var (locality, line) in localities)
                sheet.Append([LedgerWords.Name(locality, level, report.HasSeveralCounties, language), .. LedgerMilestones.Cells(line)]);
            sheet.Append([LedgerWords.Total[language], .. LedgerMilestones.Cells(total)]);
        }
    }
}
