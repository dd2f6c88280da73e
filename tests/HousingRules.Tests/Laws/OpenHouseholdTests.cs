using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>Arithmetic on an unknown number opens what depends on it, and nothing else.</summary>
public sealed class OpenHouseholdTests
{
    private static readonly Policy Income = Some.Policy(text => text
        .Boolean("registeredPoor")
        .Boolean("marginal")
        .Boolean("otherDifficulty")
        .Integer("income", 0, 10_000_000)
        .Integer("people", 1, 20)
        .Integer("area", 0, 1_000)
        .RuleSet("eligibility", "Every", null,
            ("poor", "registeredPoor"),
            ("helped", "marginal or (otherDifficulty and income <= 6000 * people)"))
        .RuleSet("route", "First", "poor or helped", ("card", "poor"), ("contractor", "income * 2 < 60000"), ("town", "true"))
        .RuleSet("size", "One", null, ("small", "area * people * income < 500"), ("large", "not (area * people * income < 500)"))
        .Paper("form", "helped"));

    private static Determination Decide(params (string Fact, object? Value)[] facts)
    {
        var sheet = Income.NewSheet();
        foreach (var (fact, value) in facts)
            _ = value is bool truth ? sheet.Set(fact, truth) : value is int number ? sheet.Set(fact, number) : sheet.SetUnknown(fact);
        return Income.Determine(sheet);
    }

    [Fact]
    public void A_fact_behind_a_part_that_is_false_does_not_undecide_the_household()
    {
        var determination = Decide(("registeredPoor", true), ("people", 4));

        Assert.Equal(["poor"], determination["eligibility"].Certain.Select(o => o.Name));
        Assert.Empty(determination["eligibility"].Possible);
        Assert.Equal(DeterminationStatus.Decided, determination["eligibility"].Status);
    }

    [Fact]
    public void A_fact_behind_a_First_rule_that_holds_does_not_count()
    {
        var route = Decide(("registeredPoor", true))["route"];

        Assert.Equal((DeterminationStatus.Decided, "card"), (route.Status, Assert.Single(route.Certain).Name));
    }

    [Fact]
    public void A_fact_of_a_set_that_does_not_apply_does_not_count()
    {
        var route = Decide()["route"];

        Assert.Equal(DeterminationStatus.Decided, route.Status);
        Assert.Empty(route.Certain);
    }

    [Fact]
    public void An_outcome_that_a_First_set_gives_in_either_case_is_certain()
    {
        var policy = Some.Policy(text => text
            .Date("built")
            .Date("seen")
            .Boolean("damp")
            .RuleSet("order", "First", null, ("first", "built <= \"2030-06-01\""), ("second", "damp"), ("first", "not damp"))
            .RuleSet("same", "Every", null, ("onTheDay", "built == seen")));

        var order = policy.Determine(policy.NewSheet().Set("seen", new DateOnly(2030, 11, 4)))["order"];

        Assert.Equal((DeterminationStatus.Decided, "first"), (order.Status, Assert.Single(order.Certain).Name));
    }

    [Fact]
    public void A_fact_that_another_rule_for_the_same_outcome_makes_needless_is_not_missing()
    {
        var policy = Some.Policy(text => text
            .Boolean("poor", omitted: null)
            .Boolean("farm", omitted: null)
            .Boolean("damp")
            .Date("built")
            .Date("seen")
            .RuleSet("help", "Every", "poor", ("helped", "farm"), ("helped", "not damp"))
            .RuleSet("same", "Every", null, ("onTheDay", "damp and built == seen")));

        var determination = policy.Determine(policy.NewSheet());

        Assert.Equal(["poor"], determination.Missing.Select(f => f.Name));
    }

    [Fact]
    public void What_depends_on_two_wide_numbers_is_decided_exactly_where_one_of_them_can_be_cut()
    {
        var determination = Decide(("otherDifficulty", true), ("area", 0));

        Assert.Equal(["helped"], determination["eligibility"].Possible.Select(o => o.Name));
        Assert.Equal(["contractor", "town"], determination["route"].Possible.Select(o => o.Name));
        Assert.Equal(["small"], determination["size"].Certain.Select(o => o.Name));
        Assert.Equal(["income", "people"], determination.Missing.Select(f => f.Name));
        Assert.Equal(DeterminationStatus.Undetermined, determination.Status);
        Assert.Equal(DeterminationStatus.Undetermined, determination["eligibility"].Status);
    }

    [Fact]
    public void What_cannot_be_followed_is_open_and_the_rest_stays_decided()
    {
        var policy = Some.Policy(text => text
            .Boolean("a")
            .Integer("left", 0, 1_000_000)
            .Integer("right", 0, 1_000_000)
            .RuleSet("plain", "Every", null, ("yes", "a"))
            .RuleSet("wide", "One", null, ("more", "left > right"), ("notMore", "not (left > right)")));

        var determination = policy.Determine(policy.NewSheet().Set("a", true));

        Assert.Equal(["yes"], determination["plain"].Certain.Select(o => o.Name));
        Assert.Equal(DeterminationStatus.Decided, determination["plain"].Status);
        Assert.Equal(["more", "notMore"], determination["wide"].Possible.Select(o => o.Name));
        Assert.Equal(DeterminationStatus.TooManyUnknowns, determination["wide"].Status);
        Assert.Equal(["left", "right"], determination.Missing.Select(f => f.Name));
        Assert.Equal(DeterminationStatus.Undetermined, determination.Status);
    }

    [Fact]
    public void Two_numbers_that_multiply_to_fewer_than_65_536_completions_are_followed_exactly()
    {
        var policy = Some.Policy(text => text
            .Integer("area", 0, 1_000)
            .Integer("people", 1, 20)
            .RuleSet("all", "Every", null, ("fits", "area * people <= 20000"), ("odd", "area * people == 19997")));

        var all = policy.Determine(policy.NewSheet())["all"];

        Assert.Equal(["fits"], all.Certain.Select(o => o.Name));
        Assert.Empty(all.Possible);
    }
}
