namespace HousingRules.Evaluation;

/// <summary>Cuts numbers into regions that a comparison does not tell apart: where one number of it can be cut, all others are tried value
/// by value; where none can, all of them are. The one cutting of numbers, for completions and for proofs.</summary>
/// <param name="bounds">The least and the greatest value of a number.</param>
/// <param name="mostCombinations">How many combinations of values are tried for one comparison; one that needs more is not
/// followed.</param>
internal sealed class NumberRegions(Func<Slot, (long Least, long Greatest)> bounds, int mostCombinations)
{
    /// <summary>Whether every combination of a comparison's regions can be tried.</summary>
    public bool Follows(Condition.Compares compares) => Of(compares) is not null;

    /// <summary>For each number of a comparison, the first values of its regions in ascending order; null where the comparison cannot be
    /// followed.</summary>
    public IReadOnlyList<(Slot Slot, IReadOnlyCollection<long> Starts)>? Of(Condition.Compares compares)
    {
        var slots = compares.Slots.DistinctBy(s => s.SheetIndex).OrderBy(Width).ThenBy(s => s.SheetIndex).ToArray();
        if (slots.Length == 0)
            return [];
        var tried = slots[..^1];
        var cut = slots[^1];
        var combinations =
            tried.Aggregate(1L, (product, s) => Math.Min(mostCombinations + 1L, product * Math.Min(Width(s), mostCombinations + 1L)));
        var isTold = NumberCuts.AreTold(compares, cut, s => new(bounds(s).Least, bounds(s).Greatest));
        if (combinations > mostCombinations || (!isTold && combinations * Width(cut) > mostCombinations))
            return null;
        var starts = new SortedSet<long> { bounds(cut).Least };
        foreach (var values in Combinations(tried))
        {
            starts.UnionWith(isTold
                ? NumberCuts.Of(compares, cut, s => values[Array.IndexOf(tried, s)], bounds(cut))
                : Turns(compares, cut, s => values[Array.IndexOf(tried, s)]));
            if (combinations * starts.Count > mostCombinations)
                return null;
        }

        return [.. tried.Select(s => (s, (IReadOnlyCollection<long>)All(s))), (cut, starts)];
    }

    // The values at which the comparison's answer is another than one below.
    private IEnumerable<long> Turns(Condition.Compares compares, Slot cut, Func<Slot, long> number)
    {
        bool? before = null;
        foreach (var value in All(cut))
        {
            var holds = compares.Holds(s => s == cut ? value : number(s));
            if (before is not null && holds != before)
                yield return value;
            before = holds;
        }
    }

    private IEnumerable<long[]> Combinations(Slot[] tried)
    {
        var values = tried.Select(s => bounds(s).Least).ToArray();
        while (true)
        {
            yield return values;
            var i = 0;
            while (i < values.Length && values[i] == bounds(tried[i]).Greatest)
                values[i] = bounds(tried[i++]).Least;
            if (i == values.Length)
                yield break;
            values[i]++;
        }
    }

    private long Width(Slot slot) => bounds(slot).Greatest - bounds(slot).Least + 1;

    private long[] All(Slot slot)
    {
        var all = new long[Width(slot)];
        for (var i = 0; i < all.Length; i++)
            all[i] = bounds(slot).Least + i;
        return all;
    }
}
