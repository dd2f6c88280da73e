using System.Globalization;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The ledger of a level for people: a line for each place, what they add up to, and how far the cases are.</summary>
internal sealed class LedgerText(LedgerReport report, TextWriter writer, Language language)
{
    private readonly LedgerLevel _level = report.Level ?? LedgerLevel.Town;

    public void Write()
    {
        WrappedLines.Write(writer, 0, LedgerWords.Title(report, LedgerWords.Sheet(_level))[language]);
        Items();
        var total = report.Ledger.Total;
        Line(HostSentences.WaitingToBeClosed, total.Awaited);
        if (!total.Problems.IsEmpty)
            Problems(total);
        Milestones();
        Line(HostSentences.CasesStandIn, report.Progress.Total.States);
        Line(HostSentences.Marks, report.Progress.Total.Marks);
        if (report.Progress.Total.StructurallyLate is > 0 and var late)
            writer.WriteLine(Say(HostSentences.LateFromTheStart(late)));
        if (!total.Routes.IsEmpty)
            Payments(total);
    }

    private void Items()
    {
        var table = new TextTable(
            [LedgerWords.Of(_level)[language], Say(HostSentences.Cases), .. LedgerWords.CountHeaders.Select(h => h[language])]);
        foreach (var (locality, items, cases) in report.Localities(_level))
            table.Add(Row(LedgerWords.Name(locality, _level, report.HasSeveralCounties, language), cases, items?.Counts ?? default));
        table.Add(Row(LedgerWords.Total[language], report.Progress.Total, report.Ledger.Total.Counts));
        table.Write(writer);

        static string[] Row(string name, ProgressLine cases, LedgerCounts counts) =>
            [name, Text(cases.Cases), .. LedgerWords.Counts(counts).Select(Text)];
    }

    private void Problems(LedgerLine total)
    {
        var table = new TextTable([Say(HostSentences.Problem), .. LedgerWords.CountHeaders.Select(h => h[language])]);
        foreach (var line in total.Problems)
            table.Add([line.Problem.Label[language], .. LedgerWords.Counts(line.Counts).Select(Text)]);
        table.Write(writer);
    }

    private void Milestones()
    {
        foreach (var (total, localities) in LedgerMilestones.Of(report, _level))
        {
            WrappedLines.Write(writer, 0, $"{Say(HostSentences.DueBy)}{LedgerMilestones.Name(total)[language]}");
            var table = new TextTable([LedgerWords.Of(_level)[language], .. LedgerMilestones.Headers.Select(h => h[language])]);
            foreach (var (locality, line) in localities)
                table.Add(
                    [
                        LedgerWords.Name(locality, _level, report.HasSeveralCounties, language),
                        .. LedgerMilestones.Cells(line).Select(Text),
                    ]);
            table.Add([LedgerWords.Total[language], .. LedgerMilestones.Cells(total).Select(Text)]);
            table.Write(writer);
        }
    }

    private void Payments(LedgerLine total)
    {
        var payments = new LedgerPayments(report, language);
        var table = new TextTable([LedgerWords.Of(_level)[language], .. payments.Headers]);
        foreach (var line in report.Ledger.Lines(_level))
        {
            foreach (var route in line.Routes)
                table.Add(
                    [
                        LedgerWords.Name(line.Locality, _level, report.HasSeveralCounties, language),
                        .. payments.Cells(route).Select(Text),
                    ]);
        }

        foreach (var route in total.Routes)
            table.Add([LedgerWords.Total[language], .. payments.Cells(route).Select(Text)]);
        table.Write(writer);
    }

    private void Line(LocalizedText what, IReadOnlyCollection<LedgerFigure> figures)
    {
        var told = string.Join(Say("、", ", "), figures.Select(f => $"{f.Heading.Label[language]} {Text(f.Count)}"));
        if (figures.Count > 0)
            WrappedLines.Write(writer, 0, $"{what[language]}{Say("：", ": ")}{told}");
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        decimal yuan => yuan.ToString("#,0.##", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private string Say(LocalizedText words) => words[language];

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;
}
