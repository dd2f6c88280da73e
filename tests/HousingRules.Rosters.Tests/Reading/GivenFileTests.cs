using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Tests.Reading;

/// <summary>Files made after what people reported of programs that read spreadsheets. None of them decides a household on a value that its
/// row does not give.</summary>
public sealed class GivenFileTests
{
    [Theory]
    [InlineData("na.xls", 1, 2)]
    [InlineData("na.xlsx", 1, 2)]
    [InlineData("formula.xlsx", 1, 2)]
    [InlineData("two.xls", 60, 0)]
    [InlineData("dict.xlsx", 30, 0)]
    [InlineData("three.xlsx", 1, 0)]
    [InlineData("remark_total2.csv", 3, 0)]
    [InlineData("head0.csv", 1, 0)]
    [InlineData("solver.xlsx", 1, 0)]
    [InlineData("backslash.xlsx", 2, 0)]
    [InlineData("strict_nodate.xlsx", 1, 0)]
    [InlineData("zh.xlsx", 3, 0)]
    [InlineData("d1904.xlsx", 1, 0)]
    [InlineData("d1904true.xlsx", 1, 0)]
    public void Every_household_is_read_or_its_row_is_bad(string file, int households, int bad)
    {
        var roster = Given.Read(file);

        Assert.Equal((households, bad), (roster.Households.Count(), roster.Bad.Count()));
    }

    [Theory]
    [InlineData("three.xlsx")]
    [InlineData("head0.csv")]
    [InlineData("strict_nodate.xlsx")]
    public void A_grade_that_was_hard_to_find_is_read(string file) => Assert.Equal(["D"], Given.Read(file).Fact("currentGrade").Distinct());

    [Theory]
    [InlineData("d1904.xlsx", "2020-06-08")]
    [InlineData("d1904true.xlsx", "2020-06-08")]
    [InlineData("zh.xlsx", "2020-06-08")]
    public void Days_are_days(string file, string day)
    {
        var roster = Given.Read(file);

        Assert.All(roster.Rows, r => Assert.Contains(day, r.Cells));
    }

    [Fact]
    public void A_cell_beyond_the_last_that_a_sheet_has_is_refused()
    {
        var failure = Assert.Throws<RosterException>(() => Given.Read("colbeyond.xlsx"));

        Assert.Contains("XFD1048576", failure.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_codes_beside_the_roster_needs_a_decision_and_two_sheets_of_one_list_do_not()
    {
        var codes = Given.Read("dict.xlsx");

        Assert.Contains(codes.Remarks, r => r.NeedsDecision && r.Text.Chinese.Contains("字典", StringComparison.Ordinal));
        Assert.False(Given.Read("dict.xlsx", new() { IgnoredSheets = ["字典"] }).NeedsDecision);
        Assert.Equal(4, Given.Read("dict.xlsx", new() { Sheet = "字典" }).Rows.Count);
        Assert.False(Given.Read("two.xls").NeedsDecision);
        Assert.Equal(["东岭镇", "西河街道"], Given.Read("two.xls").Rows.Select(r => r.Sheet).Distinct());
    }

    [Fact]
    public void What_a_solver_left_far_outside_is_passed_over_and_named()
    {
        var skipped = Given.Read("solver.xlsx").Skipped;

        Assert.Equal(26, skipped.Notes);
        Assert.Equal("1048550", skipped.Rows[0]);
    }
}
