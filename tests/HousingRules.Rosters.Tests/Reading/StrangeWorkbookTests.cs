using System.Globalization;
using HousingRules.Generators.Strange;

namespace HousingRules.Rosters.Tests.Reading;

/// <summary>However a workbook is written, a household is read as it was written, or its row is bad.</summary>
public sealed class StrangeWorkbookTests
{
    private const int Workbooks = 600;

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var workbooks = new StrangeWorkbooks(Amounts.Columns, 20200606);
        for (var i = 0; i < Workbooks; i++)
        {
            var workbook = workbooks.Next();
            var read = Amounts.Read("r.xlsx", workbook.Bytes);
            var decided = read.Where(r => r.Facts is not null).ToDictionary(r => r.Household.Id!, StringComparer.Ordinal);
            var at = string.Create(CultureInfo.InvariantCulture, $"workbook {i} ({workbook.Features}), ");
            foreach (var household in workbook.Households)
            {
                Assert.True(decided.ContainsKey(household.Id) != household.IsBad, $"{at}{household.Id}: {Problems(read)}");
                foreach (var fact in household.IsBad ? [] : household.Facts)
                {
                    var value = decided[household.Id].Facts![fact.Fact.Name];
                    Assert.True(value.Equals(fact), $"{at}{household.Id} {fact.Fact.Name}: {value}, not {fact}");
                }
            }

            Assert.True(
                workbook.Households.Count == read.Count,
                $"{at}{read.Count} rows: {string.Join(", ", read.Select(r => $"{r.Household.Id} {r.Number}"))}");
        }
    }

    private static string Problems(IEnumerable<RosterRow> rows) =>
        string.Join("; ", rows.SelectMany(r => r.Problems).Select(p => p.Words.Chinese));
}
