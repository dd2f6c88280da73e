using FsCheck.Xunit;
using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>The same laws for numbers, days, arithmetic, Chinese names and masks of several words.</summary>
[Properties(Arbitrary = [typeof(WideHouseholds)], MaxTest = 250)]
public sealed class WidePolicyLaws
{
    [Property]
    public async Task Every_known_household_is_decided_as_the_stock_engine_decides_it(KnownHousehold household)
    {
        var sheet = household.Sheet();

        var determination = household.Policy.Determine(sheet);

        Assert.Equal(await WidePolicy.Stock.DecideAsync(sheet), Decision.WithPossible(determination));
    }

    [Property]
    public void Certain_possible_and_missing_are_what_every_completion_says(PartlyKnownHousehold household)
    {
        var determination = household.Known.Policy.Determine(household.Sheet());

        if (determination.Status != DeterminationStatus.TooManyUnknowns)
        {
            var brute = new BruteForce(household);
            Assert.Equal(
                $"{brute.Decision} missing {brute.Missing}",
                $"{Decision.WithPossible(determination)} missing {string.Join(", ", determination.Missing)}");
        }
    }

    [Property(MaxTest = 500)]
    public void A_set_that_must_decide_one_outcome_says_where_it_decides_none_or_two(KnownHousehold household)
    {
        var determination = household.Policy.Determine(household.Sheet());
        var money = determination["money"];
        var applies = determination.Has("visit") || determination.Has("survey");

        Assert.Equal(
            money.Certain.Length > 1
                ? DeterminationStatus.Conflict
                : applies && money.Certain.IsEmpty ? DeterminationStatus.Gap : DeterminationStatus.Decided,
            money.Status);
    }

    [Fact]
    public void More_rules_than_a_word_has_bits_are_all_decided()
    {
        var household = Some.Household(
            WidePolicy.Policy,
            ("age", 69),
            ("floors", 1),
            ("damp", true),
            ("people", 0),
            ("rooms", 0),
            ("built", new DateOnly(2030, 1, 1)),
            ("checkedOn", new DateOnly(2030, 1, 1)),
            ("crowdingDenied", false),
            ("roof", "tile"),
            ("walls", "brick"),
            ("income", Array.Empty<string>()));

        var many = WidePolicy.Policy.Determine(household)["many"];

        Assert.Equal(Enumerable.Range(61, 9).Select(n => $"about{n}"), many.Certain.Select(o => o.Name));
    }
}
