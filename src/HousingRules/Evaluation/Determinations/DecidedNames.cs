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
            return new(
                new(
                    $"“{name}”是政策 {policy} 的规则集，不是结果。",
                    $"\"{name}\" is a rule set of the policy {policy}, not an outcome."),
                "outcome");
        var called = outcomes.FirstOrDefault(o => o.Alias == name || o.Label.Chinese == name || o.Label.English == name);
        var meant = called is not null ? NearestName.DidYouMean(called.Name)
            : NearestName.DidYouMean(name, outcomes.Select(o => o.Name));
        return new(
            new(
                $"政策 {policy} 没有结果“{name}”。{meant.Chinese}",
                $"The policy {policy} has no outcome \"{name}\".{meant.English}"),
            "outcome");
    }

    public static LocalizedArgumentException NoRuleSet(string policy, ImmutableArray<SetDecision> decided, string? name)
    {
        var sets = decided.Select(s => s.RuleSet).ToArray();
        var called = sets.FirstOrDefault(s => s.Title.Chinese == name || s.Title.English == name);
        var meant = called is not null ? NearestName.DidYouMean(called.Name)
            : NearestName.DidYouMean(name ?? "", sets.Select(s => s.Name));
        return new(
            new(
                $"政策 {policy} 没有规则集“{name}”。{meant.Chinese}",
                $"The policy {policy} has no rule set \"{name}\".{meant.English}"),
            "ruleSet");
    }
}
