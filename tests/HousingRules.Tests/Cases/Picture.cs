using System.Globalization;
using System.Text;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>Everything that can be said of a case, as text: two files with one picture are the same file.</summary>
internal static class Picture
{
    public static string Of(CaseFile file)
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{file.State} {file.MachineState} {file.OpenedOn} {file.LastDay} {file.Subsidy} {file.Account.Paid}");
        text.AppendLine(string.Join(' ', file.Procedure().Policy.Facts.Facts.Select(f => $"{f.Name}={file[f.Name]}")));
        text.AppendLine(Decided(file));
        foreach (var item in file.Items)
            text.AppendLine(Of(item));
        foreach (var payment in file.Payments)
            text.AppendLine(payment.ToString());
        foreach (var record in file.History)
            text.AppendLine(Of(record));
        text.AppendLine(file.HappenedOn.ToString())
            .AppendLine(file.MetOn.ToString())
            .AppendLine(string.Join(' ', file.Matched));
        return text.ToString();
    }

    public static string Of(CaseStanding standing)
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{standing.State} {standing.Day} blocked {standing.IsBlocked} next {standing.EarliestNextDay} overdue {standing.DaysOverdue}");
        text.AppendLine(string.Join(", ", standing.Permitted.Select(p => $"{p.Kind} from {p.Earliest}")));
        text.AppendLine(string.Join(", ", standing.Marks.Select(m => $"{m.Name} {m.Holds}"))).AppendLine(CaseText.Codes(standing.Warnings));
        foreach (var d in standing.Deadlines)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{d.Milestone.Name} {d.MetOn} {d.DaysLate} {d.IsStructurallyLate} {string.Join('+', d.Missing)} "
                + $"{string.Join('+', d.PostBy.Select(p => p.Day))}");
        return text.ToString();
    }

    public static string Of(ProblemItem item) => string.Create(
        CultureInfo.InvariantCulture,
        $"item {item.Number} {item.Problem.Name} {item.OpenedOn} {item.Due} {item.ClosedOn} {item.WithdrawnOn} "
        + $"{string.Join('+', item.Confirmed)} after {string.Join('+', item.Links)}");

    private static string Decided(CaseFile file) =>
        string.Join(
            ' ',
            file.Determination.Outcomes.SelectMany(s => s.Certain.Select(o => o.Name).Concat(s.Possible.Select(o => $"{o.Name}?"))));

    private static string Of(CaseRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{record.Event} {string.Join(' ', record.Event.Evidence)} {record.From} {record.To} {CaseText.Codes(record.Reports)} "
        + $"{CaseText.Codes(record.Warnings)} {string.Join(' ', record.Established)} {record.Payment} {string.Join(' ', record.PartsMet)}");
}
