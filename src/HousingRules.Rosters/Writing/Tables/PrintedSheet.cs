using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Writing;

/// <summary>A table of a printed workbook, written row by row.</summary>
public sealed class PrintedSheet
{
    /// <summary>How many rows stand on every page: the title and the header.</summary>
    internal const int HeadRows = 2;

    private const uint A4 = 9;

    private static readonly DateOnly Zero = new(1899, 12, 30);

    private readonly Func<string, OpenXmlWriter> _open;
    private readonly string _name;
    private readonly string _title;
    private readonly IReadOnlyList<(string Header, int Width)> _columns;
    private OpenXmlWriter? _sheet;
    private int _sheets;
    private int _rows;

    internal PrintedSheet(
        Func<string, OpenXmlWriter> open,
        string name,
        string title,
        IReadOnlyList<(string Header, int Width)> columns) =>
        (_open, _name, _title, _columns) = (open, name, title, columns);

    /// <summary>Appends a row of numbers, days and texts.</summary>
    /// <param name="cells">Whole numbers, days, texts; null for an empty cell.</param>
    public void Append(params ReadOnlySpan<object?> cells)
    {
        var row = new Row();
        foreach (var cell in cells)
            row.AppendChild(CellOf(cell));
        Write(row);
    }

    /// <summary>Appends a row in bold.</summary>
    /// <param name="cells">Its texts.</param>
    public void AppendHeader(params ReadOnlySpan<string> cells)
    {
        var row = new Row();
        foreach (var cell in cells)
            row.AppendChild(TextCell(cell, PrintedStyles.Bold));
        Write(row);
    }

    /// <summary>Ends the sheet; one without rows has its title and header all the same.</summary>
    public void Close()
    {
        if (_sheets == 0)
            Open();
        End();
    }

    private void Write(Row row)
    {
        if (_sheet is null || _rows == SheetRows.MostRows)
            Open();
        _sheet!.WriteElement(row);
        _rows++;
    }

    private void Open()
    {
        End();
        _sheets++;
        _sheet = _open(_sheets == 1 ? _name : string.Create(CultureInfo.InvariantCulture, $"{_name} ({_sheets})"));
        _sheet.WriteStartElement(new Worksheet());
        _sheet.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var head = new Pane
        {
            VerticalSplit = HeadRows,
            TopLeftCell = "A3",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };
        _sheet.WriteElement(new SheetViews(new SheetView(head) { WorkbookViewId = 0 }));
        _sheet.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        _sheet.WriteElement(new Columns(_columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
        })));
        _sheet.WriteStartElement(new SheetData());
        _rows = 0;
        AppendHeader(_title);
        AppendHeader([.. _columns.Select(c => c.Header)]);
    }

    private void End()
    {
        if (_sheet is null)
            return;
        _sheet.WriteEndElement();
        _sheet.WriteElement(new MergeCells(new MergeCell { Reference = $"A1:{RosterColumn.Letters(_columns.Count - 1)}1" }));
        _sheet.WriteElement(new PrintOptions { GridLines = true });
        _sheet.WriteElement(new PageSetup
        {
            PaperSize = A4,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _sheet = null;
    }

    private static Cell CellOf(object? value) => value switch
    {
        null or "" => new(),
        string text => TextCell(text, PrintedStyles.Text),
        DateOnly day => new() { CellValue = new(day.DayNumber - Zero.DayNumber), StyleIndex = PrintedStyles.Day },
        IFormattable number => new() { CellValue = new(number.ToString(null, CultureInfo.InvariantCulture)) },
        _ => TextCell(value.ToString() ?? "", PrintedStyles.Text),
    };

    private static Cell TextCell(string text, uint style) => new(
        new InlineString(new Text(SheetText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };
}
