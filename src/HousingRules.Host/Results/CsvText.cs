using System.Buffers;
using System.Text;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Results;

/// <summary>Cells as csv writes them (RFC 4180).</summary>
internal static class CsvText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    public static void Append(ByteBuffer output, ReadOnlySpan<byte> cell)
    {
        if (!cell.ContainsAny(Special))
        {
            output.Append(cell);
            return;
        }

        output.Append((byte)'"');
        for (var quote = cell.IndexOf((byte)'"'); quote >= 0; quote = cell.IndexOf((byte)'"'))
        {
            output.Append(cell[..(quote + 1)]);
            output.Append((byte)'"');
            cell = cell[(quote + 1)..];
        }

        output.Append(cell);
        output.Append((byte)'"');
    }

    public static void Append(ByteBuffer output, string cell) => Append(output, Encoding.UTF8.GetBytes(cell));
}
