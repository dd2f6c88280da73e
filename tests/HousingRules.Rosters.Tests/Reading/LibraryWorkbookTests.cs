using System.Globalization;
using HousingRules.Facts;
using HousingRules.Generators.Rosters;
using FactAttribute = Xunit.FactAttribute;

namespace HousingRules.Rosters.Tests.Reading;

/// <summary>Whatever library writes a workbook, a household is read as it was written.</summary>
public sealed class LibraryWorkbookTests
{
    private const int Workbooks = 150;

    private readonly XorShift _chance = new(20201126);

    [Fact]
    public async Task A_workbook_of_SpreadCheetah_is_read_as_it_was_written()
    {
        for (var i = 0; i < Workbooks; i++)
        {
            var (rows, values) = Draw();
            MustBe(values, "r.xlsx", await LibraryWorkbook.BySpreadCheetahAsync(rows));
        }
    }

    [Fact]
    public void A_workbook_of_the_Open_XML_SDK_is_read_as_it_was_written()
    {
        for (var i = 0; i < Workbooks; i++)
        {
            var (rows, values) = Draw();
            MustBe(values, "r.xlsx", LibraryWorkbook.ByOpenXml(rows, from1904: _chance.Percent(50)));
        }
    }

    [Fact]
    public void An_old_workbook_is_read_as_it_was_written()
    {
        for (var i = 0; i < Workbooks; i++)
        {
            var (rows, values) = Draw();
            MustBe(values, "r.xls", LibraryWorkbook.OfOld(rows, from1904: _chance.Percent(50)));
        }
    }

    private static void MustBe(List<FactValue[]> values, string name, byte[] workbook)
    {
        var read = Amounts.Read(name, workbook);
        Assert.Equal(values.Count, read.Count);
        foreach (var (row, written) in read.Zip(values))
        {
            Assert.True(row.Facts is not null, string.Join("; ", row.Problems.Select(p => p.Words.Chinese)));
            foreach (var value in written)
                Assert.Equal(value, row.Facts[value.Fact.Name]);
        }
    }

    private (List<object?[]> Rows, List<FactValue[]> Values) Draw()
    {
        var columns = Amounts.Columns.OrderBy(_ => _chance.Below(1_000)).ToArray();
        List<object?[]> rows = [["户编号", .. columns.Select(c => c.Header)]];
        var values = new List<FactValue[]>();
        for (var household = 1 + _chance.Below(6); household > 0; household--)
        {
            var cells = columns.Select(c => _chance.Percent(85) ? Drawn(c.Fact) : null).ToArray();
            rows.Add([string.Create(CultureInfo.InvariantCulture, $"H{household}"), .. cells]);
            values.Add([.. columns.Zip(cells, (c, cell) => Value(c.Fact, cell))]);
        }

        return (rows, values);
    }

    private object Drawn(FactDeclaration fact) => fact.Type switch
    {
        DateType => new DateOnly(1904 + _chance.Below(110), 1 + _chance.Below(12), 1 + _chance.Below(28)),
        DecimalType => (1 + _chance.Below(4_999)) / 10m,
        IntegerType => (decimal)(1 + _chance.Below(9)),
        BooleanType => _chance.Percent(50),
        OptionsType options => FactValue.Of(fact, options.Options[_chance.Below(options.Options.Length)].Name).Label(Language.Chinese),
        _ => throw new InvalidOperationException("A fact of another type."),
    };

    private static FactValue Value(FactDeclaration fact, object? cell) => cell switch
    {
        null => FactValue.Omitted(fact),
        DateOnly day => FactValue.Of(fact, day),
        decimal number => FactValue.Of(fact, number),
        bool truth => FactValue.Of(fact, truth),
        _ => FactValue.Of(fact, fact.Options.Single(o => o.Label.Chinese == (string)cell).Name),
    };
}
