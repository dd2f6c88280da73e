using System.Runtime.CompilerServices;

namespace HousingRules.Evaluation;

/// <summary>What was computed of two diagrams. Each place holds the last that fell on it: what is forgotten is computed again, so that a
/// long search takes steps, and not memory.</summary>
internal sealed class ComputedCache
{
    private const int MostPlaces = 1 << 21;

    private ulong[] _keys = new ulong[1 << 10];
    private int[] _values = new int[1 << 10];
    private int _shift = 64 - 10;
    private int _stored;

    /// <summary>The key of an operation on two numbers below 2^31; never zero when one of them is not.</summary>
    public static ulong Key(int operation, int a, int b) => (ulong)operation << 62 | (ulong)a << 31 | (uint)b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(ulong key, out int value)
    {
        var place = Place(key);
        value = _values[place];
        return _keys[place] == key;
    }

    public void Store(ulong key, int value)
    {
        if (++_stored > _keys.Length && _keys.Length < MostPlaces)
            Grow();
        var place = Place(key);
        (_keys[place], _values[place]) = (key, value);
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        (_keys, _values) = (new ulong[keys.Length * 2], new int[keys.Length * 2]);
        (_shift, _stored) = (_shift - 1, 0);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            var place = Place(keys[i]);
            (_keys[place], _values[place]) = (keys[i], values[i]);
            _stored++;
        }
    }

    // An odd factor spreads the keys: neighbouring nodes are asked for together.
    private int Place(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> _shift);
}
