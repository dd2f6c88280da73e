using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Evaluation;

/// <summary>An explanation says how things came out, in words that are so.</summary>
public sealed class ExplanationWordsTests
{
    private static readonly Policy Policy = Some.Policy(text => text
        .Boolean("poor", omitted: null)
        .Boolean("hazard")
        .Integer("area", 0, 1_000)
        .Integer("people", 0, 20)
        .Date("builtOn")
        .OneOf("grade", "A", "B", "C", "D", "none")
        .Parameter("price", 630)
        .RuleSet("scope", "First", null, ("asPoor", "poor"), ("asHazard", "hazard"), ("none", "true"))
        .RuleSet(
            "money",
            "Every",
            "asPoor or asHazard",
            ("over", "price * area > 50000"),
            ("alone", "people == 1"),
            ("small", "area < 20 * people - 1"),
            ("old", "builtOn < \"1990-06-01\""),
            ("bad", "grade in (\"C\", \"D\")")));

    [Theory]
    [InlineData("over", "price × area：630 × 79 = 49,770，未超过50,000", "price × area: 630 × 79 = 49,770, not above 50,000")]
    [InlineData("alone", "people：5（不是1）", "people: 5 (not 1)")]
    [InlineData("old", "builtOn：2000-01-01，不早于1990-06-01", "builtOn: 2000-01-01, not before 1990-06-01")]
    [InlineData("bad", "grade：B（不是C或D）", "grade: B (not C or D)")]
    public void A_comparison_is_told_as_it_came_out(string outcome, string chinese, string english)
    {
        var sheet = Household().Set("poor", true);

        var reason = Policy.Explain(sheet).NotDecided.Single(o => o.Outcome.Name == outcome).WhyNot[0].Reasons[0];

        Assert.Equal((chinese, english), (Plain(reason.Text.Chinese), Plain(reason.Text.English)));
    }

    [Fact]
    public void A_comparison_of_two_reckonings_tells_both()
    {
        var reason = Policy.Explain(Household().Set("poor", true)).Rules.Single(r => r.Rule.Outcome.Name == "small").Reasons[0];

        Assert.Equal("area: 79, below 20 × people − 1 (20 × 5 − 1 = 99)", Plain(reason.Text.English));
    }

    [Fact]
    public void What_is_not_known_is_said_not_to_be()
    {
        var explanation = Policy.Explain(Policy.NewSheet().Set("hazard", true));

        Assert.DoesNotContain("因为 标签poor：是", explanation.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.All(
            explanation.NotDecided.Where(o => o.IsPossible && o.RuleSet.Name == "scope").SelectMany(o => o.WhyNot).SelectMany(r => r.Reasons),
            r => Assert.NotEqual(true, r.Condition is Condition.Truth { Slot.Fact.Name: "poor" } ? r.Holds : null));
    }

    [Fact]
    public void With_everything_unknown_nothing_is_said_to_be_decided_or_not()
    {
        var sheet = Some.Household([.. Some.Yiyuan.Facts.Facts.Select(f => (f.Name, (object?)null))]);

        var explanation = Some.Yiyuan.Explain(sheet);

        Assert.All(explanation.NotDecided.Where(o => o.IsPossible), o => Assert.Empty(o.SetDoesNotApply));
        Assert.DoesNotContain("未判定", explanation.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain("does not apply", explanation.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_comes_second_is_told_what_came_first()
    {
        var sheet = Household().Set("poor", true).Set("hazard", true);

        var reason = Policy.Explain(sheet).NotDecided.Single(o => o.Outcome.Name == "asHazard").WhyNot[0].Reasons.Single();

        Assert.StartsWith("the rule above it, for \"asPoor\", is met", Plain(reason.Text.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sum_is_explained_on_a_small_stack()
    {
        var policy = Some.Policy(text => text
            .Integer("a", 0, 9)
            .RuleSet("s", "Every", null, ("x", $"{string.Join("+", Enumerable.Repeat("a", 1_990))} > 5")));
        var text = "";

        var thread = new Thread(() => text = policy.Explain(policy.NewSheet().Set("a", 1)).ToText(Language.English), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Contains("= 1990, above 5", text, StringComparison.Ordinal);
    }

    // The test policies' labels are "label of NAME".
    private static string Plain(string text) =>
        text.Replace("label of ", "", StringComparison.Ordinal).Replace("标签", "", StringComparison.Ordinal);

    private static FactSheet Household() => Policy.NewSheet()
        .Set("area", 79).Set("people", 5).Set("builtOn", new DateOnly(2000, 1, 1)).Set("grade", "B");
}
