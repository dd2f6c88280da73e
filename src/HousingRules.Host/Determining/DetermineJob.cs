using HousingRules.Evaluation;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Rosters;
using HousingRules.Rosters.Deciding;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.Determining;

/// <summary>One roster decided from its first row to its last.</summary>
internal sealed class DetermineJob(Policy policy, string roster, RosterOptions options, Output output, Output? badRows)
{
    private readonly ProblemLog _problems = new();

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(HostConsole console, CancellationToken interrupted)
    {
        var isTable = output.Format == OutputFormat.Csv || output.Format == OutputFormat.Xlsx;
        using var source = Roster.Open(roster, policy.Facts, options with { EveryKey = isTable }, interrupted);
        using var target = output.Path is null && output.Format == OutputFormat.Text ? null : output.Open(console);
        using var badFile = badRows is null ? null : WholeFile.Create(badRows.Path!);
        using var writer = target is null || output.Format == OutputFormat.Text
            ? null
            : RosterWriter.Create(target.Stream, TableFormat.Of(output.Format), source, policy, console.Language);
        using var bad = badFile is null
            ? null
            : BadRowWriter.Create(badFile.Stream, TableFormat.Of(badRows!.Format), source, console.Language);
        var run = new RosterRun(policy, source) { Writer = writer, BadRows = bad, OnProblem = _problems.Add };
        var tally = Progress.While(console, HostSentences.Deciding, () => source.Progress, () => run.Decide(interrupted));
        writer?.Complete();
        bad?.Complete();
        Summarise(console, source, run, tally, target);
        badFile?.Complete();
        target?.Complete();
        return _problems.Count > 0 || source.Remarks.Any(r => r.NeedsDecision) ? ExitCode.Findings : ExitCode.Done;
    }

    private void Summarise(HostConsole console, Roster source, RosterRun run, RosterTally tally, OutputStream? target)
    {
        foreach (var remark in source.Remarks)
            console.Warn(remark.Text);
        if (run.Ids.Remark is { } doubled)
            console.Warn(doubled);
        var summary = new Summary(policy, source, tally, _problems, console.Language)
        {
            Roster = Path.GetFileName(roster),
            ProblemFile = badRows?.Path,
        };
        if (output.Format == OutputFormat.Text && target is not null)
        {
            using var writer = new StreamWriter(target.Stream, leaveOpen: true);
            summary.Write(writer);
        }
        else
        {
            summary.Write(output.Words(console));
        }
    }
}
