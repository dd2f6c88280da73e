using System.Buffers.Binary;
using System.Numerics;

namespace HousingRules.Cases;

/// <summary>A check over bytes.</summary>
internal static class LineCheck
{
    /// <summary>The check over some bytes: others have another but for a chance.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            check = BitOperations.Crc32C(check, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes)
            check = BitOperations.Crc32C(check, b);
        return ~check;
    }
}
