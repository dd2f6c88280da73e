using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Tests.Reading;

/// <summary>Which sheets are read, and that those left out are named.</summary>
public sealed class SheetTests
{
    private static readonly Sheet South = Sheet.Of("南镇", Sheet.Header, "1|南镇|低保户|A");
    private static readonly Sheet North = Sheet.Of("北镇", "镇街道|户编号|身份类别|现鉴定等级", "北镇|2|低保户|D");

    [Fact]
    public void Sheets_of_one_list_are_read_together_in_whatever_order_their_columns_are()
    {
        var roster = Given.Read("r.xlsx", South.ToBytes(North));

        Assert.Equal(["1", "2"], roster.Rows.Select(r => r.Household.Id));
        Assert.Equal(["A", "D"], roster.Fact("currentGrade"));
        Assert.Equal(["南镇", "北镇"], roster.Rows.Select(r => r.Sheet));
        Assert.False(roster.NeedsDecision);
    }

    [Theory]
    [InlineData("hidden"), InlineData("veryHidden")]
    public void A_hidden_sheet_is_never_read_by_itself(string state)
    {
        var hidden = North with { State = state };

        var roster = Given.Read("r.xlsx", South.ToBytes(hidden));

        Assert.Equal(["1"], roster.Rows.Select(r => r.Household.Id));
        Assert.True(roster.NeedsDecision);
        Assert.Equal(["2"], Given.Read("r.xlsx", South.ToBytes(hidden), new() { Sheet = "北镇" }).Rows.Select(r => r.Household.Id));
        Assert.False(Given.Read("r.xlsx", South.ToBytes(hidden), new() { IgnoredSheets = ["北镇"] }).NeedsDecision);
    }

    [Fact]
    public void The_sheet_with_ids_and_the_most_facts_is_read()
    {
        var codes = Sheet.Of("字典", "身份类别|现鉴定等级|无房户|断水|断电", "低保户|A|是|是|是");
        var few = Sheet.Of("摘录", "户编号|身份类别", "9|低保户");

        var roster = Given.Read("r.xlsx", codes.ToBytes(few, South));

        Assert.Equal(["1"], roster.Rows.Select(r => r.Household.Id));
        Assert.Equal(2, roster.Remarks.Count(r => r.NeedsDecision));
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_refused() =>
        Assert.Throws<RosterException>(() => Given.Read("r.xlsx", South.ToBytes(), new() { Sheet = "东镇" }));

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_told()
    {
        var sheet = South with
        {
            Columns = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
            Rows = [.. South.Rows, Sheet.Row(3, "2|南镇|低保户|D", "hidden=\"1\"")],
        };

        var roster = Given.Read("r.xlsx", sheet.ToBytes());

        Assert.Equal(["A", "D"], roster.Fact("currentGrade"));
        Assert.Equal(2, roster.Remarks.Count(r => r.Text.Chinese.Contains("隐藏", StringComparison.Ordinal)));
        Assert.False(roster.NeedsDecision);
    }

    [Theory]
    [InlineData("XL/Workbook.xml", "xl/workbook.xml")]
    [InlineData("xl\\workbook.xml", "xl/workbook.xml")]
    public void Parts_are_found_however_their_names_are_written(string written, string name)
    {
        var odd = South with { PartName = part => part == name ? written : part };

        Assert.Single(Given.Read("r.xlsx", odd.ToBytes()).Rows);
    }
}
