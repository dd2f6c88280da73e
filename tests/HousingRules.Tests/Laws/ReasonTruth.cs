using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>Asks of every reason of an explanation, by itself and in every completion of what is unknown, whether it is so.</summary>
internal sealed class ReasonTruth
{
    private readonly Explanation _explanation;
    private readonly ConditionTruth[] _completions;
    private readonly Policy _policy;

    public ReasonTruth(PartlyKnownHousehold household)
    {
        _policy = household.Known.Policy;
        _explanation = _policy.Explain(household.Sheet());
        _completions = [.. Completions(household).Select(s => new ConditionTruth(_policy, s))];
    }

    /// <summary>Every reason came out as it says, and so do the words of a comparison.</summary>
    public void EveryReasonIsSo()
    {
        foreach (var reason in All(Said()).Where(r => r.Condition is not null))
        {
            Assert.Equal(Came(reason.Condition!), reason.Holds);
            if (reason is { Condition: Condition.Compares compares, Holds: not null, Parts.IsEmpty: true })
                Assert.True(ComparisonSentence.IsSo(reason.Text.English), $"{reason.Text.English} of {compares}");
        }
    }

    /// <summary>Why: what is known, and enough for it. Why not: what is known. Of what is possible: what is not known.</summary>
    public void NothingIsNamedThatIsBesideThePoint()
    {
        foreach (var rule in _explanation.Rules)
            Decide(rule, holds: true);
        foreach (var outcome in _explanation.NotDecided)
        {
            Assert.All(outcome.SetDoesNotApply, r => Assert.NotNull(r.Holds));
            if (outcome.IsPossible)
                Assert.All(
                    outcome.WhyNot.Where(r => Came(Condition(r)) is null).SelectMany(r => All(r.Reasons)),
                    r => Assert.Null(r.Holds));
            else
                Assert.All(outcome.WhyNot, r => Decide(r, holds: false));
        }
    }

    private void Decide(RuleExplanation rule, bool holds)
    {
        Assert.All(All(rule.Reasons), r => Assert.NotNull(r.Holds));
        var conditions = rule.Reasons.Select(r => r.Condition).OfType<Condition>().ToHashSet();
        // Where another rule came first, or no part decides by itself, one sentence says so.
        if (conditions.Count == rule.Reasons.Length
            && !conditions.Any(c => _policy.Compiled.Rules.Any(r => ReferenceEquals(r.Condition, c) && r.Rule != rule.Rule)))
            Assert.Equal(holds, _completions[0].Follows(Condition(rule), conditions));
    }

    private IEnumerable<Reason> Said() => _explanation.Rules.SelectMany(r => r.Reasons)
        .Concat(_explanation.NotDecided.SelectMany(o => o.WhyNot.SelectMany(r => r.Reasons).Concat(o.SetDoesNotApply)));

    private Condition Condition(RuleExplanation rule) => _policy.Compiled.Rules.Single(r => ReferenceEquals(r.Rule, rule.Rule)).Condition;

    private bool? Came(Condition condition)
    {
        var answers = _completions.Select(c => c.Holds(condition)).Distinct().ToArray();
        return answers.Length == 1 ? answers[0] : null;
    }

    private static IEnumerable<Reason> All(IEnumerable<Reason> reasons) => reasons.SelectMany(r => All(r.Parts).Prepend(r));

    private static IEnumerable<FactSheet> Completions(PartlyKnownHousehold household)
    {
        IEnumerable<FactSheet> sheets = [household.Known.Sheet()];
        foreach (var (_, values) in household.Completions())
            sheets = sheets.SelectMany(s => values.Select(v => s.Copy().Set(v)));
        return sheets.ToArray();
    }
}
