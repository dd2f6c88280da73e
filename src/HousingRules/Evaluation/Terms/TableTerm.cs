using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What a table says for a household. It stands in amounts alone: a comparison of it is split into its rows.</summary>
internal sealed record TableTerm(Table Table) : Term
{
    private readonly Slot[] _keys = [.. Table.Keys.Select(k => new Slot(k.Fact, k.Member))];

    public override int Scale => Table.Type.Scale;

    public override string Key => $"table({Table.Name})";

    public override IEnumerable<Slot> Slots => _keys;

    public override Measure Measure => Measure.Of(Table.Type);

    /// <summary>The row of a household; -1 where the table has none for it.</summary>
    public int RowOf(Func<Slot, long> number)
    {
        Span<long> codes = stackalloc long[Table.MostKeys];
        for (var k = 0; k < _keys.Length; k++)
            codes[k] = number(_keys[k]);
        for (var r = 0; r < Table.Rows.Length; r++)
        {
            if (IsOf(Table.Rows[r], codes))
                return r;
        }

        return -1;
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

    private static bool IsOf(TableRow row, ReadOnlySpan<long> codes)
    {
        for (var k = 0; k < row.Cells.Length; k++)
        {
            if (!row.Cells[k].Has(codes[k]))
                return false;
        }

        return true;
    }

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
