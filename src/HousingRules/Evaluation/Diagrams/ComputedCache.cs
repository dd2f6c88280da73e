using System.Runtime.CompilerServices;

namespace HousingRules.Evaluation;

/// <summary>What was computed of two diagrams. Each place holds the last that fell on it: what is forgotten is computed again, so that a
/// long search takes steps, and not memory.</summary>
internal sealed class ComputedCache
{
    private const int MostPlaces = 1 << 21;

    private Entry[] _entries = new Entry[1 << 10];
    private int _shift = 64 - 10;
    private int _stored;

    /// <summary>The key of an operation on two numbers below 2^30; never zero when one of them is not.</summary>
    public static ulong Key(int operation, int a, int b) => (ulong)operation << 60 | (ulong)a << 30 | (uint)b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(ulong key, out int value) => TryGet(key, 0, out value);

    /// <summary>The same of an operation that has a third number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(ulong key, int third, out int value)
    {
        ref readonly var entry = ref _entries[Place(key, third)];
        value = entry.Value;
        return entry.Key == key && entry.Third == third;
    }

    public void Store(ulong key, int value, int third = 0)
    {
        if (++_stored > _entries.Length && _entries.Length < MostPlaces)
            Grow();
        _entries[Place(key, third)] = new(key, value, third);
    }

    private void Grow()
    {
        var entries = _entries;
        _entries = new Entry[entries.Length * 2];
        (_shift, _stored) = (_shift - 1, 0);
        foreach (var entry in entries)
        {
            if (entry.Key == 0)
                continue;
            _entries[Place(entry.Key, entry.Third)] = entry;
            _stored++;
        }
    }

    // An odd factor spreads the keys: neighbouring nodes are asked for together.
    private int Place(ulong key, int third) => (int)((key ^ (ulong)third << 50) * 0x9E3779B97F4A7C15 >> _shift);

    private readonly record struct Entry(ulong Key, int Value, int Third);
}
