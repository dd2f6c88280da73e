using HousingRules.Facts;
using HousingRules.Tests.Laws;

namespace HousingRules.Tests.Facts;

/// <summary>A sheet holds values that fit their declarations, and nothing else.</summary>
public sealed class FactSheetTests
{
    [Fact]
    public void A_new_sheet_has_the_omitted_values()
    {
        var sheet = Some.Yiyuan.NewSheet();

        Assert.Equal("", sheet["categories"].ToString());
        Assert.Equal("true", sheet["oldHouseDangerous"].ToString());
        Assert.True(sheet["threatensNeighbours"].IsUnknown);
    }

    [Fact]
    public void A_cleared_sheet_is_a_new_one()
    {
        var sheet = Some.RelocatedHousehold(("threatensNeighbours", true));

        sheet.Clear();

        Assert.All(Some.Yiyuan.Facts.Facts, fact => Assert.Equal(Some.Yiyuan.NewSheet()[fact], sheet[fact]));
    }

    [Fact]
    public void A_set_of_which_one_member_is_unknown_is_unknown()
    {
        var sheet = Some.Household(("categories", new[] { "registeredPoor" }));
        var set = Some.Yiyuan.Facts["categories"];

        sheet.SetMember(set, set.Options[1], null);

        Assert.True(sheet[set].IsUnknown);
    }

    [Fact]
    public void A_value_of_another_policys_fact_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Some.Yiyuan.NewSheet().Set(FactValue.Unknown(WidePolicy.Policy.Facts["people"])));

    [Fact]
    public void A_fact_of_another_policy_has_no_value_on_a_sheet()
    {
        // The fact has the same place in its own catalog as one of this sheet has in this.
        var other = WidePolicy.Policy.Facts["people"];

        var mistake = Assert.Throws<ArgumentException>(() => Some.Yiyuan.NewSheet()[other]);

        Assert.Contains("people is of another policy", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_another_policys_set_is_neither_told_nor_set()
    {
        var (sheet, set) = (Some.Yiyuan.NewSheet(), Some.Policy(text => text.Set("s", "m", "n")
            .RuleSet("a", "Every", null, ("yes", "m or n"))).Facts["s"]);

        Assert.ThrowsAny<ArgumentException>(() => { _ = sheet.GetMember(set, set.Options[0]); });
        Assert.ThrowsAny<ArgumentException>(() => { _ = sheet.SetMember(set, set.Options[0], true); });
    }

    [Fact]
    public void A_sheet_of_another_policy_is_not_decided()
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(() => Some.Yiyuan.Determine(WidePolicy.Policy.NewSheet()));

        Assert.Contains("another policy than yiyuan/2020-06-06", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people", 13)]
    [InlineData("people", -1)]
    public void A_number_out_of_bounds_is_refused(string fact, int value)
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(() => WidePolicy.Policy.NewSheet().Set(fact, value));

        Assert.Contains("people must be a whole number from 0 to 12", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_is_not_declared_is_refused_and_not_repeated()
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(() => Some.Household(("originalGrade", "somebody's name")));

        Assert.Contains("originalGrade is one of: none, A, B, C, D", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", mistake.Message, StringComparison.Ordinal);
    }
}
