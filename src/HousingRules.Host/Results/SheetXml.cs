using System.Buffers;
using System.Buffers.Text;
using System.Text;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Results;

/// <summary>Rows of a sheet as xlsx writes them. They carry no row numbers, so a row does not depend on those before it.</summary>
internal static class SheetXml
{
    /// <summary>How many rows a sheet has at most, the header among them.</summary>
    public const int MostRows = 1_048_576;

    private const int LongestCell = 32_767;

    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'&', (byte)'<', (byte)'>']);

    public static ReadOnlySpan<byte> Start => """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>
        <sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>
        </sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>
        """u8;

    public static ReadOnlySpan<byte> End => "</sheetData></worksheet>"u8;

    /// <summary>The start of a sheet that is printed: the head stays in view, and the columns fill a page's width.</summary>
    public static void PrintedStart(ByteBuffer output, int headRows, IEnumerable<int> widths) => output.Append(Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
        <sheetViews><sheetView workbookViewId="0">
        <pane ySplit="{headRows}" topLeftCell="A{headRows + 1}" activePane="bottomLeft" state="frozen"/>
        </sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>
        <cols>{string.Concat(widths.Select((w, i) => $"""<col min="{i + 1}" max="{i + 1}" width="{w}" customWidth="1"/>"""))}</cols>
        <sheetData>
        """));

    /// <summary>The end of such a sheet; its first row is one cell.</summary>
    public static void PrintedEnd(ByteBuffer output, int columns) => output.Append(Encoding.UTF8.GetBytes(
        $"""
        </sheetData><mergeCells count="1"><mergeCell ref="A1:{ColumnName(columns)}1"/></mergeCells><printOptions gridLines="1"/>
        <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>
        """));

    public static void Header(ByteBuffer output, IEnumerable<string> names)
    {
        output.Append("<row>"u8);
        foreach (var name in names)
            Text(output, Encoding.UTF8.GetBytes(name), "<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        output.Append("</row>"u8);
    }

    public static void Text(ByteBuffer output, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            output.Append("<c/>"u8);
        else
            Text(output, text, "<c s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
    }

    public static void Text(ByteBuffer output, string text) => Text(output, Encoding.UTF8.GetBytes(text));

    /// <summary>A cell as another workbook held it.</summary>
    public static void Value(ByteBuffer output, object? value)
    {
        switch (value)
        {
            case null:
                output.Append("<c/>"u8);
                break;
            case double number:
                Number(output, "<c><v>"u8, number);
                break;
            case int number:
                Number(output, "<c><v>"u8, number);
                break;
            case long number:
                Number(output, "<c><v>"u8, number);
                break;
            case DateTime day when day.Year >= 1900:
                Number(output, "<c s=\"2\"><v>"u8, day.ToOADate());
                break;
            case bool truth:
                output.Append(truth ? "<c t=\"b\"><v>1</v></c>"u8 : "<c t=\"b\"><v>0</v></c>"u8);
                break;
            default:
                Text(output, WorkbookRoster.TextOf(value));
                break;
        }
    }

    // A sheet that is printed has fewer than 26 times 27 columns.
    private static string ColumnName(int column) => column <= 26
        ? ((char)('A' + column - 1)).ToString()
        : $"{ColumnName((column - 1) / 26)}{ColumnName(((column - 1) % 26) + 1)}";

    private static void Number(ByteBuffer output, ReadOnlySpan<byte> open, double number)
    {
        output.Append(open);
        Utf8Formatter.TryFormat(number, output.GetSpan(40), out var written);
        output.Advance(written);
        output.Append("</v></c>"u8);
    }

    private static void Text(ByteBuffer output, ReadOnlySpan<byte> text, ReadOnlySpan<byte> open)
    {
        output.Append(open);
        if (text.Length > LongestCell)
            text = Cut(text);
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            output.Append(text[..special]);
            output.Append(text[special] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'\n' => "\n"u8,
                (byte)'\t' => "\t"u8,
                // XML has no other control characters, and a line break in a cell is a single LF.
                _ => default,
            });
            text = text[(special + 1)..];
        }

        output.Append(text);
        output.Append("</t></is></c>"u8);
    }

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text)
    {
        var end = LongestCell;
        while ((text[end] & 0xC0) == 0x80)
            end--;
        return text[..end];
    }
}
