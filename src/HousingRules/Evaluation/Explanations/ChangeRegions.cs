using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>The values that are worth trying for one fact of a household, and those that do. Numbers are cut into regions whose values
/// decide alike: one of each is tried, and all of it is told.</summary>
internal sealed class ChangeRegions(CompiledPolicy compiled, Decider decider)
{
    private readonly ImmutableArray<Condition.Compares> _comparisons =
        [.. Mentions.Of(compiled.Conditions).Tests.OfType<Condition.Compares>().Distinct()];

    /// <summary>Whether the regions of a place hold whatever becomes of the other facts, so that all there is can be tried.</summary>
    public bool AreWhole(Slot slot) => !decider.RegionsOfSlots[slot.SheetIndex].IsEmpty;

    /// <summary>Other values of a place, one for each region.</summary>
    /// <param name="slot">The place.</param>
    /// <param name="codes">The household's codes.</param>
    /// <param name="alone">Whether every other fact stays as it is.</param>
    public ImmutableArray<long> Others(Slot slot, long[] codes, bool alone)
    {
        var starts = Starts(slot, codes);
        if (!alone && slot.IsNumber)
            starts = [.. starts.Union(decider.RegionsOfSlots[slot.SheetIndex]).Order()];
        return starts.Remove(codes[slot.SheetIndex]);
    }

    /// <summary>For each move the values that do, as ranges in ascending order, the move's own among them: any value of one fact does with
    /// any value of the others.</summary>
    public ImmutableArray<ImmutableArray<(long From, long Through)>> ThatDo(
        ImmutableArray<TriedValue> moves,
        long[] codes,
        ChangeTrial trial)
    {
        long[] changed = [.. codes];
        foreach (var move in moves)
            changed[move.Slot.SheetIndex] = move.Code;
        // What has been found to do so far, one value of each region; of the facts that come later only the move's own value.
        var found = moves.Select(move => ImmutableArray.Create(move.Code)).ToArray();
        return [.. moves.Select((move, i) => ThatDo(i, moves, codes[move.Slot.SheetIndex], changed, found, trial))];
    }

    private ImmutableArray<(long From, long Through)> ThatDo(
        int index,
        ImmutableArray<TriedValue> moves,
        long before,
        long[] changed,
        ImmutableArray<long>[] found,
        ChangeTrial trial)
    {
        var move = moves[index];
        // Where it is compared together with a fact that moves later, only that one is told as a range, beside this one value.
        if (moves.Skip(index + 1).Any(later => _comparisons.Any(c => c.Slots.Contains(move.Slot) && c.Slots.Contains(later.Slot))))
            return [(move.Code, move.Code)];
        var starts = Starts(move.Slot, changed);
        var ranges = ImmutableArray.CreateBuilder<(long From, long Through)>();
        for (var i = 0; i < starts.Length; i++)
        {
            var (from, through) = (starts[i], Last(move.Slot, starts, i));
            if (move.Code < from || move.Code > through)
            {
                // What the household has already is no change.
                if ((before >= from && before <= through) || !DoesWithAll(move with { Code = from }, index, moves, found, trial))
                    continue;
                found[index] = found[index].Add(from);
            }

            if (move.Slot.IsNumber && ranges.Count > 0 && ranges[^1].Through == from - 1)
                ranges[^1] = (ranges[^1].From, through);
            else
                ranges.Add((from, through));
        }

        return ranges.ToImmutable();
    }

    private static bool DoesWithAll(
        TriedValue move,
        int index,
        ImmutableArray<TriedValue> moves,
        ImmutableArray<long>[] found,
        ChangeTrial trial)
    {
        IEnumerable<ImmutableArray<TriedValue>> combinations = [[]];
        for (var i = 0; i < moves.Length; i++)
        {
            var (other, values) = (moves[i], i == index ? [move.Code] : found[i]);
            combinations = combinations.SelectMany(chosen => values.Select(value => chosen.Add(other with { Code = value })));
        }

        return combinations.All(chosen => !trial.GaveUp && trial.Works(chosen));
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
        return [.. decider.RegionsOfSlots[slot.SheetIndex].Order()];
    }

    private ImmutableArray<long> Cut(Slot slot, long[] codes)
    {
        return
        [
            .. _comparisons.Where(c => c.Slots.Contains(slot))
                .SelectMany(c => NumberCuts.Of(c, slot, s => codes[s.SheetIndex], slot.Fact.Bounds))
                .Append(slot.Fact.Bounds.Least)
                .Distinct()
                .Order(),
        ];
    }

    private static bool IsCut(Condition.Compares comparison, Slot slot, long[] codes) =>
        NumberCuts.AreTold(comparison, slot, s => new(s.Fact.Bounds.Least, s.Fact.Bounds.Greatest))
        && comparison.Slots.All(s => s == slot || codes[s.SheetIndex] != SlotCode.Unknown);
}
