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
            explanation.NotDecided.Where(o => o.IsPossible && o.RuleSet.Name == "scope").SelectMany(o => o.WhyNot)
                .SelectMany(r => r.Reasons),
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

    [Fact]
    public void A_number_is_told_with_its_unit()
    {
        var policy = Some.Policy(text => text
            .Decimal("income", 2, 0, 1_000_000, "yuan")
            .Decimal("house", 1, 0, 1_000, "squareMetres")
            .Integer("rooms", 0, 9)
            .RuleSet("s", "Every", null, ("roomy", "rooms > 3")));

        var text = policy.Explain(policy.NewSheet().Set("income", 12_000.5m).Set("house", 35.5m).Set("rooms", 2)).ToText(Language.Chinese);

        Assert.Contains("标签income：12000.5元", text, StringComparison.Ordinal);
        Assert.Contains("标签house：35.5㎡", text, StringComparison.Ordinal);
        Assert.Contains("因为 标签rooms：2，未超过3", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_a_number_or_a_day_is_told_as_a_range()
    {
        var explanation = Policy.Explain(Household().Set("poor", true).Set("hazard", false));

        Assert.Equal(
            ["people is 1", "area is 80 or more", "builtOn is 1990-05-31 or before", "grade is C or D"],
            new[] { "alone", "over", "old", "bad" }.Select(o => Changes(explanation, o)[0]));
        Assert.Contains("若“标签area”为80及以上，则成立", explanation.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_is_told_for_programs_too()
    {
        var change = Policy.Explain(Household().Set("poor", true)).NotDecided.Single(o => o.Outcome.Name == "over").Changes[0].Facts[0];

        Assert.Equal(("80", "1000"), (change.Ranges[0].From.ToString(), change.Ranges[0].Through.ToString()));
    }

    [Fact]
    public void Where_not_all_was_tried_that_is_said()
    {
        var policy = Some.Policy(text =>
        {
            for (var n = 0; n < 7; n++)
                text.Boolean($"f{n}");
            text.RuleSet(
                "s", "Every", null, ("x", string.Join(" or ", Enumerable.Range(0, 7).Select(n => $"f{n}"))), ("y", "f0 or f1 or f2"));
        });

        var (seven, three) = (policy.Explain(policy.NewSheet()).NotDecided[0], policy.Explain(policy.NewSheet()).NotDecided[1]);

        Assert.Equal((6, false, 3, true), (seven.Changes.Length, seven.SearchedAll, three.Changes.Length, three.SearchedAll));
        Assert.Single(
            Lines(policy.Explain(policy.NewSheet()).ToText(Language.English)),
            l => l.Contains("other changes may do", StringComparison.Ordinal));
    }

    [Fact]
    public void Six_changes_are_all_there_are_where_six_were_found()
    {
        var policy = Some.Policy(text =>
        {
            for (var n = 0; n < 6; n++)
                text.Boolean($"f{n}");
            text.RuleSet("s", "Every", null, ("x", string.Join(" or ", Enumerable.Range(0, 6).Select(n => $"f{n}"))));
        });

        var outcome = policy.Explain(policy.NewSheet()).NotDecided[0];

        Assert.Equal((6, true), (outcome.Changes.Length, outcome.SearchedAll));
    }

    [Fact]
    public void What_is_possible_is_told_with_what_it_depends_on_and_who_establishes_that()
    {
        var explanation = Some.Yiyuan.Explain(Some.RelocatedHousehold(("threatensNeighbours", null)));

        var demolition = explanation.NotDecided.Single(o => o.Outcome.Name == "demolishOldHouse");

        Assert.Equal(["threatensNeighbours"], demolition.DependsOn.Select(m => m.Fact.Name));
        Assert.Contains("取决于 是否威胁周边（由镇（街道）查明）", explanation.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_part_decides_by_itself_is_told_of_all_of_them_together()
    {
        var policy = Some.Policy(text => text
            .Boolean("poor", omitted: null)
            .RuleSet("s", "Every", null, ("always", "poor or not poor"), ("never", "poor and not poor")));

        var explanation = policy.Explain(policy.NewSheet());

        const string told = "whatever \"poor\" turns out to be, it comes out the same";
        Assert.Equal((told, true), Told(Assert.Single(Assert.Single(explanation.Rules).Reasons)));
        Assert.Equal((told, false), Told(Assert.Single(Assert.Single(explanation.NotDecided).WhyNot[0].Reasons)));

        static (string, bool?) Told(Reason reason) => (Plain(reason.Text.English), reason.Holds);
    }

    [Fact]
    public void Unknown_facts_do_not_stand_among_what_is_known()
    {
        var sheet = Some.Household(("registeredPoor", true), ("disasterDamage", null)).SetMember(Categories, Categories.Options[1], null);

        var text = Some.Yiyuan.Explain(sheet).ToText(Language.Chinese);

        Assert.Contains("已知情况\n  身份类别：建档立卡贫困户（尚不清楚：低保户）\n\n", text, StringComparison.Ordinal);
        Assert.Contains("尚不清楚、但不影响判定结果的情况\n  灾害受损\n", text, StringComparison.Ordinal);
    }

    private static FactDeclaration Categories => Some.Yiyuan.Facts["categories"];

    private static string[] Changes(Explanation explanation, string outcome) =>
    [
        .. explanation.NotDecided.Single(o => o.Outcome.Name == outcome)
            .Changes.Where(c => c.Facts.Length == 1)
            .Select(c => Plain($"{c.Facts[0].Fact.Label.English} is {string.Join(" or ", c.Facts[0].To.Select(t => t.English))}")),
    ];

    private static string[] Lines(string text) => text.Split('\n');

    // The test policies' labels are "label of NAME".
    private static string Plain(string text) =>
        text.Replace("label of ", "", StringComparison.Ordinal).Replace("标签", "", StringComparison.Ordinal);

    private static FactSheet Household() => Policy.NewSheet()
        .Set("area", 79).Set("people", 5).Set("builtOn", new DateOnly(2000, 1, 1)).Set("grade", "B");
}
