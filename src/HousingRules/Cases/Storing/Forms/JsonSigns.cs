using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HousingRules.Cases;

/// <summary>Where the parts of a JSON text end.</summary>
internal static class JsonSigns
{
    /// <summary>The next sign that is no space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Space(ReadOnlySpan<byte> utf8, int at) => at < utf8.Length && utf8[at] > ' ' ? at : AnySpace(utf8, at);

    private static int AnySpace(ReadOnlySpan<byte> utf8, int at)
    {
        while (at < utf8.Length && utf8[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }

    /// <summary>The next quotation mark, reverse stroke or control sign.</summary>
    public static int Special(ReadOnlySpan<byte> utf8, int at)
    {
        ref var first = ref MemoryMarshal.GetReference(utf8);
        for (; at + Vector128<byte>.Count <= utf8.Length; at += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref first, (nuint)at);
            var found = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            if (found.ExtractMostSignificantBits() is not 0 and var signs)
                return at + BitOperations.TrailingZeroCount(signs);
        }

        while (at < utf8.Length && utf8[at] is >= (byte)' ' and not (byte)'"' and not (byte)'\\')
            at++;
        return at;
    }

    /// <summary>Whether a reverse stroke begins something that stands for a sign; goes to its last sign.</summary>
    public static bool IsEscape(ReadOnlySpan<byte> utf8, ref int at)
    {
        if (++at >= utf8.Length)
            return false;
        if (utf8[at] != 'u')
            return "\"\\/bfnrt"u8.Contains(utf8[at]);
        for (var end = at + 4; at < end;)
        {
            if (++at >= utf8.Length || !char.IsAsciiHexDigit((char)utf8[at]))
                return false;
        }

        return true;
    }

    /// <summary>Where a number ends; -1 where none begins.</summary>
    public static int NumberEnd(ReadOnlySpan<byte> utf8, int at)
    {
        var i = utf8[at] == '-' ? at + 1 : at;
        var whole = Digits(utf8, i);
        if (whole == i || (whole > i + 1 && utf8[i] == '0'))
            return -1;
        i = whole;
        if (i < utf8.Length && utf8[i] == '.')
        {
            var part = Digits(utf8, i + 1);
            if (part == i + 1)
                return -1;
            i = part;
        }

        if (i < utf8.Length && utf8[i] is (byte)'e' or (byte)'E')
        {
            var power = i + 1 < utf8.Length && utf8[i + 1] is (byte)'+' or (byte)'-' ? i + 2 : i + 1;
            i = Digits(utf8, power);
            if (i == power)
                return -1;
        }

        return i;
    }

    private static int Digits(ReadOnlySpan<byte> utf8, int at)
    {
        while (at < utf8.Length && char.IsAsciiDigit((char)utf8[at]))
            at++;
        return at;
    }
}
