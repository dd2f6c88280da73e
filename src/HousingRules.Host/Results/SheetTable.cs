using HousingRules.Host.Rosters;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Results;

/// <summary>A table as a workbook of one sheet, or of several when it is too long for one.</summary>
internal sealed class SheetTable(WholeFile file, string name, IReadOnlyList<string> headers) : TableFile
{
    private readonly Workbook _workbook = new(file.Stream);
    private readonly ByteBuffer _row = new(1 << 9);
    private SheetSeries? _sheets;

    public override void Append(params ReadOnlySpan<string> cells)
    {
        _row.Clear();
        _row.Append("<row>"u8);
        foreach (var cell in cells)
            SheetXml.Text(_row, cell);
        _row.Append("</row>"u8);
        Sheets.Append(_row.Written, 1);
    }

    public override void Complete()
    {
        Sheets.Close();
        _workbook.Complete();
        _workbook.Dispose();
    }

    public override void Dispose() => _workbook.Dispose();

    private SheetSeries Sheets => _sheets ??= new(_workbook, name, headers);
}
