using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Finds the smallest sets of changeable facts whose change makes an outcome certain, by trying them.</summary>
internal sealed class ChangeSearch(CompiledPolicy compiled, Decider decider, CancellationToken cancellation)
{
    private const int MostFacts = 3;
    private const int MostChanges = 6;

    private readonly ChangeRegions _regions = new(compiled, decider);

    /// <summary>The changes, and whether every set of up to three facts was tried and every change found is told.</summary>
    public (ImmutableArray<Change> Changes, bool SearchedAll) Find(FactSheet sheet, int set, Outcome outcome)
    {
        long[] codes = [.. sheet.Codes];
        var slots = Candidates(codes, outcome);
        var trial = new ChangeTrial(decider, codes, set, outcome, cancellation);
        var found = new List<ImmutableArray<TriedValue>>();
        // One more than are told is looked for, so that it is known whether there are more.
        for (var size = 1; size <= MostFacts && found.Count <= MostChanges; size++)
            Try(trial, [], [.. slots.Select(s => (s, _regions.Others(s, codes, alone: size == 1)))], 0, size, found);
        var all = !trial.GaveUp && found.Count <= MostChanges && slots.All(_regions.AreWhole);
        return ([.. found.Take(MostChanges).Select(moves => Describe(moves, codes, trial))], all);
    }

    private static void Try(
        ChangeTrial trial,
        ImmutableArray<TriedValue> chosen,
        List<(Slot Slot, ImmutableArray<long> Values)> candidates,
        int from,
        int size,
        List<ImmutableArray<TriedValue>> found)
    {
        for (var i = from; i < candidates.Count; i++)
        {
            foreach (var value in candidates[i].Values)
            {
                if (trial.GaveUp || found.Count > MostChanges)
                    return;
                var moves = chosen.Add(new(candidates[i].Slot, value));
                if (size > 1)
                    Try(trial, moves, candidates, i + 1, size - 1, found);
                else if (!Covered(moves, found) && trial.Works(moves))
                    found.Add(moves);
            }
        }
    }

    // A change is smallest when no change found before is part of it; another value of the same fact is told with the first.
    private static bool Covered(ImmutableArray<TriedValue> moves, List<ImmutableArray<TriedValue>> found) =>
        found.Exists(f => f.All(m => moves.Any(n => n.Slot == m.Slot)));

    // Only the facts on which the outcome's rules rest can change it.
    private Slot[] Candidates(long[] codes, Outcome outcome)
    {
        var slots = new HashSet<Slot>();
        Gather(outcome, slots, []);
        return [.. slots.Where(s => s.Fact.Changeable && codes[s.SheetIndex] != SlotCode.Unknown).OrderBy(s => s.SheetIndex)];
    }

    private void Gather(Outcome outcome, HashSet<Slot> slots, HashSet<object> seen)
    {
        if (!seen.Add(outcome))
            return;
        foreach (var set in compiled.Sets.Where(s => s.Rules.Any(r => r.Rule.Outcome == outcome)))
        {
            if (set.AppliesWhen is { } applies)
                Gather(applies, slots, seen);
            foreach (var rule in set.Rules.Where(r => set.RuleSet.Match == Match.First || r.Rule.Outcome == outcome))
                Gather(rule.Condition, slots, seen);
        }
    }

    private void Gather(Condition condition, HashSet<Slot> slots, HashSet<object> seen)
    {
        var mentioned = Mentions.Through(compiled.Definitions, condition);
        slots.UnionWith(mentioned.Slots);
        foreach (var outcome in mentioned.Outcomes)
            Gather(outcome, slots, seen);
    }

    private Change Describe(ImmutableArray<TriedValue> moves, long[] codes, ChangeTrial trial) =>
        new([.. moves.Zip(_regions.ThatDo(moves, codes, trial), Describe)]);

    private static FactChange Describe(TriedValue move, ImmutableArray<(long From, long Through)> thatDo)
    {
        if (move.Slot.IsMember)
            return new(move.Slot.Fact, move.Slot.Option, [move.Code != 0 ? FactSentences.Yes : FactSentences.No]);
        ImmutableArray<FactRange> ranges = [.. thatDo.Select(r => new FactRange(move.Slot.Fact, r.From, r.Through))];
        return new(move.Slot.Fact, null, [.. ranges.Select(r => r.Words)]) { Ranges = ranges };
    }
}
