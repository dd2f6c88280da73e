using System.Globalization;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Results;

/// <summary>A table that goes on in a further sheet when a sheet is full.</summary>
internal sealed class SheetSeries(Workbook workbook, string name, IReadOnlyList<string> headers)
{
    private Stream? _sheet;
    private int _sheets;
    private int _rows;

    public void Append(ReadOnlySpan<byte> rows, int count)
    {
        if (_sheet is null || _rows + count > SheetXml.MostRows)
            Open();
        _sheet!.Write(rows);
        _rows += count;
    }

    /// <summary>Appends rows that are known to fit one sheet.</summary>
    public void Copy(Spill rows)
    {
        Open();
        rows.CopyTo(_sheet!);
    }

    /// <summary>Ends the last sheet; a table without rows has its header all the same.</summary>
    public void Close()
    {
        if (_sheets == 0)
            Open();
        End();
    }

    private void Open()
    {
        End();
        _sheets++;
        _sheet = workbook.Open(_sheets == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({_sheets})"));
        var start = new ByteBuffer(1 << 12);
        start.Append(SheetXml.Start);
        SheetXml.Header(start, headers);
        _sheet.Write(start.Written);
        _rows = 1;
    }

    private void End()
    {
        _sheet?.Write(SheetXml.End);
        _sheet?.Dispose();
        _sheet = null;
    }
}
