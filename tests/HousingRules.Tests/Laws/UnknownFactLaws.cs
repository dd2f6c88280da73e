using FsCheck.Xunit;
using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>Unknown is not false: what is certain, what is possible and what matters is what every completion says.</summary>
[Properties(Arbitrary = [typeof(YiyuanHouseholds)], MaxTest = 150)]
public sealed class UnknownFactLaws
{
    [Property]
    public void Certain_and_possible_are_what_every_completion_says(PartlyKnownHousehold household)
    {
        var determination = household.Known.Policy.Determine(household.Sheet());

        Assert.Equal(new BruteForce(household).Decision, Decision.WithPossible(determination));
    }

    [Property]
    public void Duties_and_their_parts_are_certain_or_possible_as_every_completion_says(PartlyKnownHousehold household)
    {
        var determination = household.Known.Policy.Determine(household.Sheet());

        if (determination.Status != DeterminationStatus.TooManyUnknowns)
            Assert.Equal(new BruteForce(household).Duties, BruteForce.DutiesOf(determination));
    }

    [Property]
    public void Papers_and_days_that_are_only_possible_are_not_among_the_certain(PartlyKnownHousehold household)
    {
        var determination = household.Known.Policy.Determine(household.Sheet());

        Assert.Empty(determination.Documents.Intersect(determination.PossibleDocuments));
        Assert.Empty(determination.Deadlines.Intersect(determination.PossibleDeadlines));
        Assert.Equal(
            determination.Duties.Concat(determination.PossibleDuties).SelectMany(d => d.Documents).Select(d => d.Name).Distinct().Order(),
            determination.Documents.Concat(determination.PossibleDocuments).Select(d => d.Name).Order());
    }

    [Property]
    public void Missing_are_the_facts_of_which_two_values_decide_differently(PartlyKnownHousehold household)
    {
        var determination = household.Known.Policy.Determine(household.Sheet());

        Assert.Equal(new BruteForce(household).Missing, string.Join(", ", determination.Missing));
    }

    [Property(MaxTest = 300)]
    public void A_fact_that_is_not_missing_never_changes_an_outcome(PartlyKnownHousehold household, int seed)
    {
        var sheet = household.Sheet();
        var before = household.Known.Policy.Determine(sheet);

        foreach (var (fact, values) in household.Completions().Where(c => !before.Missing.Contains(c.Fact)))
            sheet.Set(values[(seed & int.MaxValue) % values.Length]);

        Assert.Equal(Decision.WithPossible(before), Decision.WithPossible(household.Known.Policy.Determine(sheet)));
    }

    [Property(MaxTest = 300)]
    public void A_household_is_decided_exactly_when_nothing_is_missing(PartlyKnownHousehold household)
    {
        var determination = household.Known.Policy.Determine(household.Sheet());

        Assert.Equal(determination.Missing.IsEmpty, determination.Status == DeterminationStatus.Decided);
    }

    [Fact]
    public void When_everything_is_unknown_nothing_is_certain_and_every_fact_that_an_outcome_rests_on_is_missing()
    {
        var sheet = Some.Household([.. Some.Yiyuan.Facts.Facts.Select(f => (f.Name, (object?)null))]);

        var determination = Some.Yiyuan.Determine(sheet);

        Assert.Equal(DeterminationStatus.Undetermined, determination.Status);
        Assert.Equal(
            Some.Yiyuan.Facts.Facts.Select(f => f.Name).Where(f => f != "disasterDamage").Order(StringComparer.Ordinal),
            determination.Missing.Select(f => f.Name));
        Assert.All(determination.Outcomes, set => Assert.Empty(set.Certain));
        Assert.Contains("eligibleAsRegisteredPoor", determination["eligibility"].Possible.Select(o => o.Name));
    }

    [Fact]
    public void A_threat_that_nobody_has_judged_is_missing_and_not_false()
    {
        var household = Some.RelocatedHousehold(
            ("waterCut", true),
            ("powerCut", true),
            ("belongingsCleared", true),
            ("doorLocked", true),
            ("threatensNeighbours", null));

        var determination = Some.Yiyuan.Determine(household);

        Assert.Equal(["threatensNeighbours"], determination.Missing.Select(f => f.Name));
        Assert.Equal(["notReadyToUpload", "readyToUpload"], determination["platform-upload"].Possible.Select(o => o.Name));
    }
}
