using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Finds the smallest sets of changeable facts whose change makes an outcome certain, by trying them.</summary>
internal sealed class ChangeSearch(DecisionProgram program, Decider decider, CancellationToken cancellation)
{
    private const int MostFacts = 3;
    // One try decides every completion of what is unknown, so it is the completions that are counted.
    private const long MostCompletions = 100_000;
    // One more than are told is looked for, so that it is known whether there are more.
    private const int MostChanges = 6;

    /// <summary>The changes, and whether every set of up to three facts was tried.</summary>
    public (ImmutableArray<Change> Changes, bool SearchedAll) Find(FactSheet sheet, int set, Outcome outcome)
    {
        var candidates = Candidates(sheet, outcome);
        var search = new Search(decider, [.. sheet.Codes], set, outcome, cancellation);
        var found = new List<ImmutableArray<Move>>();
        for (var size = 1; size <= MostFacts && found.Count <= MostChanges; size++)
            search.Try([], candidates, 0, size, found);
        return ([.. found.Take(MostChanges).Select(moves => Describe(moves, search))], !search.GaveUp && found.Count <= MostChanges);
    }

    // Only the facts on which the outcome's rules rest can change it.
    private List<(Slot Slot, long[] Values)> Candidates(FactSheet sheet, Outcome outcome)
    {
        var slots = new HashSet<Slot>();
        Gather(outcome, slots, []);
        return
        [
            .. slots.Where(s => s.Fact.Changeable && sheet.Codes[s.Index] != SlotCode.Unknown)
                .OrderBy(s => s.Index)
                .Select(s => (s, Others(s, sheet.Codes[s.Index]))),
        ];
    }

    private long[] Others(Slot slot, long current) => slot.Fact.Type is OneOfType
        ? [.. Enumerable.Range(0, slot.Fact.Options.Length).Where(o => o != current)]
        : [.. decider.RegionsOfSlots[slot.Index].Where(v => v != current)];

    private void Gather(Outcome outcome, HashSet<Slot> slots, HashSet<object> seen)
    {
        if (!seen.Add(outcome))
            return;
        foreach (var set in program.Sets.Where(s => s.Rules.Any(r => r.Rule.Outcome == outcome)))
        {
            if (set.AppliesWhen is { } applies)
                Gather(applies, slots, seen);
            foreach (var rule in set.Rules.Where(r => set.RuleSet.Match == Match.First || r.Rule.Outcome == outcome))
                Gather(rule.Condition, slots, seen);
        }
    }

    private void Gather(Condition condition, HashSet<Slot> slots, HashSet<object> seen)
    {
        var mentioned = Mentions.Through(program.Definitions, condition);
        slots.UnionWith(mentioned.Slots);
        foreach (var outcome in mentioned.Outcomes)
            Gather(outcome, slots, seen);
    }

    private static Change Describe(ImmutableArray<Move> moves, Search search) => new(
    [
        .. moves.Select(move => new FactChange(
            move.Slot.Fact,
            move.Slot.Option,
            [.. search.ValuesThatDo(moves, move).Select(code => Words(move.Slot, code))])),
    ]);

    private static LocalizedText Words(Slot slot, long code)
    {
        if (slot.IsMember)
            return code != 0 ? new("是", "yes") : new("否", "no");
        var value = FactValue.OfCode(slot.Fact, code);
        return new(value.Label(Language.Chinese), value.Label(Language.English));
    }

    private readonly record struct Move(Slot Slot, long Code);

    private sealed class Search(Decider decider, long[] codes, int set, Outcome outcome, CancellationToken cancellation)
    {
        private readonly long _completions = decider.Completions(codes);
        private long _tried;

        public bool GaveUp => _tried >= MostCompletions;

        public void Try(
            ImmutableArray<Move> chosen,
            List<(Slot Slot, long[] Values)> candidates,
            int from,
            int size,
            List<ImmutableArray<Move>> found)
        {
            for (var i = from; i < candidates.Count; i++)
            {
                var (slot, values) = candidates[i];
                var before = codes[slot.Index];
                foreach (var value in values)
                {
                    if (GaveUp || found.Count > MostChanges)
                        break;
                    codes[slot.Index] = value;
                    var moves = chosen.Add(new(slot, value));
                    if (size > 1)
                        Try(moves, candidates, i + 1, size - 1, found);
                    else if (!Covered(moves, found) && Works())
                        found.Add(moves);
                }

                codes[slot.Index] = before;
            }
        }

        public IEnumerable<long> ValuesThatDo(ImmutableArray<Move> moves, Move varied)
        {
            var before = codes.ToArray();
            foreach (var move in moves)
                codes[move.Slot.Index] = move.Code;
            long[] values = varied.Slot.Fact.Type is OneOfType
                ? [.. Enumerable.Range(0, varied.Slot.Fact.Options.Length)]
                : [varied.Code];
            var works = new List<long>();
            foreach (var value in values)
            {
                codes[varied.Slot.Index] = value;
                if (value == varied.Code || (value != before[varied.Slot.Index] && Works()))
                    works.Add(value);
            }

            before.CopyTo(codes, 0);
            return works;
        }

        private bool Works()
        {
            cancellation.ThrowIfCancellationRequested();
            _tried += _completions;
            return decider.Decide(codes).Outcomes[set].Certain.Contains(outcome);
        }

        // A change is smallest when no change found before is part of it; another value of the same fact is told with the first.
        private static bool Covered(ImmutableArray<Move> moves, List<ImmutableArray<Move>> found) =>
            found.Exists(f => f.All(m => moves.Any(n => n.Slot == m.Slot)));
    }
}
