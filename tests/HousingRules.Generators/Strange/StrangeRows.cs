using System.Globalization;
using HousingRules.Facts;
using HousingRules.Generators.Rosters;

namespace HousingRules.Generators.Strange;

/// <summary>Draws the rows of a strange sheet: households in any order of columns, values merged over households, and between them what
/// people put into lists.</summary>
/// <param name="facts">The facts that have columns, each with the header it is written under.</param>
/// <param name="cells">Writes the cells.</param>
/// <param name="chance">What decides.</param>
/// <param name="columns">The order of the columns: -1 for the id, -2 for a column that means nothing.</param>
internal sealed class StrangeRows(
    IReadOnlyList<(FactDeclaration Fact, string Header)> facts,
    StrangeCells cells,
    XorShift chance,
    IReadOnlyList<int> columns)
{
    private const int IdColumn = -1;

    /// <summary>The rows below the header; null for a cell that is not there.</summary>
    public List<string?[]> Rows { get; } = [];

    /// <summary>The cells merged over others: first row, last row, column.</summary>
    public List<(int First, int Last, int FirstColumn, int LastColumn)> Merges { get; } = [];

    /// <summary>The households.</summary>
    public List<WrittenHousehold> Households { get; } = [];

    /// <summary>Draws some.</summary>
    /// <param name="firstId">The first household's number.</param>
    /// <param name="faults">Whether some hold cells that nobody can read.</param>
    public void Draw(int firstId, bool faults)
    {
        var count = 2 + chance.Below(5);
        for (var i = 0; i < count; i++)
        {
            if (chance.Percent(20))
                Between();
            Group(string.Create(CultureInfo.InvariantCulture, $"HD-{firstId + i * 3}"), faults);
        }
    }

    private void Between()
    {
        var row = new string?[columns.Count];
        // In the column of a fact a note would be a value that cannot be read.
        switch (columns[0] >= 0 ? 3 * chance.Below(2) : chance.Below(4))
        {
            case 0:
                row[0] = cells.Text("合 计");
                if (columns[^1] != IdColumn)
                    row[^1] = " t=\"n\"><v>77</v>";
                break;
            case 1:
                row[0] = cells.Text("备注：以上各户已核对");
                break;
            case 2:
                row[0] = cells.Text("（二）北片");
                if (chance.Percent(50))
                    Merges.Add((Rows.Count, Rows.Count, 0, columns.Count - 1));
                break;
        }

        Rows.Add(row);
    }

    // One household, or up to three under a value that is merged over them.
    private void Group(string id, bool faults)
    {
        var count = chance.Percent(30) ? 2 + chance.Below(2) : 1;
        var merged = count == 1 ? -1 : chance.Below(columns.Count);
        if (merged >= 0 && columns[merged] == IdColumn)
            merged = -1;
        var value = merged < 0 || columns[merged] < 0 ? null : Drawn(facts[columns[merged]].Fact);
        if (merged >= 0)
            Merges.Add((Rows.Count, Rows.Count + count - 1, merged, merged));
        for (var i = 0; i < count; i++)
            Household(i == 0 ? id : $"{id}-{i}", merged, value, isFirst: i == 0, isBad: faults && merged < 0 && chance.Percent(25));
    }

    private void Household(string id, int merged, object? shared, bool isFirst, bool isBad)
    {
        var row = new string?[columns.Count];
        var values = new FactValue[facts.Count];
        for (var f = 0; f < facts.Count; f++)
            values[f] = FactValue.Omitted(facts[f].Fact);
        var fault = isBad ? chance.Below(columns.Count) : -1;
        if (fault >= 0 && columns[fault] == -2)
            (fault, isBad) = (-1, false);
        for (var c = 0; c < columns.Count; c++)
        {
            if (c == fault)
            {
                row[c] = cells.Fault();
                continue;
            }

            if (columns[c] < 0)
            {
                row[c] = columns[c] == IdColumn ? cells.Text(id) : chance.Percent(50) ? cells.Text("核对过") : null;
                if (c == merged && !isFirst)
                    row[c] = null;
                continue;
            }

            var fact = facts[columns[c]].Fact;
            var value = c == merged ? shared : chance.Percent(80) ? Drawn(fact) : null;
            if (value is not null)
                values[columns[c]] = Value(fact, value);
            row[c] = c == merged && !isFirst ? null : value is null ? (c == merged ? null : cells.Blank()) : cells.Of(fact, value);
        }

        Rows.Add(row);
        Households.Add(new(id, values, isBad));
    }

    private object Drawn(FactDeclaration fact) => fact.Type switch
    {
        DateType => new DateOnly(1920 + chance.Below(100), 1 + chance.Below(12), 1 + chance.Below(28)),
        DecimalType => (1 + chance.Below(4_999)) / 10m,
        IntegerType => (decimal)(1 + chance.Below(9)),
        BooleanType => chance.Percent(50),
        OptionsType options => options.Options[chance.Below(options.Options.Length)].Name,
        _ => throw new InvalidOperationException("A fact of another type."),
    };

    private static FactValue Value(FactDeclaration fact, object value) => value switch
    {
        DateOnly day => FactValue.Of(fact, day),
        decimal number => FactValue.Of(fact, number),
        bool truth => FactValue.Of(fact, truth),
        _ => FactValue.Of(fact, (string)value),
    };
}
