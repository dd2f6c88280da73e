using SpreadCheetah;

namespace HousingRules.Rosters.Writing;

/// <summary>A table as a workbook of one sheet, or of several when it is too long for one.</summary>
internal sealed class SheetTable : TableWriter
{
    private readonly SheetWriter _workbook;

    public SheetTable(Stream stream, string name, IReadOnlyList<string> headers)
    {
        _workbook = new(stream);
        _workbook.Begin(name, headers);
    }

    public override void Append(params ReadOnlySpan<string> cells)
    {
        var row = new StyledCell[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            row[i] = _workbook.Text(cells[i]);
        _workbook.Append(row);
    }

    public override void Complete() => _workbook.Complete();

    private protected override void Dispose(bool disposing)
    {
        _workbook.Dispose();
        base.Dispose(disposing);
    }
}
