using HousingRules.Facts;

namespace HousingRules.Tests.Evaluation;

/// <summary>A name that means nothing is told with the name that was meant, wherever one is asked for; it is never an answer.</summary>
public sealed class UnknownNameTests
{
    private static readonly HousingRules.Evaluation.Determination Dangerous =
        Some.Yiyuan.Determine(Some.Household(("registeredPoor", true), ("currentGrade", "D")));

    [Theory]
    [InlineData("includeInRenovationPlann", "includeInRenovationPlan")]
    [InlineData("IncludeInRenovationPlan", "includeInRenovationPlan")]
    [InlineData("eligibleAsRegisterdPoor", "eligibleAsRegisteredPoor")]
    [InlineData("纳入危房改造计划", "includeInRenovationPlan")]
    public void A_misspelt_outcome_is_no_answer(string name, string meant)
    {
        var asked = new Action[] { () => Dangerous.Has(name), () => Dangerous.Holds(name) };

        Assert.All(asked, ask => TellsMeant(Assert.ThrowsAny<ArgumentException>(ask), name, meant));
    }

    [Fact]
    public void An_outcome_that_no_household_of_the_policy_has_had_is_still_known() => Assert.False(Dangerous.Has("noAction"));

    [Fact]
    public void A_rule_set_is_no_outcome()
    {
        var mistake = Assert.Throws<LocalizedArgumentException>(() => Dangerous.Has("eligibility"));

        Assert.Contains("rule set", mistake.Text.English, StringComparison.Ordinal);
        Assert.Contains("规则集", mistake.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_rule_set_is_told_in_both_languages()
    {
        var mistake = Assert.Throws<LocalizedArgumentException>(() => Dangerous["eligability"]);

        TellsMeant(mistake, "eligability", "eligibility");
        Assert.Contains("“eligibility”", mistake.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outcome_holds_or_does_not_or_nobody_knows()
    {
        var open = Some.Yiyuan.Determine(Some.Household(("registeredPoor", true), ("currentGrade", null)));

        Assert.True(Dangerous.Holds("includeInRenovationPlan"));
        Assert.False(Dangerous.Holds("noAction"));
        Assert.Null(open.Holds("includeInRenovationPlan"));
        Assert.False(open.Has("includeInRenovationPlan"));
    }

    [Theory]
    [InlineData("registerdPoor", "registeredPoor")]
    [InlineData("oldHouseDangerus", "oldHouseDangerous")]
    [InlineData("原鉴定等级", "originalGrade")]
    [InlineData("低保户", "minimumLivingGuarantee")]
    public void A_misspelt_fact_or_member_is_told_with_what_was_meant(string name, string meant) =>
        TellsMeant(Assert.ThrowsAny<ArgumentException>(() => Some.Yiyuan.NewSheet().Set(name, true)), name, meant);

    [Fact]
    public void A_misspelt_value_is_told_with_what_was_meant()
    {
        var sheet = Some.Yiyuan.NewSheet();

        Tells(Assert.ThrowsAny<ArgumentException>(() => sheet.Set("constructionMode", "selfBuilt")), "Did you mean \"selfBuild\"?");
        Tells(Assert.ThrowsAny<ArgumentException>(() => sheet.Set("categories", ["registerdPoor"])), "Did you mean \"registeredPoor\"?");
    }

    private static void TellsMeant(ArgumentException mistake, string name, string meant)
    {
        Tells(mistake, $"\"{name}\"");
        Tells(mistake, $"Did you mean \"{meant}\"?");
    }

    private static void Tells(ArgumentException mistake, string words) => Assert.Contains(words, mistake.Message, StringComparison.Ordinal);
}
