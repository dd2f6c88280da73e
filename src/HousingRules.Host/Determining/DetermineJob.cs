using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Host.Rosters;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Determining;

/// <summary>One roster decided from its first row to its last.</summary>
internal sealed class DetermineJob(Policy policy, string roster, string? output, ResultFormat format, string? problemFile)
{
    private readonly Remarks _remarks = new();
    private readonly ProblemLog _problems = new();
    private readonly DoubledIds _ids = new();

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(Speech speech, CancellationToken interrupted)
    {
        OverwriteCheck.Refuse(output, roster);
        OverwriteCheck.Refuse(problemFile, roster);
        var opening = new List<LocalizedText>();
        var tabular = format is ResultFormat.Csv or ResultFormat.Xlsx;
        using var source = RosterFile.Open(roster, policy.Facts, ResultColumns.Own(policy), tabular, opening);
        foreach (var remark in opening.Concat(source.Columns.Remarks))
            _remarks.Add(remark);
        using var file = output is null ? null : WholeFile.Create(output);
        using var problemsFile = problemFile is null ? null : WholeFile.Create(problemFile);
        using var standard = output is null && format != ResultFormat.Text ? speech.OpenOut() : null;
        using var results = Results(file, standard, source, speech.Language);
        using var list = problemsFile is null ? null : new ProblemList(problemsFile.Stream, speech.Language);
        source.EveryCell = results?.NeedsCells ?? false;
        var tally = Progress.While(speech, new("判定", "deciding"), () => source.Progress, () => Decide(source, results, list, interrupted));
        results?.Complete();
        list?.Complete();
        Summarise(speech, source, tally, file);
        problemsFile?.Complete();
        file?.Complete();
        return _problems.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private Tally Decide(RosterSource source, ResultFile? results, ProblemList? list, CancellationToken interrupted)
    {
        var tallies = new List<Tally>();
        new Pipeline(source, Append, interrupted).Run(() =>
        {
            IHouseholdDecider decider = source is JsonRoster
                ? new JsonDecider(policy, source.Columns, _remarks)
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

    private ResultFile? Results(WholeFile? file, Stream? standard, RosterSource source, Language language)
    {
        var columns = new ResultColumns(policy, language);
        return format switch
        {
            ResultFormat.Csv => new CsvResults(file?.Stream ?? standard!, source, columns),
            ResultFormat.Xlsx => new WorkbookResults(file!, source, columns, language),
            ResultFormat.Json or ResultFormat.Jsonl =>
                new JsonResults(file?.Stream ?? standard!, source.Columns, policy, format == ResultFormat.Jsonl),
            _ => null,
        };
    }

    private void Summarise(Speech speech, RosterSource source, Tally tally, WholeFile? file)
    {
        if (_ids.Remark is { } doubled)
            _remarks.Add(doubled);
        if (source is JsonRoster { HasFacts: false })
            _remarks.Add(
                new(
                    "没有一户写有任何事实，各项都按缺省值处理。这个文件是花名册吗？",
                    "No household states any fact, so every fact has its omitted value. Is this file a roster?"));
        foreach (var remark in _remarks.All)
            speech.Warn(remark);
        var summary = new Summary(policy, source, tally, _problems, speech.Language)
        {
            Roster = Path.GetFileName(roster),
            ProblemFile = problemFile,
        };
        if (format == ResultFormat.Text && file is not null)
        {
            using var writer = new StreamWriter(file.Stream, leaveOpen: true);
            summary.Write(writer);
        }
        else
        {
            summary.Write(format != ResultFormat.Text && output is null ? speech.Error : speech.Out);
        }
    }
}
