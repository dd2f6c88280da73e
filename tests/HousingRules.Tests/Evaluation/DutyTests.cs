using HousingRules.Evaluation;

namespace HousingRules.Tests.Evaluation;

/// <summary>What must be done is told as certain or as possible, never as the one for the other.</summary>
public sealed class DutyTests
{
    private const int Steps = 130;

    private static readonly Policy Policy = Some.Policy(text => text
        .Boolean("a", omitted: null)
        .Boolean("b")
        .OneOf("grade", "A", "B", "C", "none")
        .RuleSet("handling", "Every", null, ("build", "a"), ("move", "not a"), ("visit", "b"))
        .Duty(["build", "move"], steps: [.. Enumerable.Range(0, Steps).Select(n => ($"step{n}", n % 2 == 0 ? "a" : "not a or b"))])
        .Duty(["build"], steps: ("plan", "true"))
        .Paper("report", "move"));

    [Fact]
    public void Each_of_many_steps_is_told_by_itself()
    {
        var duty = Policy.Determine(Policy.NewSheet().Set("a", true)).Duties[0];

        Assert.Equal(Enumerable.Range(0, Steps).Where(n => n % 2 == 0).Select(n => $"step{n}"), duty.Steps.Select(s => s.Name));
        Assert.Empty(duty.PossibleSteps);
    }

    [Fact]
    public void Steps_that_hang_on_what_is_unknown_are_possible()
    {
        var duty = Policy.Determine(Policy.NewSheet().Set("b", true)).Duties[0];

        Assert.Equal(Enumerable.Range(0, Steps).Where(n => n % 2 == 1).Select(n => $"step{n}"), duty.Steps.Select(s => s.Name));
        Assert.Equal(Enumerable.Range(0, Steps).Where(n => n % 2 == 0).Select(n => $"step{n}"), duty.PossibleSteps.Select(s => s.Name));
    }

    [Fact]
    public void A_duty_that_one_outcome_or_another_brings_names_neither_as_certain()
    {
        var duty = Policy.Determine(Policy.NewSheet()).Duties[0];

        Assert.True(duty.IsCertain);
        Assert.Null(duty.Outcome);
        Assert.Empty(duty.Outcomes);
        Assert.Equal(["build", "move"], duty.PossibleOutcomes.Select(o => o.Name));
    }

    [Fact]
    public void A_duty_of_a_possible_outcome_is_possible_with_all_that_it_brings()
    {
        var determination = Policy.Determine(Policy.NewSheet());

        Assert.Single(determination.Duties);
        Assert.Equal(2, determination.PossibleDuties.Length);
        Assert.All(determination.PossibleDuties, d => Assert.False(d.IsCertain));
        Assert.Empty(determination.Documents);
        Assert.Equal(["report"], determination.PossibleDocuments.Select(d => d.Name));
        Assert.Equal(["plan"], determination.PossibleDuties[0].PossibleSteps.Select(s => s.Name));
    }

    [Fact]
    public void A_known_household_has_no_possible_duties()
    {
        var determination = Policy.Determine(Policy.NewSheet().Set("a", false));

        Assert.Empty(determination.PossibleDuties);
        Assert.Equal("move", determination.Duties[0].Outcome!.Name);
    }
}
