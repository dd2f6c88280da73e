using System.Text.Json.Nodes;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>What a comparison tells beside outcomes: duties, steps, papers, days, facts, settings, names, texts.</summary>
public sealed class WholeDiffTests
{
    private static Policy Small(Action<PolicyText> duties) => Some.Policy(text =>
    {
        text.Boolean("a").Boolean("wet").OneOf("grade", "A", "B", "C", "D").Actor("town").Actor("county").Document("photo")
            .Milestone("check", "2030-03-01").RuleSet("set", "Every", null, ("x", "a"), ("y", "not a"));
        duties(text);
    });

    [Fact]
    public void A_dropped_duty_is_a_change()
    {
        var comparison = PolicyComparer.Compare(Small(t => t.Duty(["x"], actors: ["town"])), Small(_ => { }));

        var kind = Assert.Single(comparison.Kinds);
        Assert.Equal(AspectKind.Duty, Assert.Single(kind.Lost).Kind);
        Assert.Equal("应办“标签x”（责任 标签town）", kind.Lost[0].Label.Chinese);
        Assert.Empty(kind.Gained);
    }

    [Fact]
    public void Somebody_else_who_must_act_is_a_change() => Assert.Equal(
        ["应办“标签x”（责任 标签town）", "应办“标签x”（责任 标签county）"],
        Labels(PolicyComparer.Compare(Small(t => t.Duty(["x"], actors: ["town"])), Small(t => t.Duty(["x"], actors: ["county"])))));

    [Fact]
    public void A_step_that_is_done_for_others_is_a_change()
    {
        var comparison = PolicyComparer.Compare(
            Small(t => t.Duty(["x"], steps: ("dry", "wet"))),
            Small(t => t.Duty(["x"], steps: ("dry", "not wet"))));

        Assert.Equal(["“标签x”中的“标签dry”", "“标签x”中的“标签dry”"], Labels(comparison));
        Assert.Equal(2, comparison.Kinds.Length);
    }

    [Fact]
    public void A_day_that_moves_is_told_once_and_not_again_with_each_duty()
    {
        var comparison = PolicyComparer.Compare(
            Small(t => t.Duty(["x"], due: ["check"]).Duty(["x"], actors: ["town"], due: ["check"])),
            Some.Policy(t => t.Boolean("a").Boolean("wet").OneOf("grade", "A", "B", "C", "D").Actor("town").Actor("county")
                .Document("photo").Milestone("check", "2030-03-09").RuleSet("set", "Every", null, ("x", "a"), ("y", "not a"))
                .Duty(["x"], due: ["check"]).Duty(["x"], actors: ["town"], due: ["check"])));

        Assert.Equal(["标签check 2030-03-01", "标签check 2030-03-09"], Labels(comparison));
    }

    [Fact]
    public void The_same_duty_twice_is_not_the_same_as_once() =>
        Assert.NotEmpty(
            PolicyComparer.Compare(Small(t => t.Duty(["x"])), Small(t => t.Duty(["x"]).Duty(["x"]))).Kinds);

    [Fact]
    public void Duties_in_another_order_are_no_change() => Assert.Empty(
        PolicyComparer.Compare(
            Small(t => t.Duty(["x"], actors: ["town"]).Duty(["y"])),
            Small(t => t.Duty(["y"]).Duty(["x"], actors: ["town"]))).Kinds);

    [Fact]
    public void A_gap_that_opens_is_a_change()
    {
        static Policy One(string? applies) =>
            Some.Policy(t => t.Boolean("a").Boolean("b").RuleSet("one", "One", applies, ("x", "a"), ("y", "not a and b")));

        var comparison = PolicyComparer.Compare(One("a or b"), One(null));

        Assert.Equal(["“标签one”没有结果"], Labels(comparison));
    }

    [Fact]
    public void An_outcome_of_another_name_is_told_as_renamed()
    {
        static Policy Named(string name) => Some.Policy(t => t.Boolean("a").RuleSet("set", "Every", null, (name, "a")).Duty([name]));

        var comparison = PolicyComparer.Compare(Named("first"), Named("second"));

        Assert.Empty(comparison.Kinds);
        Assert.True(Assert.Single(comparison.Renames) is { Kind: "outcome", Before.English: "first", After.English: "second" });
        Assert.False(comparison.IsEmpty);
    }

    [Fact]
    public void Conditions_name_only_values_that_occur_among_the_households_meant()
    {
        static Policy Graded(string repair) => Some.Policy(t => t.OneOf("grade", "A", "B", "C", "D").Boolean("poor")
            .RuleSet("plan", "Every", null, ("rebuild", "poor and grade == \"D\""))
            .RuleSet("work", "Every", null, ("repair", repair)));

        var comparison = PolicyComparer.Compare(
            Graded("poor and grade in (\"C\", \"D\")"),
            Graded("poor and grade == \"C\""));

        Assert.Equal(["标签rebuild：是"], Assert.Single(comparison.Kinds).Conditions.Select(c => c.ToString(Language.Chinese)));
        comparison = PolicyComparer.Compare(Graded("poor and grade in (\"A\", \"B\")"), Graded("poor and grade == \"A\""));
        Assert.Equal(["标签grade：标签B"], Assert.Single(comparison.Kinds).Conditions.Select(c => c.ToString(Language.Chinese)));
    }

    [Fact]
    public void Numbers_and_days_are_said_as_people_say_them()
    {
        static Policy Aged(string old, string built) => Some.Policy(t => t.Integer("age", 0, 130).Date("built")
            .RuleSet("set", "Every", null, ("old", old)).RuleSet("house", "Every", null, ("shabby", built)));

        var comparison = PolicyComparer.Compare(
            Aged("age > 130", "built > \"9999-12-30\""),
            Aged("age >= 60", "built > \"9999-12-30\" or built < \"1990-01-01\""));

        var said = comparison.Kinds.SelectMany(k => k.Conditions).SelectMany(c => c.Parts).Select(p => p.Chinese).ToArray();
        Assert.Contains("标签age：60 及以上", said);
        Assert.Contains("标签built：1989-12-31 及以前", said);
    }

    [Fact]
    public void A_fact_of_another_type_and_a_value_that_is_new_are_told()
    {
        var comparison = PolicyComparer.Compare(
            Some.Policy(t => t.Boolean("a").OneOf("grade", "A", "B").RuleSet("set", "Every", null, ("x", "a and grade == \"A\""))),
            Some.Policy(t => t.Integer("a", 0, 1).OneOf("grade", "A", "B", "C")
                .RuleSet("set", "Every", null, ("x", "a == 1 and grade == \"A\""))));

        Assert.Equal(["a/type", "a/omitted", "a/bounds", "grade/values"], comparison.ChangedFacts.Select(c => $"{c.Name}/{c.Property}"));
        Assert.Empty(comparison.Kinds);
        Assert.NotEmpty(comparison.NotFollowed);
    }

    [Fact]
    public void A_value_that_is_gone_is_not_compared_and_the_comparison_says_so()
    {
        static Policy Graded(params string[] grades) => Some.Policy(t => t.OneOf("grade", grades).Boolean("b")
            .RuleSet("set", "Every", null, ("x", "b")));

        var renamed = PolicyComparer.Compare(Graded("A", "B"), Graded("A", "Bee"));
        var added = PolicyComparer.Compare(Graded("A", "B"), Graded("A", "B", "C"));

        Assert.Contains("(B)", Assert.Single(renamed.LostValues).English, StringComparison.Ordinal);
        Assert.False(renamed.IsExact);
        Assert.Empty(added.LostValues);
        Assert.True(added.IsExact);
    }

    [Theory]
    [InlineData(0, 100, 0, 100, 1, 1, null)]
    [InlineData(0, 100, 0, 99, 1, 1, "above 99")]
    [InlineData(0, 100, 5, 100, 1, 2, "below 5")]
    [InlineData(0, 100, 0, 120, 2, 1, "more decimals than 1")]
    public void A_number_that_is_gone_is_told(int least, int greatest, int least2, int greatest2, int scale, int scale2, string? lost)
    {
        static Policy Sized(int scale, int least, int greatest) =>
            Some.Policy(t => t.Boolean("a").Decimal("area", scale, least, greatest).RuleSet("set", "Every", null, ("x", "a")));

        var comparison = PolicyComparer.Compare(Sized(scale, least, greatest), Sized(scale2, least2, greatest2));

        Assert.Equal(lost is null, comparison.LostValues.IsEmpty);
        if (lost is not null)
            Assert.Contains(lost, Assert.Single(comparison.LostValues).English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_with_more_digits_after_the_point_is_told()
    {
        static Policy Sized(int scale) =>
            Some.Policy(t => t.Boolean("a").Decimal("area", scale, 0, 100).RuleSet("set", "Every", null, ("x", "a")));

        var comparison = PolicyComparer.Compare(Sized(1), Sized(2));

        Assert.Contains(comparison.ChangedFacts, c => c is { Name: "area", Property: "scale", Before.Chinese: "1", After.Chinese: "2" });
        Assert.Empty(comparison.Kinds);
    }

    [Theory]
    [InlineData(0, 2, "area < 36", "area < 36", 0)]
    [InlineData(2, 0, "area < 36", "area <= 35", 0)]
    [InlineData(1, 2, "area < 20 * people", "area - 20 * people < 0", 0)]
    [InlineData(1, 2, "Fn.min(area, 30.5) < 20 * people", "Fn.min(area, 30.50) < 20 * people", 0)]
    [InlineData(2, 1, "area * area > 400.001", "area > 20", 0)]
    [InlineData(0, 2, "area < 36", "area < 36.01", 20)]
    [InlineData(1, 2, "area < 20 * people", "area < 20.01m * people", 20)]
    public void A_number_of_another_scale_is_compared_where_both_have_it(int old, int now, string before, string after, int changed)
    {
        var comparison = PolicyComparer.Compare(Sized(old, before), Sized(now, after));

        Assert.Equal(changed > 0, comparison.Kinds.Length > 0);
        Assert.Empty(comparison.NotFollowed);
        Assert.All(comparison.Kinds, k => Assert.NotEqual(Names(k.Before.Determination), Names(k.After.Determination)));
        Assert.All(
            comparison.Kinds,
            k => Assert.Equal(k.Before.Values.Select(v => v.ToString()), k.After.Values.Select(v => v.ToString())));

        static Policy Sized(int scale, string rule) => Some.Policy(
            t => t.Decimal("area", scale, 0, 100).Integer("people", 1, 5).RuleSet("set", "Every", null, ("x", rule)));
        static IEnumerable<string> Names(Determination determination) => determination.Rules.Select(r => r.Outcome.Name);
    }

    [Fact]
    public void A_fact_of_another_type_is_not_followed_and_named()
    {
        var comparison = PolicyComparer.Compare(
            Some.Policy(t => t.Boolean("a").Boolean("b").RuleSet("set", "Every", null, ("x", "a"), ("y", "b"))),
            Some.Policy(t => t.OneOf("a", "no", "yes").Boolean("b").RuleSet("set", "Every", null, ("x", "a == \"yes\""), ("y", "b"))));

        Assert.Empty(comparison.Kinds);
        Assert.False(comparison.IsExact);
        Assert.Contains(comparison.NotFollowed.SelectMany(u => u.Comparisons), c => c.English == "label of a (of another type before)");
        Assert.All(comparison.NotFollowed, u => Assert.Equal(0, u.Tried));
    }

    [Fact]
    public void What_a_blank_means_and_how_a_roster_names_a_fact_are_told()
    {
        var comparison = PolicyComparer.Compare(
            Some.Policy(t => t.Boolean("a", omitted: false).RuleSet("set", "Every", null, ("x", "a"))),
            Some.Policy(t => t.Boolean("a", omitted: true, alias: "甲").RuleSet("set", "Every", null, ("x", "a"))));

        Assert.Equal(["omitted", "headers"], comparison.ChangedFacts.Select(c => c.Property));
        Assert.False(comparison.IsEmpty);
    }

    [Fact]
    public void Of_many_words_of_a_roster_only_those_that_differ_are_told()
    {
        var comparison = PolicyComparer.Compare(
            Some.Yiyuan,
            Edited("facts.json", text => text.Replace("\"幸福大院\"", "\"幸福大院\", \"养老院\"", StringComparison.Ordinal)));

        var headers = Assert.Single(comparison.ChangedFacts, c => c.Property == "headers");

        Assert.Equal(("无", "happinessHome=养老院"), (headers.Before!.Chinese, headers.After!.Chinese));
    }

    [Fact]
    public void A_day_by_which_many_facts_are_to_be_established_is_told_once()
    {
        var comparison = PolicyComparer.Compare(
            Some.Yiyuan,
            Edited("policy.json", text => text.Replace("\"Due\": \"2020-06-10\"", "\"Due\": \"2020-06-12\"", StringComparison.Ordinal)));

        var told = Assert.Single(comparison.ChangedFacts);

        Assert.True(told is { Kind: "milestone", Property: "due", Before.English: "2020-06-10", After.English: "2020-06-12" });
    }

    [Fact]
    public void A_text_that_is_worded_otherwise_is_told_and_changes_no_household()
    {
        var after = Edited("procedure.json", text => text.Replace("先由镇（街道）公示满期", "须先由镇（街道）公示满期", StringComparison.Ordinal));

        var comparison = PolicyComparer.Compare(Some.Yiyuan, after);

        Assert.True(comparison is { Kinds.IsEmpty: true, Procedure.IsEmpty: true, IsEmpty: false });
        Assert.All(comparison.Texts, t => Assert.True(t is { Kind: "refusal", Property: "remedy" or "words" }));
        Assert.NotEmpty(comparison.Texts);
    }

    [Fact]
    public void A_duty_that_the_county_drops_is_found_in_the_published_policy()
    {
        var after = Edited("policy.json", text =>
        {
            var policy = JsonNode.Parse(text)!.AsObject();
            var duties = policy["Duties"]!.AsArray();
            duties.Remove(duties.First(d => d!["Outcomes"]!.AsArray().Any(o => (string?)o == "provideSafeResettlement")));
            return policy.ToJsonString();
        });

        var comparison = PolicyComparer.Compare(Some.Yiyuan, after);

        Assert.NotEmpty(comparison.Kinds);
        Assert.All(comparison.Kinds, k => Assert.Empty(k.Gained));
        Assert.Contains(comparison.Kinds, k => k.Lost.Any(a => a.Kind == AspectKind.Duty));
    }

    private static Policy Edited(string file, Func<string, string> edit)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write(file, edit(folder.Read(file)));
        folder.Delete("cases/procedures.json");
        return PolicyLibrary.Load(folder.Policy).Policies.Single();
    }

    private static string[] Labels(PolicyComparison comparison) =>
        [.. comparison.Kinds.SelectMany(k => k.Lost.Concat(k.Gained)).Select(a => a.Label.Chinese)];
}
