using System.Buffers.Binary;
using System.Numerics;

namespace HousingRules.Rosters.Reading;

/// <summary>A quick hash over all bytes of a text, the same in every run.</summary>
internal static class ByteHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length * Factor;
        while (text.Length >= 8)
        {
            hash = Mixed(hash, BinaryPrimitives.ReadUInt64LittleEndian(text));
            text = text[8..];
        }

        var rest = 0UL;
        foreach (var b in text)
            rest = rest << 8 | b;
        return Mixed(hash, rest);
    }

    private static ulong Mixed(ulong hash, ulong word)
    {
        hash = (hash ^ word) * Factor;
        return hash ^ BitOperations.RotateLeft(hash, 29) ^ hash >> 32;
    }
}
