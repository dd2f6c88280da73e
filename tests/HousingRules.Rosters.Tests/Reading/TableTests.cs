using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Tests.Reading;

/// <summary>A value that stands beside its column, under a header that cannot be read, or under another table's header is never passed
/// by: the fact it gives would be a blank.</summary>
public sealed class TableTests
{
    private const string Header = "户编号|镇街道|身份类别|现鉴定等级||备注";

    [Fact]
    public void A_value_right_of_its_column_makes_the_row_bad()
    {
        string[] rows = ["1|南镇|低保户||D|", "2|南镇|低保户|A|复核|", "3|南镇|低保户|||", "4|南镇|低保户||D|x"];
        var roster = Given.Read("r.xlsx", Sheet.Of("s", [Header, .. rows]).ToBytes());

        Assert.Equal([2, 5], roster.Bad.Select(b => b.Number));
        Assert.All(roster.Bad, b => Assert.StartsWith("E ", b.Problems[0].Reason.Chinese, StringComparison.Ordinal));
        var csv = Given.Read("r.csv", string.Join('\n', [Header, .. rows]).Replace('|', ','));
        Assert.Equal([2, 5], csv.Bad.Select(b => b.Number));
    }

    [Fact]
    public void A_value_under_a_merged_header_is_read_or_makes_the_row_bad()
    {
        var sheet = Sheet.Of("s", Header, "1|南镇|低保户||D|", "2|南镇|低保户|A|1|", "3|南镇|低保户|A||", "4|南镇|低保户|A||");

        var roster = Given.Read("r.xlsx", (sheet with { Merges = "D1:E1 D5:E5" }).ToBytes());

        Assert.Equal([2, 3], roster.Bad.Select(b => b.Number));
        Assert.Equal(["A", "A"], roster.Fact("currentGrade"));
    }

    [Fact]
    public void A_value_left_of_its_column_makes_the_row_bad()
    {
        var roster = Given.Read("r.csv", "户编号,身份类别,,现鉴定等级,备注\n1,低保户,D,,\n2,低保户,x,A,\n3,低保户,,,\n");

        Assert.Equal([2], roster.Bad.Select(b => b.Number));
    }

    [Fact]
    public void A_value_under_no_header_is_nobodys_where_no_fact_stands_left_of_it()
    {
        var roster = Given.Read("r.xlsx", Sheet.Of("s", "户编号|身份类别|备注||现鉴定等级", "1|低保户||x|D").ToBytes());

        Assert.Equal(["D"], roster.Fact("currentGrade"));
    }

    [Theory]
    [InlineData("#REF!")]
    [InlineData("<c t='e'><v>#N/A</v></c>")]
    [InlineData("<c t='e'></c>")]
    [InlineData("<c><f>A1</f></c>")]
    [InlineData("<c t=\"s\"><v>99</v></c>")]
    public void A_header_that_cannot_be_read_is_refused(string header)
    {
        var error = Assert.Throws<RosterException>(
            () => Given.Read("r.xlsx", Sheet.Of("s", $"户编号|身份类别|{header}|备注", "1|低保户|D|").ToBytes()));

        Assert.Contains(" C", error.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_cannot_be_read_may_be_ignored_by_its_words()
    {
        const string text = "户编号,身份类别,#REF!\n1,低保户,D\n";

        Assert.Throws<RosterException>(() => Given.Read("r.csv", text));
        Assert.Single(Given.Read("r.csv", text, new() { IgnoredColumns = ["#REF!"] }).Households);
    }

    [Theory]
    [InlineData("户编号|现鉴定等级|身份类别")]
    [InlineData("|户编号|身份类别")]
    [InlineData("户编号|身份类别|电话|现鉴定等级")]
    [InlineData("户编号|原鉴定等级|开户行|卡号")]
    [InlineData("序号|户主|现鉴定等级|备注")]
    [InlineData("序号|姓名|危房等级|电话")]
    public void Rows_below_another_header_are_bad(string other)
    {
        string[] rows = ["户编号|身份类别|现鉴定等级|备注", "1|低保户|D|", "", "（二）", other, "2|A|低保户|", "3|A||"];

        foreach (var roster in (ReadRoster[])
            [
                Given.Read("r.xlsx", Sheet.Of("s", rows).ToBytes()),
                Given.Read("r.csv", string.Join('\n', rows.Select(r => string.Join(',', r.Split('|').Concat(["", "", ""]).Take(4))))),
            ])
        {
            Assert.Equal(["D"], roster.Fact("currentGrade"));
            Assert.Equal([5, 6, 7], roster.Bad.Select(b => b.Number));
        }
    }

    [Fact]
    public void The_same_header_again_is_passed_over()
    {
        var roster = Given.Read(
            "r.xlsx", Sheet.Of("s", Sheet.Header, "1|南镇|低保户|D", Sheet.Header, "2|南镇|低保户|A").ToBytes());

        Assert.Equal(["D", "A"], roster.Fact("currentGrade"));
        Assert.Empty(roster.Bad);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A3:D3")]
    public void A_caption_between_households_is_passed_over_and_named(string merges)
    {
        var sheet = Sheet.Of("s", Sheet.Header, "1|南镇|低保户|D", "二、北镇", "2|北镇|低保户|A", "B3") with { Merges = merges };

        var roster = Given.Read("r.xlsx", sheet.ToBytes());

        Assert.Equal(["1", "2", "B3"], roster.Rows.Select(r => r.Household.Id));
        Assert.Equal(["3"], roster.Skipped.Rows);
    }

    [Fact]
    public void Another_sheet_begins_anew()
    {
        var first = Sheet.Of("a", "户编号|身份类别|现鉴定等级", "1|低保户|D", "户编号|现鉴定等级|身份类别", "2|A|低保户");
        var roster = Given.Read("r.xlsx", first.ToBytes(Sheet.Of("b", "户编号|身份类别|现鉴定等级", "3|低保户|C")));

        Assert.Equal(["D", "C"], roster.Fact("currentGrade"));
        Assert.Equal(2, roster.Bad.Count());
    }
}
