using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>The values that are worth trying for one fact of a household, and those that do. Numbers are cut into regions whose values
/// decide alike: one of each is tried, and all of it is told.</summary>
internal sealed class ChangeRegions(DecisionProgram program, Decider decider)
{
    private readonly ImmutableArray<Condition.Compares> _comparisons =
        [.. Mentions.Of(program.Conditions).Tests.OfType<Condition.Compares>().Distinct()];

    /// <summary>Whether the regions of a place hold whatever becomes of the other facts, so that all there is can be tried.</summary>
    public bool AreWhole(Slot slot) => !decider.RegionsOfSlots[slot.Index].IsEmpty;

    /// <summary>Other values of a place, one for each region.</summary>
    /// <param name="slot">The place.</param>
    /// <param name="codes">The household's codes.</param>
    /// <param name="alone">Whether every other fact stays as it is.</param>
    public ImmutableArray<long> Others(Slot slot, long[] codes, bool alone)
    {
        var starts = Starts(slot, codes);
        if (!alone && slot.IsNumber)
            starts = [.. starts.Union(decider.RegionsOfSlots[slot.Index]).Order()];
        return starts.Remove(codes[slot.Index]);
    }

    /// <summary>The values of one move that do beside the other moves, as ranges in ascending order; the move's own among them.</summary>
    public IEnumerable<(long From, long Through)> ThatDo(Move move, ImmutableArray<Move> moves, long[] codes, ChangeTrial trial)
    {
        var (slot, before) = (move.Slot, codes[move.Slot.Index]);
        long[] changed = [.. codes];
        foreach (var other in moves)
            changed[other.Slot.Index] = other.Code;
        var starts = Starts(slot, changed);
        var ranges = new List<(long From, long Through)>();
        for (var i = 0; i < starts.Length; i++)
        {
            var (from, through) = (starts[i], Last(slot, starts, i));
            var isOwn = move.Code >= from && move.Code <= through;
            // What the household has already is no change.
            if (!isOwn
                && ((before >= from && before <= through) || trial.GaveUp
                    || !trial.Works(moves.Replace(move, move with { Code = from }))))
                continue;
            if (slot.IsNumber && ranges.Count > 0 && ranges[^1].Through == from - 1)
                ranges[^1] = (ranges[^1].From, through);
            else
                ranges.Add((from, through));
        }

        return ranges;
    }

    // A region ends before the next one begins; an option is one by itself.
    private static long Last(Slot slot, ImmutableArray<long> starts, int index) =>
        !slot.IsNumber ? starts[index]
        : index + 1 < starts.Length ? starts[index + 1] - 1
        : slot.Fact.Bounds.Greatest;

    private ImmutableArray<long> Starts(Slot slot, long[] codes)
    {
        if (!slot.IsNumber)
            return [.. Enumerable.Range(0, slot.Values).Select(v => (long)v)];
        if (_comparisons.Where(c => c.Slots.Contains(slot)).All(c => IsCut(c, slot, codes)))
            return Cut(slot, codes);
        return [.. decider.RegionsOfSlots[slot.Index].Order()];
    }

    private ImmutableArray<long> Cut(Slot slot, long[] codes)
    {
        var (least, greatest) = slot.Fact.Bounds;
        return
        [
            .. _comparisons.Where(c => c.Slots.Contains(slot))
                .SelectMany(c => NumberCuts.Of(c, slot, s => codes[s.Index]))
                .Where(start => start > least && start <= greatest)
                .Append(least)
                .Distinct()
                .Order(),
        ];
    }

    private static bool IsCut(Condition.Compares comparison, Slot slot, long[] codes) =>
        NumberCuts.IsLinear(comparison, slot)
        && comparison.Slots.All(s => s == slot || codes[s.Index] != SlotCode.Unknown);
}
