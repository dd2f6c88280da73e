using System.Buffers;
using System.Text;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Writing;

/// <summary>Cells as csv writes them (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it, which makes
/// it text.</summary>
public static class CsvText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    /// <summary>The mark by which spreadsheet programs know UTF-8.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Appends a line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cells">Its cells.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static void AppendLine(IBufferWriter<byte> output, params ReadOnlySpan<string> cells)
    {
        ArgumentNullException.ThrowIfNull(output);
        var line = output as ByteBuffer ?? new ByteBuffer(1 << 9);
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                line.Append((byte)',');
            Append(line, cells[i]);
        }

        line.Append("\r\n"u8);
        if (!ReferenceEquals(line, output))
            output.Write(line.Written);
    }

    internal static void Append(ByteBuffer output, ReadOnlySpan<byte> cell)
    {
        var isFormula = FormulaText.Is(cell);
        if (!cell.ContainsAny(Special))
        {
            if (isFormula)
                output.Append((byte)'\'');
            output.Append(cell);
            return;
        }

        output.Append((byte)'"');
        if (isFormula)
            output.Append((byte)'\'');
        for (var quote = cell.IndexOf((byte)'"'); quote >= 0; quote = cell.IndexOf((byte)'"'))
        {
            output.Append(cell[..(quote + 1)]);
            output.Append((byte)'"');
            cell = cell[(quote + 1)..];
        }

        output.Append(cell);
        output.Append((byte)'"');
    }

    internal static void Append(ByteBuffer output, string cell) => Append(output, Encoding.UTF8.GetBytes(cell));
}
