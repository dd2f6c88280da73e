namespace HousingRules.Generators.Rosters;

/// <summary>Chance that is the same on every machine: xorshift64*, with whole numbers only.</summary>
public sealed class XorShift
{
    private ulong _state;

    public XorShift(ulong seed)
    {
        // SplitMix64 spreads small seeds over all bits; xorshift must not begin at zero.
        var z = seed + 0x9E3779B97F4A7C15UL;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
        _state = (z ^ z >> 31) | 1;
    }

    /// <summary>A number from 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 0x2545F4914F6CDD1DUL >> 32) * (ulong)bound >> 32);
    }

    /// <summary>Yes so many times in a hundred.</summary>
    public bool Percent(int times) => Below(100) < times;

    /// <summary>One of some values, each as often as its weight says.</summary>
    public T Pick<T>(params ReadOnlySpan<(int Weight, T Value)> choices)
    {
        var total = 0;
        foreach (var (weight, _) in choices)
            total += weight;
        var at = Below(total);
        foreach (var (weight, value) in choices)
        {
            at -= weight;
            if (at < 0)
                return value;
        }

        throw new InvalidOperationException("The weights do not add up.");
    }
}
