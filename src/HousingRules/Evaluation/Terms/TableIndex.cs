using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Finds the row of a table: the first that has the values of its keys. Where the values that no row tells apart are few, all of
/// their combinations are looked up beforehand.</summary>
internal sealed class TableIndex
{
    private const int MostPlaces = 1 << 14;

    private readonly Table _table;
    private readonly long[][] _starts;
    private readonly int[] _rows;

    public TableIndex(Table table)
    {
        _table = table;
        _starts = [.. Enumerable.Range(0, table.Keys.Length).Select(Starts)];
        _rows = _starts.Aggregate(1L, (places, s) => Math.Min(places * s.Length, MostPlaces + 1)) <= MostPlaces ? Rows() : [];
    }

    /// <summary>The row; -1 where there is none.</summary>
    /// <param name="codes">A code for each key.</param>
    public int RowOf(ReadOnlySpan<long> codes)
    {
        if (_rows.Length == 0)
            return Searched(codes);
        var place = 0;
        for (var k = 0; k < _starts.Length; k++)
            place = place * _starts[k].Length + Region(_starts[k], codes[k]);
        return _rows[place];
    }

    private int Searched(ReadOnlySpan<long> codes)
    {
        for (var r = 0; r < _table.Rows.Length; r++)
        {
            if (IsOf(_table.Rows[r], codes))
                return r;
        }

        return -1;
    }

    private static bool IsOf(TableRow row, ReadOnlySpan<long> codes)
    {
        for (var k = 0; k < row.Cells.Length; k++)
        {
            if (!row.Cells[k].Has(codes[k]))
                return false;
        }

        return true;
    }

    // The values of a key that no row tells apart are a region, from its start to the next; the first has no beginning.
    private long[] Starts(int key)
    {
        var starts = new SortedSet<long> { long.MinValue };
        foreach (var cell in _table.Rows.Select(r => r.Cells[key]))
        {
            if (cell.Options.IsEmpty)
                starts.UnionWith(Ends(cell.From, cell.Through));
            foreach (var option in cell.Options)
                starts.UnionWith(Ends(option, option));
        }

        return [.. starts];
    }

    private static IEnumerable<long> Ends(long from, long through) => through < long.MaxValue ? [from, through + 1] : [from];

    private static int Region(long[] starts, long code)
    {
        var region = 0;
        while (region + 1 < starts.Length && starts[region + 1] <= code)
            region++;
        return region;
    }

    private int[] Rows()
    {
        var rows = new int[_starts.Aggregate(1, (places, s) => places * s.Length)];
        var codes = new long[_starts.Length];
        for (var place = 0; place < rows.Length; place++)
        {
            var rest = place;
            for (var k = _starts.Length - 1; k >= 0; k--)
            {
                (rest, var region) = Math.DivRem(rest, _starts[k].Length);
                codes[k] = _starts[k][region];
            }

            rows[place] = Searched(codes);
        }

        return rows;
    }
}
