using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>One sheet of a roster on its way into batches.</summary>
internal sealed class SheetReading
{
    private readonly SheetRows _rows;
    private readonly MergedValues _merged;
    private readonly RosterSheet _sheet;
    private readonly string? _name;
    private readonly RosterColumns _columns;
    private readonly ImmutableArray<bool> _isDay;
    private readonly int _dayShift;
    private readonly RowSorter _sorter;

    // For each column of the sheet, its place among the roster's columns; -1 where there is none.
    private readonly int[] _place;
    private readonly bool[] _isFilled;
    private readonly NamelessColumns _nameless;
    private readonly List<int> _filledNameless = [];

    public SheetReading(
        SheetBook book,
        RosterSheet sheet,
        string? name,
        RosterColumns columns,
        ImmutableArray<bool> isDay,
        OtherHeaders others)
    {
        (_sheet, _name, _columns, _isDay, _dayShift) = (sheet, name, columns, isDay, book.DayShift);
        _merged = new(sheet.Merges);
        _rows = book.Open(sheet.Index);
        _place = Places(sheet, columns);
        _isFilled = new bool[columns.All.Length];
        _nameless = new(sheet.Header.Headers, i => _place[i] < 0 ? null : columns.All[_place[i]], sheet.HeadOf);
        _sorter = new(columns, [.. sheet.HeaderRows.Select(Arranged)], others);
    }

    /// <summary>The row read last, counted from 0.</summary>
    public int Row => _rows.Row;

    /// <summary>How many hidden rows were read.</summary>
    public int HiddenRows { get; private set; }

    /// <summary>Whether the sheet hides a column.</summary>
    public bool HidesColumns => _rows.HidesColumns;

    /// <summary>Goes to the next row below the header that holds something.</summary>
    public bool Read()
    {
        while (_rows.Read())
        {
            _merged.GoTo(_rows);
            if (_rows.Row > _sheet.Header.LastRow)
                return true;
        }

        return false;
    }

    /// <summary>Puts the row into a batch, if it is a household's.</summary>
    public RowKind Take(RowBatch batch)
    {
        ref var row = ref batch.Begin(_rows.Row + 1);
        row.Sheet = _name;
        Array.Clear(_isFilled);
        _filledNameless.Clear();
        var isOutside = TakeCells(batch);
        if (!_merged.IsEmpty)
            TakeMerged(batch);
        var kind = _sorter.Sort(new Cells(batch, _isFilled));
        // Solvers and other add-ins leave cells far outside; a row that has nothing else is no household.
        if (kind == RowKind.Blank && isOutside)
            kind = RowKind.Note;
        if (kind is not (RowKind.Household or RowKind.Nameless or RowKind.Misplaced))
        {
            batch.Drop();
            return kind;
        }

        HiddenRows += _rows.IsHidden ? 1 : 0;
        row.Problem = RowProblems.Of(kind) ?? (isOutside ? RowProblems.Outside : BesideItsColumn(batch));
        return kind;
    }

    private LocalizedText? BesideItsColumn(RowBatch batch)
    {
        foreach (var column in _filledNameless)
        {
            if (_nameless.Problem(column, beside => batch.IsBlank(batch.Count - 1, beside.Index)) is { } problem)
                return problem;
        }

        return null;
    }

    private bool TakeCells(RowBatch batch)
    {
        var isOutside = false;
        Span<byte> number = stackalloc byte[64];
        foreach (ref readonly var cell in _rows.Cells)
        {
            var text = _rows.Text(cell);
            if (cell.Kind == CellKind.Text && BlankText.Is(text))
                continue;
            if (_nameless.IsBesideOne(cell.Column))
                _filledNameless.Add(cell.Column);
            var place = cell.Column < _place.Length ? _place[cell.Column] : -1;
            if (place < 0)
            {
                isOutside |= cell.Column >= _place.Length;
                continue;
            }

            var (kind, value) = (cell.Kind, cell.Number);
            // A day without a day's format still counts from where the workbook's days do.
            if (kind == CellKind.Number && _dayShift != 0 && _isDay[place])
                (kind, value) = (CellKind.Day, value + _dayShift);
            _isFilled[place] = true;
            if (CellNumber.Is(kind))
                batch.Add(place, number[..CellNumber.Write(kind, value, number)], kind, value);
            else
                batch.Add(place, text, kind, value);
        }

        return isOutside;
    }

    private void TakeMerged(RowBatch batch)
    {
        scoped Span<byte> written = stackalloc byte[64];
        for (var column = 0; column < _place.Length; column++)
        {
            if (_place[column] < 0 || !_merged.Covers(_rows.Row, column, out var kind, out var number, out var text))
                continue;
            var (place, row) = (_place[column], batch.Count - 1);
            scoped ReadOnlySpan<byte> shown = CellNumber.Is(kind) ? written[..CellNumber.Write(kind, number, written)] : text;
            if (!_isFilled[place])
                batch.Add(place, shown, kind, number);
            else if (!batch.Cell(row, place).SequenceEqual(shown) || batch.Kind(row, place) != kind)
                batch.Add(place, batch.Cell(row, place).ToArray(), CellKind.Covered, 0);
        }
    }

    // The sheets of a list may have its columns in another order.
    private static int[] Places(RosterSheet sheet, RosterColumns columns)
    {
        var headers = sheet.Header.Headers;
        var places = new int[headers.Length];
        var taken = new bool[columns.All.Length];
        for (var i = 0; i < headers.Length; i++)
        {
            var key = HeaderText.Key(headers[i]);
            places[i] = i < columns.All.Length && HeaderText.Key(columns.All[i].Header) == key ? i : -1;
            for (var j = 0; j < columns.All.Length && places[i] < 0; j++)
            {
                if (!taken[j] && HeaderText.Key(columns.All[j].Header) == key)
                    places[i] = j;
            }

            if (places[i] >= 0)
                taken[places[i]] = true;
        }

        return places;
    }

    private string[] Arranged(string[] row)
    {
        var arranged = new string[_columns.All.Length];
        Array.Fill(arranged, "");
        for (var i = 0; i < Math.Min(row.Length, _place.Length); i++)
        {
            if (_place[i] >= 0)
                arranged[_place[i]] = row[i];
        }

        return arranged;
    }

    private readonly struct Cells(RowBatch batch, bool[] isFilled) : IRowCells
    {
        public int Count => isFilled.Length;

        public ReadOnlySpan<byte> this[int column] => batch.Cell(batch.Count - 1, column);

        public bool IsFilled(int column) => isFilled[column];
    }
}
