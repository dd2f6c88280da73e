using System.Buffers;

namespace HousingRules.Rosters.Reading;

/// <summary>Tells a long number that a spreadsheet has rounded: it keeps fifteen digits of a number and puts zeros for the rest.</summary>
internal static class RoundedNumber
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789."u8);

    private const double FirstOfSixteenDigits = 1e15;

    /// <summary>Whether a workbook's cell is a number of more digits than a spreadsheet keeps.</summary>
    public static bool Is(double number) => Math.Abs(number) >= FirstOfSixteenDigits;

    /// <summary>Whether a text is what a spreadsheet made of a long number: 3.70323E+17, or an ID number whose last three digits became
    /// zeros.</summary>
    /// <param name="cell">The text, as UTF-8.</param>
    /// <param name="isIdNumber">Whether the column holds ID numbers, whose check digit tells an honest 000.</param>
    public static bool Is(ReadOnlySpan<byte> cell, bool isIdNumber)
    {
        if (cell.Length < 6)
            return false;
        if (cell[0] is >= (byte)'1' and <= (byte)'9' && cell.IndexOf("E+"u8) is > 0 and var e)
            return IsNumber(cell[..e]) && IsNumber(cell[(e + 2)..]);
        return isIdNumber && cell.Length == 18 && cell.EndsWith("000"u8) && IsNumber(cell) && !HasCheckDigit(cell);
    }

    private static bool IsNumber(ReadOnlySpan<byte> text) => text.Length > 0 && !text.ContainsAnyExcept(Digits);

    // GB 11643-1999: the weighted digits leave 1 when divided by 11.
    private static bool HasCheckDigit(ReadOnlySpan<byte> digits)
    {
        var (sum, weight) = (0, 1);
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            sum += (digits[i] - '0') * weight;
            weight = weight * 2 % 11;
        }

        return sum % 11 == 1;
    }
}
