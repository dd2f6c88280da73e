using FsCheck.Xunit;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>An explanation of a random policy, with numbers, days, sets and definitions, says nothing that does not hold.</summary>
[Properties(Arbitrary = [typeof(ExplainedHousehold)], MaxTest = 100)]
public sealed class ExplainedPolicyLaws
{
    [Property]
    public void Every_reason_is_true_by_itself(ExplainedHousehold explained) => new ReasonTruth(explained.Household).EveryReasonIsSo();

    [Property]
    public void Nothing_is_named_that_is_beside_the_point(ExplainedHousehold explained) =>
        new ReasonTruth(explained.Household).NothingIsNamedThatIsBesideThePoint();

    [Property]
    public void Every_change_it_proposes_makes_the_outcome_certain(ExplainedHousehold explained)
    {
        var (policy, sheet) = (explained.Said.Policy, explained.Household.Sheet());

        foreach (var outcome in policy.Explain(sheet).NotDecided)
        {
            Assert.All(
                outcome.Changes.SelectMany(c => ChangeTrial.Apply(sheet, c)),
                changed => Assert.True(policy.Determine(changed).Has(outcome.Outcome.Name), $"{outcome.Outcome.Name} {changed}"));
        }
    }

    [Property]
    public void Every_value_of_one_fact_that_would_do_is_told(ExplainedHousehold explained)
    {
        var (policy, sheet) = (explained.Said.Policy, explained.Household.Sheet());

        foreach (var outcome in policy.Explain(sheet).NotDecided.Where(o => o.SearchedAll && !o.IsPossible))
        {
            var told = outcome.Changes.Where(c => c.Facts.Length == 1).Select(c => c.Facts[0]).Where(f => f.Member is null).ToArray();
            foreach (var fact in policy.Facts.Facts.Where(f => f.Type is not SetType && !sheet[f].IsUnknown))
            {
                var doing = DeclaredValues.Of(fact).Where(v => policy.Determine(sheet.Copy().Set(v)).Has(outcome.Outcome.Name));
                var ranges = told.Where(t => t.Fact == fact).SelectMany(t => t.Ranges).ToArray();
                Assert.Equal(
                    doing.Select(v => v.ToString()),
                    DeclaredValues.Of(fact)
                        .Where(v => ranges.Any(r => r.From.Code <= v.Code && v.Code <= r.Through.Code))
                        .Select(v => v.ToString()));
            }
        }
    }

    [Property]
    public void What_a_possible_outcome_depends_on_is_what_changes_it(ExplainedHousehold explained)
    {
        var brute = new BruteForce(explained.Household);

        foreach (var outcome in explained.Said.Policy.Explain(explained.Household.Sheet()).NotDecided.Where(o => o.IsPossible))
        {
            Assert.Equal(
                brute.OnWhich(d => d[outcome.RuleSet.Name].Certain.Contains(outcome.Outcome)),
                outcome.DependsOn.Select(m => m.Fact.Name).Order(StringComparer.Ordinal));
        }
    }

    [Property]
    public void Certain_possible_and_missing_are_what_every_completion_says(ExplainedHousehold explained)
    {
        var brute = new BruteForce(explained.Household);

        var determination = explained.Said.Policy.Determine(explained.Household.Sheet());

        Assert.Equal(
            $"{brute.Decision} missing {brute.Missing}",
            $"{Decision.WithPossible(determination)} missing {string.Join(", ", determination.Missing)}");
    }
}
