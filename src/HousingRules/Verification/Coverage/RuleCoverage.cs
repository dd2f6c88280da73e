using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Which worked examples show a rule at work, and which show it at rest.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Holds">Ids of the examples for which it fires.</param>
/// <param name="DoesNotHold">Ids of the examples for which it does not fire.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record RuleCoverage(Rule Rule, ImmutableArray<string> Holds, ImmutableArray<string> DoesNotHold)
{
    private readonly Sequence<string> _holds = Holds;
    private readonly Sequence<string> _doesNotHold = DoesNotHold;

    /// <summary>Ids of the examples for which it fires.</summary>
    public ImmutableArray<string> Holds { get => _holds; init => _holds = value; }

    /// <summary>Ids of the examples for which it does not fire.</summary>
    public ImmutableArray<string> DoesNotHold { get => _doesNotHold; init => _doesNotHold = value; }

    /// <summary>Whether examples show both.</summary>
    public bool IsShown => !Holds.IsEmpty && !DoesNotHold.IsEmpty;

    /// <summary>For each rule, the examples that show it, in the policy's order.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static ImmutableArray<RuleCoverage> Of(Policy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var decided = policy.Document.Examples.Select(example =>
        {
            cancellation.ThrowIfCancellationRequested();
            var sheet = policy.NewSheet();
            example.Household.Fill(sheet);
            return (example.Id, Determination: policy.Determine(sheet));
        }).ToArray();
        return
        [
            .. policy.Compiled.Rules.Select(r => r.Rule).Select(rule => new RuleCoverage(
                rule,
                [.. decided.Where(d => d.Determination.Rules.Contains(rule)).Select(d => d.Id)],
                [.. decided.Where(d => !d.Determination.Rules.Contains(rule)).Select(d => d.Id)])),
        ];
    }
}
