using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>A last rule for all others, sets that have to decide, groups of outcomes, and outcomes that exclude each other.</summary>
public sealed class OtherwiseTests
{
    private static PolicyText Three(string match) => new PolicyText().Boolean("a", null).Boolean("b", null)
        .RuleSet("set", match, null, ("x", "a"), ("y", "b"), ("z", "otherwise"));

    [Theory]
    [InlineData("Every", true, true, "x,y")]
    [InlineData("Every", true, false, "x")]
    [InlineData("Every", false, false, "z")]
    [InlineData("First", true, true, "x")]
    [InlineData("First", false, true, "y")]
    [InlineData("First", false, false, "z")]
    [InlineData("One", false, true, "y")]
    [InlineData("One", false, false, "z")]
    public void Otherwise_holds_where_no_rule_above_does(string match, bool a, bool b, string expected)
    {
        var policy = Loaded(Three(match));

        var decided = policy.Determine(policy.NewSheet().Set("a", a).Set("b", b));

        Assert.Equal(expected, string.Join(',', decided["set"].Certain.Select(o => o.Name)));
    }

    [Fact]
    public void Otherwise_is_possible_as_long_as_the_others_are()
    {
        var policy = Loaded(Three("Every"));

        var decided = policy.Determine(policy.NewSheet().Set("a", false))["set"];

        Assert.Equal((0, "y,z"), (decided.Certain.Length, string.Join(',', decided.Possible.Select(o => o.Name))));
    }

    [Fact]
    public void Otherwise_closes_the_gap_of_a_set_that_has_to_decide()
    {
        Assert.Empty(Found(Loaded(Three("Every").Decides()), AnalysisKind.Gap));
        Assert.Empty(Found(Loaded(Three("First").Decides()), AnalysisKind.Gap));
    }

    [Theory]
    [InlineData("Every")]
    [InlineData("First")]
    public void A_set_that_has_to_decide_and_may_not_is_a_gap_in_the_proof_and_for_the_household(string match)
    {
        var text = new PolicyText().Boolean("a", null).Boolean("b").RuleSet("set", match, "b", ("x", "a")).Decides();
        var policy = Loaded(text);

        Assert.Equal("set", Assert.Single(Found(policy, AnalysisKind.Gap)).Subject);
        Assert.Equal(DeterminationStatus.Gap, policy.Determine(policy.NewSheet().Set("a", false).Set("b", true)).Status);
        Assert.Equal(DeterminationStatus.Decided, policy.Determine(policy.NewSheet().Set("a", false).Set("b", false)).Status);
        Assert.Equal(DeterminationStatus.Undetermined, policy.Determine(policy.NewSheet().Set("b", true)).Status);
    }

    [Fact]
    public void A_first_set_that_does_not_say_that_it_decides_has_no_gap() =>
        Assert.Empty(Found(Loaded(new PolicyText().Boolean("a").RuleSet("set", "First", null, ("x", "a"))), AnalysisKind.Gap));

    [Fact]
    public void Outcomes_that_exclude_each_other_conflict_in_the_proof_and_for_the_household()
    {
        var text = new PolicyText().Boolean("a", null).Boolean("b", null).Boolean("c", null).Group("work", "x", "y").Excludes("z", "work")
            .RuleSet("set", "Every", null, ("x", "a"), ("y", "b"), ("z", "c"));
        var policy = Loaded(text);

        Assert.Equal(
            ["set/rule 1 × rule 3", "set/rule 2 × rule 3"],
            Found(policy, AnalysisKind.Conflict).Select(f => f.Subject));
        FactSheet Sheet(bool a, bool b, bool c) => policy.NewSheet().Set("a", a).Set("b", b).Set("c", c);
        Assert.Equal(DeterminationStatus.Conflict, policy.Determine(Sheet(false, true, true)).Status);
        Assert.Equal(DeterminationStatus.Decided, policy.Determine(Sheet(true, true, false)).Status);
        Assert.Equal(DeterminationStatus.Undetermined, policy.Determine(policy.NewSheet().Set("c", true).Set("b", false)).Status);
        Assert.Equal(DeterminationStatus.Conflict, policy.Determine(policy.NewSheet().Set("c", true).Set("b", true)).Status);
    }

    [Fact]
    public void A_group_holds_in_rules_duties_and_invariants_where_one_of_its_outcomes_does()
    {
        var text = new PolicyText().Boolean("a").Boolean("b").Group("work", "x", "y").Document("photo")
            .RuleSet("set", "Every", null, ("x", "a"), ("y", "b"))
            .RuleSet("next", "One", null, ("busy", "work"), ("free", "not work"))
            .Duty(["work"], documents: ["photo"])
            .Invariant("busyHasWork", "busy", "work");
        var policy = Loaded(text);

        var idle = policy.Determine(policy.NewSheet());
        var working = policy.Determine(policy.NewSheet().Set("b", true));

        Assert.True(idle.Has("free") && idle.Documents.IsEmpty);
        Assert.True(working.Has("busy"));
        Assert.Equal("photo", Assert.Single(working.Documents).Name);
        Assert.DoesNotContain(PolicyVerifier.Verify(policy).Findings, f => f.Finding.Severity == Severity.Error);
    }

    [Fact]
    public void Mistakes_are_told_at_their_place()
    {
        Says(Three("Every").RuleSet("other", "Every", null, ("u", "otherwise"), ("v", "a")), "otherwise", "last rule");
        Says(new PolicyText().Boolean("a").RuleSet("set", "Every", null, ("x", "a or otherwise")), "stands alone", "单独");
        Says(new PolicyText().Boolean("otherwise").RuleSet("set", "Every", null, ("x", "true")), "word of the rule language", "保留字");
        Says(
            new PolicyText().Boolean("a").RuleSet("set", "One", null, ("x", "a"), ("y", "not a")).Decides(),
            "always has to decide",
            "删去 Decides");
        Says(new PolicyText().Boolean("a").Group("g", "x").RuleSet("set", "Every", null, ("x", "a")), "two or more", "至少");
        Says(new PolicyText().Boolean("a").Group("g", "x", "k").RuleSet("set", "Every", null, ("x", "a")), "\"k\"", "“k”");
        Says(
            new PolicyText().Boolean("a").Excludes("x", "y")
                .RuleSet("one", "Every", null, ("x", "a"))
                .RuleSet("two", "Every", null, ("y", "a")),
            "one set",
            "同一规则集");
    }

    private static void Says(PolicyText text, string english, string chinese)
    {
        using var folder = text.Save();
        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;
        Assert.Contains(findings, f => f.Message.English.Contains(english, StringComparison.Ordinal) && f.Line > 0);
        Assert.Contains(findings, f => f.Message.Chinese.Contains(chinese, StringComparison.Ordinal) || english == "otherwise");
    }

    private static Policy Loaded(PolicyText text)
    {
        using var folder = text.Save();
        return PolicyLibrary.Load(folder.Policy).Policies.Single();
    }

    private static ImmutableArray<AnalysisFinding> Found(Policy policy, AnalysisKind kind) =>
        [.. PolicyVerifier.Verify(policy).Findings.Where(f => f.Kind == kind)];
}
