using System.Globalization;
using System.Numerics;

namespace HousingRules.Facts;

/// <summary>Reads a number as people and files write it, exactly: 9,999 and 36.0 and 1.2万元, and never a rounded one.</summary>
internal static class NumberText
{
    // More digits than any scaled number has, and few enough that none is lost on the way.
    private const int MostDigits = 30;

    /// <summary>Reads what stands in a cell.</summary>
    /// <param name="folded">The cell's text, folded.</param>
    /// <param name="scale">How many digits after the point the number may have.</param>
    /// <param name="unit">The unit it may stand in; null for none.</param>
    /// <param name="scaled">The number times ten to the scale.</param>
    public static bool TryCell(string folded, int scale, Unit? unit, out long scaled)
    {
        scaled = 0;
        var end = folded.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        // ² and 2 stand in a unit too: m2.
        var suffix = folded[end..].Trim();
        if (suffix.Length == 0 && unit is not null && folded.EndsWith("m2", StringComparison.Ordinal))
            (end, suffix) = (folded.Length - 2, "m2");
        var tens = 0;
        if (suffix.Length > 0 && (unit is null || !unit.Suffixes.TryGetValue(suffix, out tens)))
            return false;
        var number = folded.AsSpan(0, end).TrimEnd();
        return TryUngroup(number, out var plain) && TryScale(plain, scale, tens, out scaled);
    }

    /// <summary>Reads a number as JSON writes it.</summary>
    public static bool TryJson(string raw, int scale, out long scaled)
    {
        var exponent = raw.AsSpan().IndexOfAny('e', 'E');
        var tens = 0;
        scaled = 0;
        return (exponent < 0
            || int.TryParse(raw.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out tens))
            && TryScale(exponent < 0 ? raw : raw[..exponent], scale, tens, out scaled);
    }

    /// <summary>Prints a scaled number without needless zeros.</summary>
    public static string Print(long scaled, int scale)
    {
        var number = new decimal(scaled) / Power(scale);
        return number.ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>The greatest power of ten that a code has room for.</summary>
    public const int MostTens = 18;

    private static readonly long[] Powers = [.. Enumerable.Range(0, MostTens + 1).Select(tens => (long)BigInteger.Pow(10, tens))];

    /// <summary>Ten to a power of at most <see cref="MostTens"/>.</summary>
    public static long Power(int tens) => Powers[tens];

    // Groups of three digits, or none: 9,999 but not 99,99, where somebody meant a comma for the point.
    private static bool TryUngroup(ReadOnlySpan<char> number, out string plain)
    {
        plain = number.ToString();
        if (!plain.Contains(','))
            return true;
        var whole = plain.IndexOf('.') is >= 0 and var point ? plain[..point] : plain;
        if (plain.LastIndexOf(',') > whole.Length)
            return false;
        var groups = whole.TrimStart('-', '+').Split(',');
        plain = plain.Replace(",", "");
        return groups[0].Length is > 0 and < 4 && groups.Skip(1).All(g => g.Length == 3);
    }

    private static bool TryScale(string plain, int scale, int tens, out long scaled)
    {
        scaled = 0;
        var rest = plain.AsSpan();
        var isMinus = rest.Length > 0 && rest[0] is '-' or '\u2212';
        if (isMinus || (rest.Length > 0 && rest[0] == '+'))
            rest = rest[1..];
        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var fraction = point < 0 ? [] : rest[(point + 1)..].TrimEnd('0');
        if (whole.Length == 0 || (point >= 0 && point == rest.Length - 1) || !AreDigits(whole) || !AreDigits(fraction))
            return false;
        whole = whole.TrimStart('0');
        var shift = scale + tens - fraction.Length;
        if (whole.Length + fraction.Length + Math.Max(shift, 0) > MostDigits || shift < -MostDigits)
            return false;
        var number = Int128.Zero;
        foreach (var digit in whole)
            number = number * 10 + (digit - '0');
        foreach (var digit in fraction)
            number = number * 10 + (digit - '0');
        for (; shift > 0; shift--)
            number *= 10;
        for (; shift < 0; shift++)
        {
            // A digit that has no place is lost, and the number is another.
            if (number % 10 != 0)
                return false;
            number /= 10;
        }

        if (number > long.MaxValue)
            return false;
        scaled = isMinus ? -(long)number : (long)number;
        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
