using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Tests.Facts;

/// <summary>Where a household lives, as a fact of the policy.</summary>
public sealed class PlaceFactTests
{
    [Theory]
    [InlineData("""{ "place": { "county": "某县", "town": "河东镇", "village": "甲村" } }""", "near")]
    [InlineData("""{ "place": { "town": "河西镇" } }""", "far")]
    [InlineData("""{ "town": "河西镇" }""", "far")]
    [InlineData("""{ "乡镇": "河西镇" }""", "far")]
    public void A_household_s_place_is_a_fact(string json, string outcome)
    {
        var policy = Placed();

        var household = Household.Read(JsonDocument.Parse(json).RootElement, policy.Facts);
        var sheet = policy.NewSheet();
        household.Fill(sheet);

        Assert.Empty(household.Problems);
        Assert.Empty(household.OtherKeys);
        Assert.Equal(outcome, Assert.Single(policy.Determine(sheet)["set"].Certain).Name);
    }

    [Fact]
    public void A_place_that_is_not_said_is_unknown()
    {
        var policy = Placed();

        var determination = policy.Determine(policy.NewSheet());

        Assert.Equal("town", Assert.Single(determination.Missing).Name);
    }

    [Fact]
    public void A_place_that_is_not_in_the_list_is_a_problem_of_the_household()
    {
        var json = JsonDocument.Parse("""{ "place": { "town": "河北镇" } }""").RootElement;

        var problem = Assert.Single(Household.Read(json, Placed().Facts).Problems);

        Assert.Equal(("town", "town"), (problem.Key, problem.Fact.Name));
    }

    [Fact]
    public void A_place_said_twice_is_a_problem_of_the_household()
    {
        var json = JsonDocument.Parse("""{ "town": "河东镇", "place": { "town": "河西镇" } }""").RootElement;

        Assert.Contains("写了两次", Assert.Single(Household.Read(json, Placed().Facts).Problems).Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_does_not_ask_for_the_place_has_no_such_fact()
    {
        var json = JsonDocument.Parse("""{ "place": { "town": "不论何处" } }""").RootElement;

        Assert.Empty(Household.Read(json, Some.Yiyuan.Facts).Problems);
    }

    [Theory]
    [InlineData("乡镇")]
    [InlineData("镇街道")]
    [InlineData("town")]
    public void A_roster_s_column_of_the_place_means_the_fact(string header)
    {
        Assert.True(Placed().Facts.TryColumn(header, out var column));
        Assert.Equal("town", column.Fact.Name);
    }

    [Fact]
    public void A_place_is_one_of_a_list()
    {
        using var folder = new PolicyText().Boolean("village").RuleSet("set", "Every", null, ("yes", "village")).Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Equal("“village”是住户所在地，类型须为 oneOf，并在 Values 中列出各地名", Assert.Single(findings).Message.Chinese);
    }

    [Fact]
    public void A_table_may_tell_places_apart()
    {
        var policy = Some.Policy(t => t
            .OneOf("town", "河东镇", "河西镇")
            .Table("rate", "yuan", 0, ["town"], (["\"河东镇\""], 300), (["\"河西镇\""], 400))
            .Amount("pay", "rate")
            .RuleSet("set", "Every", null, ("pay", "true")));
        var sheet = policy.NewSheet();
        sheet.Set("town", "河西镇");

        Assert.Equal(400, policy.Determine(sheet).Amounts.Single().Value);
        Assert.Equal((300m, 400m), policy.Determine(policy.NewSheet()).Amounts.Select(a => (a.Lowest!.Value, a.Highest!.Value)).Single());
    }

    private static Policy Placed() => Some.Policy(t => t
        .OneOf("town", "河东镇", "河西镇")
        .RuleSet("set", "One", null, ("near", "town == \"河东镇\""), ("far", "town == \"河西镇\"")));
}
