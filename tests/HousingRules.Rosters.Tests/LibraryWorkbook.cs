using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SpreadCheetah;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace HousingRules.Rosters.Tests;

/// <summary>A table of texts, numbers, truths and days, written as a workbook by the libraries that other systems use.</summary>
internal static class LibraryWorkbook
{
    private const int From1904 = 1_462;

    /// <summary>By SpreadCheetah.</summary>
    public static async Task<byte[]> BySpreadCheetahAsync(IEnumerable<object?[]> rows)
    {
        using var stream = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(stream))
        {
            await book.StartWorksheetAsync("花名册");
            foreach (var row in rows)
                await book.AddRowAsync(row.Select(ForSpreadCheetah).ToArray());
            await book.FinishAsync();
        }

        return stream.ToArray();
    }

    /// <summary>By the Open XML SDK.</summary>
    public static byte[] ByOpenXml(IEnumerable<object?[]> rows, bool from1904)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = new(
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var sheet = book.AddNewPart<WorksheetPart>("sheet");
            var cells = rows.Select((row, r) => new Row(row.Select((cell, c) => ForOpenXml(cell, r, c, from1904))));
            sheet.Worksheet = new(new SheetData(cells));
            book.Workbook = new(
                new WorkbookProperties { Date1904 = from1904 },
                new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "花名册", SheetId = 1, Id = "sheet" }));
        }

        return stream.ToArray();
    }

    /// <summary>As a workbook of the older kind, record by record.</summary>
    public static byte[] OfOld(IEnumerable<object?[]> rows, bool from1904)
    {
        var book = new OldWorkbook { Is1904 = from1904, Formats = [0, 14] };
        foreach (var (r, row) in rows.Index())
        {
            foreach (var (c, cell) in row.Index())
            {
                book = cell switch
                {
                    null => book,
                    DateOnly day => book.Value(r, c, Days(day, from1904), 1),
                    decimal number => book.Value(r, c, (double)number),
                    bool truth => book.Value(r, c, truth ? 1 : 0),
                    _ => book.Words(r, c, (string)cell),
                };
            }
        }

        return book.ToBytes();
    }

    private static DataCell ForSpreadCheetah(object? cell) => cell switch
    {
        null => new(),
        DateOnly day => new(day.ToDateTime(TimeOnly.MinValue)),
        decimal number => new(number),
        bool truth => new(truth),
        _ => new((string)cell),
    };

    private static Cell ForOpenXml(object? cell, int row, int column, bool from1904) => cell switch
    {
        null => new() { CellReference = Sheet.Place(row + 1, column) },
        DateOnly day => new() { CellValue = new(Days(day, from1904)), StyleIndex = 1 },
        decimal number => new() { CellValue = new(number), DataType = CellValues.Number },
        bool truth => new() { CellValue = new(truth), DataType = CellValues.Boolean },
        _ => new((OpenXmlElement)new InlineString(new Text((string)cell) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
        },
    };

    private static int Days(DateOnly day, bool from1904) =>
        int.Parse(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        - (from1904 ? From1904 : 0);
}
