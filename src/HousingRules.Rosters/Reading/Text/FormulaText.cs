using System.Buffers;

namespace HousingRules.Rosters.Reading;

/// <summary>Cells of a csv file that a spreadsheet would run as a formula. Such a cell is written with an apostrophe before it, which makes
/// it text, and the apostrophe is taken off again when our csv is read.</summary>
internal static class FormulaText
{
    private static readonly SearchValues<byte> First = SearchValues.Create("=@+-\t\r"u8);
    private static readonly SearchValues<byte> Signs = SearchValues.Create("+-"u8);
    private static readonly SearchValues<byte> Number = SearchValues.Create("0123456789.,%eE+-"u8);

    /// <summary>Whether a row has a sign with which such a cell begins. Few rows have one: the cells of others need no look.</summary>
    public static bool MayStandIn(ReadOnlySpan<byte> row) => row.ContainsAny(First) || row.IndexOf("\uFF0B"u8[..2]) >= 0;

    /// <summary>Whether a spreadsheet would run it. A number with its sign is none, nor a dash that stands for nothing.</summary>
    public static bool Is(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
            return false;
        return cell[0] switch
        {
            (byte)'=' or (byte)'@' or (byte)'\t' or (byte)'\r' => true,
            (byte)'+' or (byte)'-' => !IsNumber(cell),
            // Full width: ＋ － ＝ ＠.
            0xEF => cell.Length >= 3 && cell[1] == 0xBC && cell[2] is 0x8B or 0x8D or 0x9D or 0xA0,
            _ => false,
        };
    }

    /// <summary>A cell as it was meant: without the apostrophe that kept it from being run.</summary>
    public static ReadOnlySpan<byte> Meant(ReadOnlySpan<byte> cell) =>
        cell.Length > 1 && cell[0] == (byte)'\'' && Is(cell[1..]) ? cell[1..] : cell;

    private static bool IsNumber(ReadOnlySpan<byte> cell) =>
        cell.IndexOfAnyExcept(Signs) < 0 || (cell[1] is >= (byte)'0' and <= (byte)'9' or (byte)'.' && cell.IndexOfAnyExcept(Number) < 0
            && cell[1..].IndexOfAny(Signs) is var sign && (sign < 1 || cell[sign] is (byte)'e' or (byte)'E'));
}
