using DocumentFormat.OpenXml.Spreadsheet;

namespace HousingRules.Rosters.Writing;

/// <summary>The cell formats of a printed workbook, by their numbers.</summary>
internal static class PrintedStyles
{
    public const uint Bold = 1;
    public const uint Day = 2;
    public const uint Text = 3;

    private const uint DayFormat = 164;
    private const uint TextFormat = 49;

    public static Stylesheet Make() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = @"yyyy\-mm\-dd" }),
        new Fonts(Font(isBold: false), Font(isBold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true }));

    private static Font Font(bool isBold)
    {
        var font = new Font();
        if (isBold)
            font.AppendChild(new Bold());
        font.AppendChild(new FontSize { Val = 11 });
        font.AppendChild(new FontName { Val = "等线" });
        return font;
    }
}
