using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What is said of a name that is no outcome or rule set of a policy.</summary>
internal static class DecidedNames
{
    public static LocalizedArgumentException NoOutcome(
        string policy,
        ImmutableArray<SetDecision> sets,
        ImmutableArray<Outcome> outcomes,
        string name)
    {
        if (sets.Any(s => s.RuleSet.Name == name))
            return new(EvaluationSentences.IsASet(name, policy), "outcome");
        var called = outcomes.FirstOrDefault(o => o.Alias == name || o.Label.Chinese == name || o.Label.English == name);
        var meant = called is not null ? NearestName.DidYouMean(called.Name)
            : NearestName.DidYouMean(name, outcomes.Select(o => o.Name));
        return new(EvaluationSentences.NoOutcome(policy, name, meant), "outcome");
    }

    public static LocalizedArgumentException NoRuleSet(string policy, ImmutableArray<SetDecision> decided, string? name)
    {
        var sets = decided.Select(s => s.RuleSet).ToArray();
        var called = sets.FirstOrDefault(s => s.Title.Chinese == name || s.Title.English == name);
        var meant = called is not null ? NearestName.DidYouMean(called.Name)
            : NearestName.DidYouMean(name ?? "", sets.Select(s => s.Name));
        return new(EvaluationSentences.NoSetNamed(policy, name, meant), "ruleSet");
    }
}
