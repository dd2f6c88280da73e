using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace HousingRules.Rosters.Reading;

/// <summary>What the texts of one column mean: a column has few different ones, so each is read once. It is bounded, and not safe for two
/// threads at once.</summary>
internal sealed class CellCache<T>(int most = 512)
{
    private const int LongestCell = 96;

    private readonly Entry[] _entries = new Entry[(int)BitOperations.RoundUpToPowerOf2((uint)most * 2)];
    private int _count;

    public bool TryGet(ReadOnlySpan<byte> cell, out T value)
    {
        var key = Key(cell);
        for (var slot = Slot(key); _entries[slot].IsTaken; slot = (slot + 1) & (_entries.Length - 1))
        {
            ref var entry = ref _entries[slot];
            if (entry.Key == key && (cell.Length < 8 ? entry.Text is null : cell.SequenceEqual(entry.Text)))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default!;
        return false;
    }

    /// <summary>Keeps a text's meaning, unless the cache is full or the text too long to be worth it.</summary>
    /// <returns>Whether it is kept.</returns>
    public bool Add(ReadOnlySpan<byte> cell, T value)
    {
        if (_count == most || cell.Length > LongestCell)
            return false;
        var key = Key(cell);
        var slot = Slot(key);
        while (_entries[slot].IsTaken)
            slot = (slot + 1) & (_entries.Length - 1);
        _entries[slot] = new() { Key = key, Text = cell.Length < 8 ? null : cell.ToArray(), Value = value, IsTaken = true };
        _count++;
        return true;
    }

    private int Slot(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> 32) & (_entries.Length - 1);

    // A short text is its own key: most cells are 是, 否 or a grade, and nothing else need be compared.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(ReadOnlySpan<byte> cell) => cell.Length switch
    {
        0 => 0,
        < 4 => (ulong)cell.Length << 56 | (ulong)cell[0] << 16 | (ulong)cell[cell.Length >> 1] << 8 | cell[^1],
        < 8 => (ulong)cell.Length << 56 | (ulong)BinaryPrimitives
            .ReadUInt32LittleEndian(cell) << 24 & 0x00FF_FFFF_FFFF_FFFF | BinaryPrimitives
            .ReadUInt32LittleEndian(cell[^4..]) >> 8,
        _ => ByteHash.Of(cell),
    };

    private struct Entry
    {
        public ulong Key;
        public byte[]? Text;
        public T Value;
        public bool IsTaken;
    }
}
