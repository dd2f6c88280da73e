using HousingRules.Contract;
using HousingRules.Host.LedgerReports;
using HousingRules.Ledgers;

namespace HousingRules.Host.Api;

/// <summary>The ledgers of the key's place as of a day. County, towns and villages add up to the same.</summary>
/// <param name="Policy">The policy in force on the day.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="On">The day.</param>
/// <param name="Cases">How many cases there are.</param>
/// <param name="Total">Everything together.</param>
/// <param name="Counties">A line for each county.</param>
/// <param name="Towns">A line for each town.</param>
/// <param name="Villages">A line for each village.</param>
/// <param name="Milestones">How far the cases are on the way to each milestone.</param>
/// <param name="LeftOut">Cases that could not be added.</param>
internal sealed record LedgerAnswer(
    string Policy,
    string Digest,
    DateOnly On,
    int Cases,
    LedgerLineForm Total,
    IReadOnlyList<LedgerLineForm> Counties,
    IReadOnlyList<LedgerLineForm> Towns,
    IReadOnlyList<LedgerLineForm> Villages,
    IReadOnlyList<MilestoneAnswer> Milestones,
    IReadOnlyList<LeftOutAnswer> LeftOut)
{
    public static LedgerAnswer Of(LedgerReport report) => new(
        report.Policy.Name,
        report.Policy.Digest,
        report.Day,
        report.Progress.Total.Cases,
        LedgerLineForm.Of(report.Ledger.Total),
        Lines(report, LedgerLevel.County),
        Lines(report, LedgerLevel.Town),
        Lines(report, LedgerLevel.Village),
        [.. report.Progress.Total.Milestones.Select(MilestoneAnswer.Of)],
        LeftOutOf(report));

    public static IReadOnlyList<LeftOutAnswer> LeftOutOf(LedgerReport report) =>
        [.. report.LeftOut.Select(c => new LeftOutAnswer(c.Id, c.Reason))];

    private static IReadOnlyList<LedgerLineForm> Lines(LedgerReport report, LedgerLevel level) =>
        [.. report.Ledger.Lines(level).Select(LedgerLineForm.Of)];
}

/// <summary>How far the cases are on the way to a milestone.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Cases">For how many cases it is.</param>
/// <param name="Met">How many have met it.</param>
/// <param name="MetLate">How many of them late.</param>
/// <param name="Remaining">How many have not.</param>
/// <param name="Overdue">How many of them late.</param>
/// <param name="LongestLate">The most days that one is late.</param>
internal sealed record MilestoneAnswer(
    NamedAnswer Milestone,
    DateOnly Due,
    int Cases,
    int Met,
    int MetLate,
    int Remaining,
    int Overdue,
    int LongestLate)
{
    public static MilestoneAnswer Of(MilestoneLine line) => new(
        new(line.Milestone.Name, line.Milestone.Label),
        line.Milestone.Due,
        line.Cases,
        line.Met,
        line.MetLate,
        line.Remaining,
        line.Overdue,
        line.LongestLate);
}
