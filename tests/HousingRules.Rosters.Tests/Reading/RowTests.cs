namespace HousingRules.Rosters.Tests.Reading;

/// <summary>A row with facts is a household or a bad row; what is passed over is named.</summary>
public sealed class RowTests
{
    [Theory]
    [InlineData("合计"), InlineData("总计"), InlineData("小计"), InlineData("共计"), InlineData("累计"), InlineData("合 计"), InlineData("　合计　")]
    public void A_row_of_sums_is_passed_over_and_named(string word)
    {
        var roster = Given.Read("r.csv", $"户编号,镇街道,身份类别,无房户\n1,南镇,低保户,是\n,{word},12,3\n2,南镇,低保户,是\n");

        Assert.Equal(["1", "2"], roster.Rows.Select(r => r.Household.Id));
        Assert.Equal(["3"], roster.Skipped.Rows);
    }

    [Theory]
    [InlineData(",南镇小计,12,3")]
    [InlineData(",合计：,12,3")]
    [InlineData(",合计 12 户,,3")]
    [InlineData(",total,12,3")]
    public void A_row_that_only_looks_like_sums_and_says_facts_is_bad(string row) =>
        Assert.Equal(2, Assert.Single(Given.Read("r.csv", $"户编号,镇街道,身份类别,现鉴定等级\n{row}\n").Bad).Number);

    [Theory]
    [InlineData("H1,小计湾,低保户,A")]
    [InlineData("H1,合计,低保户,A")]
    [InlineData(",大小计,低保户,A")]
    [InlineData(",合计庄村,低保户,A")]
    public void A_household_is_never_a_sum(string row) =>
        Assert.Single(Given.Read("r.csv", $"户编号,村,身份类别,现鉴定等级\n{row}\n").Households);

    [Theory]
    [InlineData(",甲村,,")]
    [InlineData(",,,")]
    [InlineData(",备注：数字为年底数,,")]
    [InlineData("户编号,村,身份类别,现鉴定等级")]
    [InlineData("备注：甲,乙,,")]
    public void A_row_without_facts_and_id_is_no_household(string row) =>
        Assert.Equal(["1"], Given.Read("r.csv", $"户编号,村,身份类别,现鉴定等级\n1,甲村,低保户,A\n{row}\n").Rows.Select(r => r.Household.Id));

    [Fact]
    public void Numbers_of_the_columns_are_no_household()
    {
        var roster = Given.Read("r.csv", "户编号,无房户,断水\n1,2,3\n7,是,否\n");

        Assert.Equal(["7"], roster.Rows.Select(r => r.Household.Id));
        Assert.Equal(["2"], roster.Skipped.Rows);
    }

    [Fact]
    public void A_row_that_might_be_a_household_and_has_no_id_is_bad() =>
        Assert.Single(Given.Read("r.csv", "户编号,村,户主姓名,身份类别\n,甲村,某甲,\n").Bad);

    [Theory]
    [InlineData("""{"code":200,"data":[{"户编号":"1","镇街道":"南镇","身份类别":"低保户"}]}""")]
    [InlineData("""[{"户编号":"1","place":{"镇街道":"南镇"},"categories":["minimumLivingGuarantee"]}]""")]
    [InlineData("""{"id":"1","town":"南镇","身份类别":"低保户"}""")]
    public void Keys_are_understood_as_headers_are(string json)
    {
        var roster = Given.Read("r.json", json);

        var row = Assert.Single(roster.Households);
        Assert.Equal(("1", "南镇"), (row.Household.Id, row.Household.Town));
        Assert.Equal(["minimumLivingGuarantee"], roster.Fact("categories"));
    }

    [Fact]
    public void An_array_inside_an_object_is_taken_and_said() =>
        Assert.Contains(
            Given.Read("r.json", """{"code":200,"data":[{"id":"1","noHouse":true}]}""").Remarks,
            r => r.Text.Chinese.Contains("data", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"id":"1","facts":{"noHouse":true}}""")]
    public void Facts_one_storey_too_deep_make_the_row_bad(string json) => Assert.Single(Given.Read("r.json", json).Bad);

    [Theory]
    [InlineData("""[{"id":"1","noHous":true}]""", "noHouse")]
    [InlineData("""[{"id":"1","现鉴定等级（A/B/C/D）":"D"}]""", "currentGrade")]
    [InlineData("""[{"id":"1","断水（是/否）":"是"}]""", "waterCut")]
    public void A_key_that_resembles_a_fact_makes_it_unknown(string json, string fact)
    {
        var roster = Given.Read("r.json", json);

        Assert.Equal(["?"], roster.Fact(fact));
        Assert.True(roster.NeedsDecision);
    }

    [Theory]
    [InlineData("H1 "), InlineData("Ｈ１"), InlineData("h1"), InlineData("H 1"), InlineData("　H1")]
    public void Ids_are_compared_as_people_read_them(string id)
    {
        using var roster = Roster.Open(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"户编号,身份类别\nH1,低保户\n{id},低保户\n")),
            "r.csv",
            Given.Policy.Facts,
            null,
            CancellationToken.None);
        var run = new RosterRun(Given.Policy, roster);

        run.Decide();

        Assert.Equal(1, run.Ids.Count);
    }
}
