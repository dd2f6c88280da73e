using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Host.Rosters;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Determining;

/// <summary>One roster decided from its first row to its last.</summary>
internal sealed class DetermineJob(Policy policy, string roster, Output output, string? problemFile)
{
    private readonly RunWarnings _warnings = new();
    private readonly ProblemLog _problems = new();
    private readonly DoubledIds _ids = new();

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(Speech speech, CancellationToken interrupted)
    {
        var opening = new List<LocalizedText>();
        var tabular = output.Format == OutputFormat.Csv || output.Format == OutputFormat.Xlsx;
        using var source = RosterFile.Open(roster, policy.Facts, ResultColumns.Own(policy), tabular, opening);
        foreach (var remark in opening.Concat(source.Columns.Remarks))
            _warnings.Add(remark);
        using var target = output.Path is null && output.Format == OutputFormat.Text ? null : output.Open(speech);
        using var problemsFile = problemFile is null ? null : WholeFile.Create(problemFile);
        using var results = target is null ? null : Results(target, source, speech.Language);
        using var list = problemsFile is null ? null : new ProblemList(problemsFile.Stream, speech.Language);
        source.EveryCell = results?.NeedsCells ?? false;
        var tally = Progress.While(speech, new("判定", "deciding"), () => source.Progress, () => Decide(source, results, list, interrupted));
        results?.Complete();
        list?.Complete();
        Summarise(speech, source, tally, target);
        problemsFile?.Complete();
        target?.Complete();
        return _problems.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private Tally Decide(RosterSource source, ResultFile? results, ProblemList? list, CancellationToken interrupted)
    {
        var tallies = new List<Tally>();
        new Pipeline(source, Append, interrupted).Run(() =>
        {
            IHouseholdDecider decider = source is JsonRoster
                ? new JsonDecider(policy, source.Columns, _warnings)
                : new CellDecider(policy, source.Columns);
            var renderer = results?.Renderer();
            var tally = new Tally(source.Columns.Town);
            lock (tallies)
                tallies.Add(tally);
            return batch =>
            {
                decider.Decide(batch);
                renderer?.Render(batch);
                tally.Add(batch);
            };
        });
        var all = new Tally(source.Columns.Town);
        tallies.ForEach(all.Add);
        return all;

        void Append(RowBatch batch)
        {
            results?.Append(batch);
            for (var row = 0; row < batch.Count; row++)
                _ids.Add(batch[row].IdHash, batch[row].Number);
            foreach (var problem in batch.Problems)
            {
                _problems.Add(problem);
                results?.Append(problem);
                list?.Append(problem);
            }
        }
    }

    private ResultFile? Results(OutputStream target, RosterSource source, Language language)
    {
        var columns = new ResultColumns(policy, language);
        return output.Format.Name switch
        {
            "csv" => new CsvResults(target.Stream, source, columns),
            "xlsx" => new WorkbookResults(target.File!, source, columns, language),
            "json" => new JsonResults(target.Stream, source.Columns, policy, lines: false),
            "jsonl" => new JsonResults(target.Stream, source.Columns, policy, lines: true),
            _ => null,
        };
    }

    private void Summarise(Speech speech, RosterSource source, Tally tally, OutputStream? target)
    {
        if (_ids.Remark is { } doubled)
            _warnings.Add(doubled);
        if (source is JsonRoster { HasFacts: false })
            _warnings.Add(
                new(
                    "没有一户写有任何事实，各项都按缺省值处理。这个文件是花名册吗？",
                    "No household states any fact, so every fact has its omitted value. Is this file a roster?"));
        foreach (var remark in _warnings.All)
            speech.Warn(remark);
        var summary = new Summary(policy, source, tally, _problems, speech.Language)
        {
            Roster = Path.GetFileName(roster),
            ProblemFile = problemFile,
        };
        if (output.Format == OutputFormat.Text && target is not null)
        {
            using var writer = new StreamWriter(target.Stream, leaveOpen: true);
            summary.Write(writer);
        }
        else
        {
            summary.Write(output.Words(speech));
        }
    }
}
