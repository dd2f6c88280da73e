using System.Buffers.Binary;

namespace HousingRules.Cases;

/// <summary>What comes again and again in forms, such as the names of states and places, is made once. It keeps what came last, up to a
/// bound; any number of threads may use it.</summary>
/// <param name="longest">How many bytes something may have to be kept.</param>
internal abstract class Shared<T>(int longest)
{
    private const int Most = 1_024;

    private readonly Made?[] _made = new Made?[Most];

    /// <summary>What these bytes say.</summary>
    public T Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length == 0 || utf8.Length > longest)
            return Make(utf8);
        var at = Place(utf8);
        return _made[at] is { } made && utf8.SequenceEqual(made.Utf8) ? made.Value : Second(utf8, ref _made[at], ref _made[at ^ 1]);
    }

    protected abstract T Make(ReadOnlySpan<byte> utf8);

    // Two that come often may have one place: that which came before goes next to it. What is pushed out from there is only made again.
    private T Second(ReadOnlySpan<byte> utf8, ref Made? place, ref Made? next)
    {
        var made = next is { } second && utf8.SequenceEqual(second.Utf8) ? second : new([.. utf8], Make(utf8));
        (place, next) = (made, place);
        return made.Value;
    }

    // From its two ends and its middle.
    private static int Place(ReadOnlySpan<byte> utf8)
    {
        var (first, last) = utf8.Length >= 8
            ? (Eight(utf8), Eight(utf8[^8..]) ^ (Eight(utf8[((utf8.Length - 8) / 2)..]) * 0x9FB21C651E98DF25))
            : Short(utf8);
        var hash = ((first * 0x9E3779B97F4A7C15) ^ last ^ (uint)utf8.Length) * 0xC2B2AE3D27D4EB4F;
        return (int)(hash >> 32) & (Most - 1);
    }

    private static ulong Eight(ReadOnlySpan<byte> utf8) => BinaryPrimitives.ReadUInt64LittleEndian(utf8);

    private static (ulong First, ulong Last) Short(ReadOnlySpan<byte> utf8)
    {
        var bytes = 0UL;
        foreach (var b in utf8)
            bytes = (bytes << 8) | b;
        return (bytes, 0);
    }

    private sealed record Made(byte[] Utf8, T Value);
}
