using HousingRules.Evaluation;
using HousingRules.Rosters.Deciding;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters;

/// <summary>Decides a whole roster on every core, in the roster's order.</summary>
/// <param name="policy">The policy; its facts are those the roster was opened with.</param>
/// <param name="roster">The roster, of which no row was read yet.</param>
public sealed class RosterRun(Policy policy, Roster roster)
{
    private readonly DoubledIds _ids = new();

    /// <summary>What writes the determinations; null where they are only counted.</summary>
    public RosterWriter? Writer { get; init; }

    /// <summary>What writes the rows with problems; null for nothing.</summary>
    public BadRowWriter? BadRows { get; init; }

    /// <summary>Is told every problem, in the order of the rows, by one thread at a time; null for nobody.</summary>
    public Action<RosterProblem>? OnProblem { get; init; }

    /// <summary>Ids that stand twice, so far.</summary>
    public DoubledIds Ids => _ids;

    /// <summary>Decides every household and writes what comes of it.</summary>
    /// <param name="interrupted">Ends the run.</param>
    /// <returns>What was decided, by town.</returns>
    /// <exception cref="RosterException">The file is damaged somewhere; nothing that was written is whole.</exception>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public RosterTally Decide(CancellationToken interrupted = default)
    {
        var source = roster.Source;
        source.EveryCell = (Writer?.Results.NeedsCells ?? false) || BadRows is not null;
        var tallies = new List<RosterTally>();
        new Pipeline(source, Append, interrupted).Run(() =>
        {
            var decider = roster.Decider(policy);
            var renderer = Writer?.Results.Renderer();
            var tally = new RosterTally(source.Columns.Town);
            lock (tallies)
                tallies.Add(tally);
            return batch =>
            {
                decider.Decide(batch);
                renderer?.Render(batch);
                tally.Add(batch);
            };
        });
        var all = new RosterTally(source.Columns.Town);
        tallies.ForEach(all.Add);
        return all;
    }

    private void Append(RowBatch batch)
    {
        Writer?.Results.Append(batch);
        for (var row = 0; row < batch.Count; row++)
            _ids.Add(batch[row].IdHash, batch[row].Number);
        if (batch.Problems.Count == 0)
            return;
        BadRows?.Rows.Append(batch);
        foreach (var problem in batch.Problems)
        {
            Writer?.Results.Append(problem);
            OnProblem?.Invoke(problem);
        }
    }
}
