using System.Buffers.Binary;
using System.Text;

namespace HousingRules.Cases;

/// <summary>Texts that come again and again, such as the names of states and places, are made once. It keeps those that came last, up to
/// a bound; any number of threads may use it.</summary>
internal sealed class SharedTexts
{
    private const int Most = 512;
    private const int Longest = 128;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Made?[] _made = new Made?[Most];

    /// <summary>The text with these bytes.</summary>
    /// <exception cref="DecoderFallbackException">They are no UTF-8.</exception>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > Longest)
            return Strict.GetString(utf8);
        ref var place = ref _made[Place(utf8)];
        var made = place;
        if (made is null || !utf8.SequenceEqual(made.Utf8))
            place = made = new([.. utf8], Strict.GetString(utf8));
        return made.Text;
    }

    // From its two ends: a text that is pushed out by another is only made again.
    private static int Place(ReadOnlySpan<byte> utf8)
    {
        var (first, last) = utf8.Length >= 8
            ? (BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(utf8[^8..]))
            : Short(utf8);
        var hash = ((first * 0x9E3779B97F4A7C15) ^ last ^ (uint)utf8.Length) * 0xC2B2AE3D27D4EB4F;
        return (int)(hash >> 32) & (Most - 1);
    }

    private static (ulong First, ulong Last) Short(ReadOnlySpan<byte> utf8)
    {
        var bytes = 0UL;
        foreach (var b in utf8)
            bytes = (bytes << 8) | b;
        return (bytes, 0);
    }

    private sealed record Made(byte[] Utf8, string Text);
}
