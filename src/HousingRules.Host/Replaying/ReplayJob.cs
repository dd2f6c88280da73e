using HousingRules.Host.CaseFiles;
using HousingRules.Host.Determining;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Rosters.Deciding;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.Replaying;

/// <summary>A file of cases replayed from its first to its last.</summary>
internal sealed class ReplayJob(CaseVersions versions, string cases, DateOnly? asOf)
{
    private readonly RunWarnings _warnings = new();
    private readonly ProblemLog _problems = new();
    private readonly DoubledIds _ids = new();
    private readonly ReplayTally _tally = new();

    /// <summary>Where the cases go.</summary>
    public required Output Output { get; init; }

    /// <summary>Where the rows go that cannot be read; null for nowhere.</summary>
    public required string? ProblemFile { get; init; }

    /// <summary>Whether each event is told.</summary>
    public required bool WithEvents { get; init; }

    /// <summary>Whether a refused event is a finding of its own.</summary>
    public required bool IsStrict { get; init; }

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(HostConsole console, CancellationToken interrupted)
    {
        using var source = CaseSource.Open(cases);
        using var target = Output.Open(console);
        using var problemsFile = ProblemFile is null ? null : WholeFile.Create(ProblemFile);
        using (var list = problemsFile is null ? null : new ProblemList(problemsFile.Stream, console.Language))
        {
            using var output = new ReplayOutput(target.Stream, Output.Format, WithEvents, console.Language);
            // A bar between the lines of the cases would spoil both.
            if (Output.Path is null && Output.Format == OutputFormat.Text)
                Pass(source, output, list, interrupted);
            else
                Progress.While(console, HostSentences.ReplayingCases, () => source.Progress, () => Pass(source, output, list, interrupted));
            output.Complete();
            list?.Complete();
        }

        Summarise(console, source, target);
        problemsFile?.Complete();
        target.Complete();
        return _problems.Count > 0 || _warnings.HasFindings || (IsStrict && _tally.RefusedEvents > 0) ? ExitCode.Findings : ExitCode.Done;
    }

    private bool Pass(CaseSource source, ReplayOutput output, ProblemList? list, CancellationToken interrupted)
    {
        CasePass.Run(source, new CaseReader(versions, _warnings), Work, Take, Bad, interrupted);
        return true;

        Worked Work(CaseInput input)
        {
            var answer = CaseAnswer.Of(input, asOf);
            return new(input.Number, input.Opened.Household.Id, TalliedCase.Of(answer), output.Render(answer, input.Number));
        }

        void Take(Worked worked)
        {
            output.Append(worked.Rendered);
            _tally.Add(worked.Tallied);
            _ids.Add(worked.Id, worked.Number);
        }

        void Bad(RosterProblem problem)
        {
            _problems.Add(problem);
            list?.Append(problem);
        }
    }

    private void Summarise(HostConsole console, CaseSource source, OutputStream target)
    {
        if (_ids.Remark is { } doubled)
            _warnings.Add(doubled);
        foreach (var remark in _warnings.All)
            console.Warn(remark);
        if (Output.Format == OutputFormat.Text && target.File is not null)
        {
            using var writer = new StreamWriter(target.Stream, leaveOpen: true);
            Write(writer);
        }

        Write(Output.Words(console));

        void Write(TextWriter writer) => _tally.Write(writer, source, versions, _problems, console.Language);
    }

    // What is told of a case, and not the case itself: a chunk of cases would be too old to be forgotten cheaply.
    private sealed record Worked(int Number, string? Id, TalliedCase Tallied, byte[] Rendered);
}
