namespace HousingRules.Tests.Cases;

/// <summary>Numbers that follow from one number, always the same.</summary>
internal sealed class SeededRandom(int seed)
{
    private uint _state = (uint)seed | 1;

    /// <summary>A number below a bound.</summary>
    public int Below(int bound)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)bound);
    }

    /// <summary>Whether something of so many in a hundred happens.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    public T Of<T>(IReadOnlyList<T> options) => options[Below(options.Count)];
}
