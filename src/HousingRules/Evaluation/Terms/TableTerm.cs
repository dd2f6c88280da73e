using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What a table says for a household. It stands in amounts alone: a comparison of it is split into its rows.</summary>
internal sealed record TableTerm(Table Table) : Term
{
    public const int MostKeys = Table.MostKeys;

    /// <summary>Stands for the number of a row that is not there; it is no number of a table.</summary>
    public const long NoRow = long.MinValue;

    private readonly Slot[] _keys = [.. Table.Keys.Select(k => new Slot(k.Fact, k.Member))];

    private readonly TableIndex _index = new(Table);

    public override int Scale => Table.Type.Scale;

    public override string Key => $"table({Table.Name})";

    public override IEnumerable<Slot> Slots => _keys;

    public override Measure Measure => Measure.Of(Table.Type);

    /// <summary>The row of a household; -1 where the table has none for it.</summary>
    public int RowOf(Func<Slot, long> number)
    {
        Span<long> codes = stackalloc long[_keys.Length];
        for (var k = 0; k < _keys.Length; k++)
            codes[k] = number(_keys[k]);
        return _index.RowOf(codes);
    }

    /// <summary>What the table says; <see cref="NoRow"/> where it has no row. Of a key that it does not have the code does not
    /// matter.</summary>
    public long Found(long first, long second, long third)
    {
        var row = _index.RowOf([first, second, third]);
        return row < 0 ? NoRow : Table.Rows[row].Value;
    }

    // A gap is no number: who computes has asked for the row before.
    public override long Computed(Func<Slot, long> number) => RowOf(number) is >= 0 and var row
        ? Table.Rows[row].Value
        : throw new InvalidOperationException($"The table {Table.Name} has no row for the household.");

    public override NumberRange Range(Func<Slot, NumberRange> bounds)
    {
        var values = Table.Rows.Where(r => MayBeOf(r, bounds)).Select(r => r.Value).DefaultIfEmpty(0).ToArray();
        return new(values.Min(), values.Max());
    }

    // INVARIANT: a key moves within a region that the rows do not tell apart.
    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) => Trend.None;

    public bool Equals(TableTerm? other) => other is not null && ReferenceEquals(Table, other.Table);

    public override int GetHashCode() => Table.Name.GetHashCode(StringComparison.Ordinal);

    private bool MayBeOf(TableRow row, Func<Slot, NumberRange> bounds)
    {
        for (var k = 0; k < row.Cells.Length; k++)
        {
            var (cell, own) = (row.Cells[k], bounds(_keys[k]));
            var may = cell.Options.IsEmpty
                ? own.Least <= cell.Through && own.Greatest >= cell.From
                : cell.Options.Any(o => own.Least <= o && o <= own.Greatest);
            if (!may)
                return false;
        }

        return true;
    }
}
