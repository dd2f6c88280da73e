using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Tests.Laws;

/// <summary>A condition is true or false of a partly known household when every completion says so, and open when they differ.</summary>
[Properties(Arbitrary = [typeof(WideHouseholds)], MaxTest = 60)]
public sealed class ThreeValuedLaws
{
    [Property]
    public void An_outcome_is_known_exactly_when_every_completion_says_the_same(PartlyKnownHousehold household)
    {
        var program = household.Known.Policy.Compiled;
        var partly = new ThreeValued(program).Of(household.Sheet().Codes);
        var completions = Completions(household);

        foreach (var outcome in program.Document.Outcomes)
        {
            var answers = completions.Select(d => d.Outcomes.Any(s => s.Certain.Contains(outcome))).Distinct().ToArray();

            var verdict = partly.Holds(outcome);

            Assert.True(verdict.IsExact);
            Assert.Equal(answers.Length == 1 ? answers[0] : null, verdict.Holds);
            Assert.Equal(verdict.Holds is null, !verdict.Missing.IsEmpty);
        }
    }

    [Property]
    public void A_rule_and_a_condition_of_the_same_text_agree(PartlyKnownHousehold household)
    {
        var program = household.Known.Policy.Compiled;
        var partly = new ThreeValued(program).Of(household.Sheet().Codes);

        foreach (var set in program.Sets.Where(s => s.AppliesWhen is null && s.RuleSet.Match == Match.Every))
            Assert.All(set.Rules, r => Assert.Equal(partly.Holds(r.Condition), partly.Ask(reading => reading.Fires(set, x => x == r))));
    }

    [Theory]
    [InlineData("a or not a", true)]
    [InlineData("a and not a", false)]
    [InlineData("a == a", true)]
    [InlineData("a != b", null)]
    [InlineData("income * 2 < 60000 or income > 29999", true)]
    [InlineData("income * 2 < 60000 or income > 30000", null)]
    [InlineData("2 * income == 5", false)]
    [InlineData("income <= 6000 * people or income > 6000 * people", true)]
    [InlineData("income <= 6000 * people or income > 5999 * people", true)]
    [InlineData("income <= 6000 * people or income > 6001 * people", null)]
    [InlineData("income >= 0 - people", true)]
    [InlineData("people * people == 7", false)]
    [InlineData("income == other or income != other", true)]
    [InlineData("income < other or income == other or income > other", true)]
    [InlineData("(income > other or a) and not (income > other or a)", false)]
    [InlineData("grade in (\"A\", \"B\") or grade == \"C\"", true)]
    [InlineData("(visited and a) or (visited and not a)", null)]
    [InlineData("visited == b", true)]
    [InlineData("reached == (not b and income < 100)", true)]
    public void What_every_completion_says_is_known_whatever_is_not(string condition, bool? expected)
    {
        var policy = Some.Policy(text => text
            .Boolean("a", omitted: null)
            .Boolean("b", omitted: null)
            .Integer("income", 0, 1_000_000)
            .Integer("other", 0, 1_000_000)
            .Integer("people", 1, 20)
            .OneOf("grade", "A", "B", "C")
            .RuleSet("first", "First", null, ("visited", "b"), ("reached", "income < 100"))
            .Invariant("it", null, condition));

        var verdict = new ThreeValued(policy.Compiled).Of(policy.NewSheet().Codes).Holds(policy.Compiled.Invariants.Single().Holds);

        Assert.Equal(expected, verdict.Holds);
    }

    private static Determination[] Completions(PartlyKnownHousehold household)
    {
        var completions = new List<Determination>();
        Complete(household.Known.Sheet(), 0);
        return [.. completions.Distinct()];

        void Complete(FactSheet sheet, int next)
        {
            var unknown = household.Completions();
            if (next == unknown.Length)
            {
                completions.Add(household.Known.Policy.Determine(sheet));
                return;
            }

            foreach (var value in unknown[next].Values)
                Complete(sheet.Set(value), next + 1);
        }
    }
}
