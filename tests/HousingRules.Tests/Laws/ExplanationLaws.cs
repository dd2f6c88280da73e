using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Tests.Laws;

/// <summary>An explanation says nothing that does not hold.</summary>
[Properties(Arbitrary = [typeof(YiyuanHouseholds)], MaxTest = 60)]
public sealed class ExplanationLaws
{
    [Property]
    public void Every_change_it_proposes_makes_the_outcome_certain(KnownHousehold household) =>
        EveryChangeWouldDo(household.Policy, household.Sheet());

    [Property(MaxTest = 40)]
    public void Every_change_it_proposes_for_a_partly_known_household_makes_the_outcome_certain(PartlyKnownHousehold household) =>
        EveryChangeWouldDo(household.Known.Policy, household.Sheet());

    [Property(MaxTest = 40)]
    public void Every_reason_is_true_by_itself(PartlyKnownHousehold household) => new ReasonTruth(household).EveryReasonIsSo();

    [Property(MaxTest = 40)]
    public void Nothing_is_named_that_is_beside_the_point(PartlyKnownHousehold household) =>
        new ReasonTruth(household).NothingIsNamedThatIsBesideThePoint();

    [Property(MaxTest = 20, Arbitrary = [typeof(WideHouseholds)])]
    public void Every_reason_about_numbers_and_days_is_true_by_itself(PartlyKnownHousehold household) =>
        new ReasonTruth(household).EveryReasonIsSo();

    [Property]
    public void No_part_of_a_change_it_proposes_would_do(KnownHousehold household)
    {
        var (policy, sheet) = (household.Policy, household.Sheet());

        var proposed = Proposed(policy, sheet);

        Assert.All(
            proposed,
            p => Assert.All(
                ChangeTrial.ApplyLess(sheet, p.Change),
                changed => Assert.False(policy.Determine(changed).Has(p.Outcome.Name), $"{p.Outcome.Name}: {Said(p.Change)}")));
    }

    [Property]
    public void It_proposes_only_what_people_can_change(KnownHousehold household)
    {
        var explanation = household.Policy.Explain(household.Sheet());

        Assert.All(
            explanation.NotDecided.SelectMany(o => o.Changes).SelectMany(c => c.Facts),
            change => Assert.True(change.Fact.Changeable, change.Fact.Name));
    }

    [Property]
    public void An_outcome_that_one_changeable_fact_would_bring_about_is_told_so(KnownHousehold household)
    {
        var (policy, sheet) = (household.Policy, household.Sheet());

        var explanation = policy.Explain(sheet);

        foreach (var outcome in explanation.NotDecided.Where(o => o.SearchedAll))
        {
            var single = outcome.Changes.Where(c => c.Facts.Length == 1).Select(c => c.Facts[0].Fact.Name).Order(StringComparer.Ordinal);
            Assert.Equal(FactsThatAlone(household, outcome.Outcome.Name), single);
        }
    }

    [Property(MaxTest = 40)]
    public void It_explains_the_rules_of_the_determination(PartlyKnownHousehold household)
    {
        var (policy, sheet) = (household.Known.Policy, household.Sheet());

        var explanation = policy.Explain(sheet);

        Assert.Equal(policy.Determine(sheet).Rules.Select(r => r.FullName), explanation.Rules.Select(r => r.Rule.FullName));
        Assert.Equal(Decision.WithPossible(policy.Determine(sheet)), Decision.WithPossible(explanation.Determination));
    }

    [Property(MaxTest = 40)]
    public void Every_outcome_is_either_certain_or_said_not_to_be(PartlyKnownHousehold household)
    {
        var explanation = household.Known.Policy.Explain(household.Sheet());

        var told = explanation.Determination.Outcomes.SelectMany(s => s.Certain)
            .Concat(explanation.NotDecided.Select(o => o.Outcome))
            .Select(o => o.Name);

        Assert.Equal(
            household.Known.Policy.RuleSets.SelectMany(s => s.Rules).Select(r => r.Outcome.Name).Distinct().Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal));
    }

    [Property]
    public void Its_text_quotes_the_clauses_of_every_rule_that_holds(KnownHousehold household, bool english)
    {
        var explanation = household.Policy.Explain(household.Sheet());

        var text = explanation.ToText(english ? Language.English : Language.Chinese);

        Assert.All(
            explanation.Determination.Rules.SelectMany(r => r.Clauses),
            id => Assert.Contains(household.Policy.Statements[id].Quote, text, StringComparison.Ordinal));
    }

    [Property(MaxTest = 60)]
    public void Its_text_has_words_and_no_names_from_the_files(PartlyKnownHousehold household, bool english)
    {
        var text = household.Known.Policy.Explain(household.Sheet()).ToText(english ? Language.English : Language.Chinese);

        Assert.DoesNotMatch(@"\b[a-z]+[a-z0-9]*[A-Z]\w*|""(true|false)""|[:：] ?(true|false)\b", text);
    }

    private static void EveryChangeWouldDo(Policy policy, FactSheet sheet) => Assert.All(
        Proposed(policy, sheet),
        p => Assert.All(
            ChangeTrial.Apply(sheet, p.Change),
            changed => Assert.True(policy.Determine(changed).Has(p.Outcome.Name), $"{p.Outcome.Name}: {Said(p.Change)}")));

    private static IEnumerable<(Outcome Outcome, Change Change)> Proposed(Policy policy, FactSheet sheet) =>
        policy.Explain(sheet).NotDecided.SelectMany(o => o.Changes.Select(c => (o.Outcome, c)));

    private static IEnumerable<string> FactsThatAlone(KnownHousehold household, string outcome) => household.Values
        .Where(
            v => v.Fact.Changeable
                && DeclaredValues.Of(v.Fact)
                    .Any(other => other != v && household.Policy.Determine(household.Sheet().Set(other)).Has(outcome)))
        .Select(v => v.Fact.Name)
        .Order(StringComparer.Ordinal);

    private static string Said(Change change) =>
        string.Join(" and ", change.Facts.Select(f => $"{f.Fact} = {string.Join("|", f.To.Select(t => t.English))}"));
}
