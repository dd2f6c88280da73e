using System.Text.Json;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Tests.Laws;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>Examples show every rule, or households are suggested that would; and a household that is printed is read as it was.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void With_the_suggested_households_every_rule_of_Yiyuan_is_shown() => EveryRuleIsShown(Some.Yiyuan);

    [Fact]
    public void With_the_suggested_households_every_rule_of_the_national_policy_is_shown() => EveryRuleIsShown(Some.National);

    [Property(Arbitrary = [typeof(SmallPolicies)], MaxTest = 60)]
    public void Without_examples_every_rule_that_can_fire_or_rest_is_shown_by_a_suggested_household(SmallPolicy small)
    {
        var suggested = ExampleSuggester.Suggest(small.Policy).Examples.Select(s => s.Determination.Rules.ToHashSet()).ToArray();

        var all = AllHouseholds.Decided(small.Policy).ToArray();
        Assert.All(small.Policy.RuleSets.SelectMany(s => s.Rules), rule =>
        {
            Assert.Equal(all.Any(d => d.Rules.Contains(rule)), suggested.Any(s => s.Contains(rule)));
        });
    }

    [Fact]
    public void A_rule_that_hangs_on_what_cannot_be_followed_is_not_suggested_wrongly()
    {
        var policy = Some.Policy(
            text => text.Boolean("a")
                .Integer("people", 0, 300)
                .Integer("rooms", 0, 300)
                .RuleSet("list", "Every", null, ("x", "people > rooms"), ("y", "a")));

        var suggested = ExampleSuggester.Suggest(policy).Examples;

        Assert.Equal([false, true], suggested.Select(s => s.Determination.Has("y")).Order());
    }

    [Fact]
    public void What_an_example_shows_is_what_the_policy_decides_for_it() =>
        Assert.All(RuleCoverage.Of(Some.Yiyuan), c => Assert.Empty(c.Holds.Intersect(c.DoesNotHold)));

    [Fact]
    public void Suggested_households_are_read_back_as_they_were() =>
        Assert.All(new[] { Some.Yiyuan, Some.National, WidePolicy.Policy }, policy =>
            Assert.All(ExampleSuggester.Suggest(Bare(policy)).Examples, s => ReadsBack(s)));

    [Property(Arbitrary = [typeof(WideHouseholds)], MaxTest = 200)]
    public void Any_household_with_numbers_days_and_sets_is_read_back_as_it_was(KnownHousehold household) =>
        ReadsBack(new(household.Sheet(), household.Policy.Determine(household.Sheet())));

    [Property(Arbitrary = [typeof(YiyuanHouseholds)], MaxTest = 200)]
    public void Any_household_of_Yiyuan_is_read_back_as_it_was(KnownHousehold household) =>
        ReadsBack(new(household.Sheet(), household.Policy.Determine(household.Sheet())));

    [Fact]
    public void A_set_of_which_no_rule_asks_a_member_is_known_in_an_example()
    {
        var policy = Some.Policy(
            text => text.Set("income", "farm", "wage").Boolean("a").RuleSet("money", "One", null, ("x", "not farm"), ("y", "farm and a")));

        var gap = PolicyVerifier.Verify(policy).Findings.Single(f => f.Kind == AnalysisKind.Gap).Examples[0];

        Assert.False(gap.Facts["income"].IsUnknown);
        Assert.Contains("\"income\":[\"farm\"]", gap.ToJson("example"), StringComparison.Ordinal);
        ReadsBack(gap);
    }

    private static void EveryRuleIsShown(Policy policy)
    {
        var suggested = ExampleSuggester.Suggest(policy).Examples.Select(s => s.Determination.Rules.ToHashSet()).ToArray();

        Assert.All(RuleCoverage.Of(policy), c => Assert.True(
            (!c.Holds.IsEmpty || suggested.Any(s => s.Contains(c.Rule)))
                && (!c.DoesNotHold.IsEmpty || suggested.Any(s => !s.Contains(c.Rule))),
            c.Rule.FullName));
    }

    // The same policy without its examples, so that every rule asks for one.
    private static Policy Bare(Policy policy) => new(policy.Compiled with { Document = policy.Document with { Examples = [] } });

    private static void ReadsBack(Counterexample example)
    {
        using var json = JsonDocument.Parse(example.ToJson("example"));
        var household = Household.Read(json.RootElement, example.Facts.Catalog);
        var sheet = new FactSheet(example.Facts.Catalog);
        household.Fill(sheet);

        Assert.Empty(household.Problems);
        Assert.Empty(household.OtherKeys);
        Assert.Equal("example", household.Identity.Id);
        Assert.All(example.Facts.Catalog.Facts, f => Assert.Equal(example.Facts[f], sheet[f]));
    }
}
