using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Which rule sets come and go, and which match another way.</summary>
internal static class RuleSetChanges
{
    public static ImmutableArray<WrittenChange> Of(Policy before, Policy after, Func<string, string> renamed) =>
    [
        .. NamedValues.ChangesAndNames(
            [.. before.RuleSets.Select(s => Of(s, renamed))],
            [.. after.RuleSets.Select(s => Of(s, n => n))],
            "part"),
    ];

    private static Written Of(RuleSet set, Func<string, string> renamed) =>
        new("ruleSet", renamed(set.Name), set.Title, [("match", LocalizedText.Same(set.Match.ToString()))]);
}
