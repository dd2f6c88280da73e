using System.Collections.Immutable;

namespace HousingRules.Rosters.Reading;

/// <summary>The cells of a sheet that are merged over others: such a cell holds its value once, at its top left, and means every cell it
/// covers.</summary>
internal sealed class MergedValues
{
    private readonly ImmutableArray<MergedRange> _byRow;
    private readonly List<(MergedRange Range, CellKind Kind, double Number, byte[] Text)> _active = [];
    private int _next;

    public MergedValues(ImmutableArray<MergedRange> ranges) => _byRow = [.. ranges.OrderBy(r => r.FirstRow)];

    /// <summary>Goes to a row; every row that holds something is gone to, from the top.</summary>
    public void GoTo(SheetRows rows)
    {
        var row = rows.Row;
        _active.RemoveAll(a => a.Range.LastRow < row);
        while (_next < _byRow.Length && _byRow[_next].FirstRow <= row)
        {
            var range = _byRow[_next++];
            if (range.LastRow < row)
                continue;
            var (kind, number, text) = (CellKind.Text, 0d, Array.Empty<byte>());
            foreach (ref readonly var cell in rows.Cells)
            {
                // A row that was passed because it holds nothing leaves its merged cells empty.
                if (range.FirstRow == row && cell.Column == range.FirstColumn)
                    (kind, number, text) = (cell.Kind, cell.Number, rows.Text(cell).ToArray());
            }

            _active.Add((range, kind, number, text));
        }

        // Merged cells never overlap, so no row has more than columns.
        if (_active.Count > SheetRows.MostColumns)
            throw new InvalidDataException("Merged cells overlap.");
    }

    /// <summary>Whether nothing is merged over the row.</summary>
    public bool IsEmpty => _active.Count == 0;

    /// <summary>What a cell of the row is covered with.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="kind">The kind of what covers it.</param>
    /// <param name="number">The number of what covers it.</param>
    /// <param name="text">The text of what covers it.</param>
    /// <returns>Whether it is covered, and not the cell that holds the value itself.</returns>
    public bool Covers(int row, int column, out CellKind kind, out double number, out ReadOnlySpan<byte> text)
    {
        foreach (var (range, itsKind, itsNumber, itsText) in _active)
        {
            if (column < range.FirstColumn || column > range.LastColumn || (row == range.FirstRow && column == range.FirstColumn))
                continue;
            (kind, number) = (itsKind, itsNumber);
            text = itsText;
            return true;
        }

        (kind, number) = (CellKind.Text, 0);
        text = default;
        return false;
    }
}
