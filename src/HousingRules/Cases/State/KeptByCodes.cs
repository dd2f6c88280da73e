using System.Collections.Concurrent;

namespace HousingRules.Cases;

/// <summary>What was found out about some codes, kept up to a bound: a county has many cases alike.</summary>
internal sealed class KeptByCodes<T>
{
    private const int Most = 1 << 16;

    private readonly ConcurrentDictionary<long[], T> _kept = new(new SameCodes());

    /// <summary>What is kept for the codes, or else is found out now.</summary>
    /// <param name="codes">The codes; they are copied where what belongs to them is kept.</param>
    /// <param name="with">What it is found out with.</param>
    /// <param name="find">Finds it out.</param>
    public T Of<TWith>(ReadOnlySpan<long> codes, TWith with, Func<TWith, long[], T> find)
    {
#if NET9_0_OR_GREATER
        if (_kept.GetAlternateLookup<ReadOnlySpan<long>>().TryGetValue(codes, out var known))
            return known;
        long[] own = [.. codes];
#else
        long[] own = [.. codes];
        if (_kept.TryGetValue(own, out var known))
            return known;
#endif
        var found = find(with, own);
        if (_kept.Count < Most)
            _kept.TryAdd(own, found);
        return found;
    }
}
