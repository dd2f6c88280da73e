using System.Globalization;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Results;

/// <summary>A sheet to be printed: a title over all columns, a header that stands on every page, a width for each column, lines between the
/// cells, A4 across. When it is full it goes on in a further sheet.</summary>
/// <param name="workbook">The workbook.</param>
/// <param name="name">The sheet's name.</param>
/// <param name="title">Its first line.</param>
/// <param name="columns">The header and the width, in characters, of each column.</param>
internal sealed class PrintedSheet(Workbook workbook, string name, string title, IReadOnlyList<(string Header, int Width)> columns)
{
    private const int HeadRows = 2;

    private readonly ByteBuffer _row = new(1 << 9);
    private Stream? _sheet;
    private int _sheets;
    private int _rows;

    /// <summary>Appends a row of numbers, days and texts.</summary>
    public void Append(params ReadOnlySpan<object?> cells)
    {
        _row.Clear();
        _row.Append("<row>"u8);
        foreach (var cell in cells)
            SheetXml.Value(_row, cell is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : cell);
        _row.Append("</row>"u8);
        Write();
    }

    /// <summary>Appends a row in bold.</summary>
    public void AppendHeader(params ReadOnlySpan<string> cells)
    {
        _row.Clear();
        SheetXml.Header(_row, cells.ToArray());
        Write();
    }

    /// <summary>Ends the sheet; one without rows has its title and header all the same.</summary>
    public void Close()
    {
        if (_sheets == 0)
            Open();
        End();
    }

    private void Write()
    {
        if (_sheet is null || _rows == SheetXml.MostRows)
            Open();
        _sheet!.Write(_row.Written);
        _rows++;
    }

    private void Open()
    {
        End();
        _sheets++;
        _sheet = workbook.Open(_sheets == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({_sheets})"), HeadRows);
        var start = new ByteBuffer(1 << 12);
        SheetXml.PrintedStart(start, HeadRows, columns.Select(c => c.Width));
        SheetXml.Header(start, [title]);
        SheetXml.Header(start, columns.Select(c => c.Header));
        _sheet.Write(start.Written);
        _rows = HeadRows;
    }

    private void End()
    {
        if (_sheet is null)
            return;
        var end = new ByteBuffer(1 << 9);
        SheetXml.PrintedEnd(end, columns.Count);
        _sheet.Write(end.Written);
        _sheet.Dispose();
        _sheet = null;
    }
}
