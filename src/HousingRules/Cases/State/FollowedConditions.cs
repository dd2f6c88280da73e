using System.Collections.Concurrent;
using System.Collections.Immutable;
using HousingRules.Evaluation;

namespace HousingRules.Cases;

/// <summary>What conditions come to where something unknown must be followed. That takes long, and a county has many cases alike, so it is
/// kept, up to a bound, with all on which it hangs.</summary>
internal sealed class FollowedConditions(CompiledProcedure procedure)
{
    private const int MostOnStack = 512;

    private readonly ConcurrentDictionary<Condition, Reach> _reaches = new(ReferenceEqualityComparer.Instance);
    private readonly KeptByCodes<bool?> _followed = new();
    private int _conditions;

    /// <summary>Whether a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="codes">The codes of the case.</param>
    /// <param name="decided">For each outcome, whether it is known to be decided.</param>
    /// <param name="asked">The case, of which that could not be told.</param>
    public bool? Of(Condition condition, long[] codes, bool?[] decided, PartlyKnown asked)
    {
        var reach = _reaches.GetOrAdd(condition, ReachOf);
        Span<long> key = reach.Length <= MostOnStack ? stackalloc long[reach.Length] : new long[reach.Length];
        reach.Write(key, codes, decided);
        return _followed.Of(key, (asked, condition), (about, _) => about.asked.Follow(about.condition));
    }

    // Behind an outcome stand the rules of its set, and those of any above it.
    private Reach ReachOf(Condition condition)
    {
        var (compiled, number) = (procedure.Compiled, Interlocked.Increment(ref _conditions));
        var asked = Mentions.Through(compiled.Definitions, condition);
        if (asked.Outcomes.IsEmpty)
            return new(number, [.. asked.Slots.Select(s => new SheetIndex(s.SheetIndex))], 0);
        var rules = compiled.Sets.SelectMany(s => s.Rules.Select(r => r.Condition).Append(s.AppliesWhen).OfType<Condition>());
        return new(
            number,
            [.. Mentions.Through(compiled.Definitions, [condition, .. rules]).Slots.Select(s => new SheetIndex(s.SheetIndex))],
            compiled.Document.Outcomes.Length);
    }

    /// <summary>On what a condition hangs.</summary>
    /// <param name="Number">The condition's own.</param>
    /// <param name="Places">Places of the sheet.</param>
    /// <param name="Outcomes">How many outcomes.</param>
    private sealed record Reach(int Number, ImmutableArray<SheetIndex> Places, int Outcomes)
    {
        public int Length => 1 + Places.Length + Outcomes;

        public void Write(Span<long> key, long[] codes, bool?[] decided)
        {
            key[0] = Number;
            var i = 1;
            foreach (var place in Places)
                key[i++] = codes[place.Value];
            for (var outcome = 0; outcome < Outcomes; outcome++)
                key[i++] = decided[outcome] switch { null => 2, true => 1, false => 0 };
        }
    }
}
