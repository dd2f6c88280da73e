using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The columns of how far a place is with a milestone.</summary>
internal static class LedgerMilestones
{
    public static readonly LocalizedText[] Headers =
    [
        HostSentences.DueCases, HostSentences.Met, HostSentences.MetLate, HostSentences.Remaining,
        HostSentences.Overdue, HostSentences.LongestLate,
    ];

    public static object?[] Cells(MilestoneLine line) =>
        [line.Cases, line.Met, line.MetLate, line.Remaining, line.Overdue, line.LongestLate];

    /// <summary>The milestone and its day.</summary>
    public static LocalizedText Name(MilestoneLine line) =>
        new(
            $"{line.Milestone.Label.Chinese}（{Figures.Day(line.Milestone.Due)}）",
            $"{line.Milestone.Label.English} ({Figures.Day(line.Milestone.Due)})");

    /// <summary>For each milestone its line in each place where it is for some case, and the total.</summary>
    public static IEnumerable<(
        MilestoneLine Total, IReadOnlyList<(Locality Locality, MilestoneLine Line)> Places)> Of(LedgerReport report, LedgerLevel level)
    {
        var localities = report.Progress.Lines(level)
            .SelectMany(p => p.Milestones.Select(line => (p.Locality, Line: line)))
            .ToLookup(p => p.Line.Milestone);
        return report.Progress.Total.Milestones.Select(
            total => (total, (IReadOnlyList<(Locality, MilestoneLine)>)[.. localities[total.Milestone]]));
    }
}
