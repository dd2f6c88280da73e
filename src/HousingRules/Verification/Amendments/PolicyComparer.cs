using System.Collections.Immutable;
using System.Numerics;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>Compares two policies: what they decide for every possible household, how their cases proceed, and what is written in
/// them.</summary>
public static class PolicyComparer
{
    /// <summary>What the policy after does differently from the policy before. Facts are compared by their names and types, outcomes by
    /// their
    /// rule sets' and their own; a fact that only one policy declares is not looked at by the other.</summary>
    /// <param name="before">The policy before the amendment.</param>
    /// <param name="after">The policy after it.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <exception cref="ArgumentNullException">A policy is null.</exception>
    /// <exception cref="OperationCanceledException">The comparison was cancellation.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var comparison = PolicyComparer.Compare(policy, policy.With("lowIncomeFundsAlwaysViaTown", "false"));
    /// Console.WriteLine(comparison.Parameters.Length); // 1
    /// </code>
    /// </example>
    public static PolicyComparison Compare(Policy before, Policy after, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Compare(before, after, new(StepBound.Usual, cancellation), new(StepBound.Usual, cancellation));
    }

    /// <summary>The same, each half within a bound of steps.</summary>
    internal static PolicyComparison Compare(Policy before, Policy after, StepBound determinations, StepBound cases)
    {
        var procedure = ProcedureComparer.Compare(before, after, cases);
        try
        {
            return Compare(before, after, new HouseholdComparer(before, after, determinations), determinations, procedure);
        }
        catch (BoundMetException)
        {
            return Compare(before, after, null, determinations, procedure);
        }
    }

    // Without a comparer nothing is known of the determinations: what is written is told all the same.
    private static PolicyComparison Compare(
        Policy before,
        Policy after,
        HouseholdComparer? households,
        StepBound steps,
        ImmutableArray<ProcedureDifference> procedure)
    {
        var (kinds, unfollowed) = households?.Kinds() ?? ([], [UnfollowedChange.Bound(steps.Most, null, [], [])]);
        var (all, changed, isCounted) = households?.Counted() ?? (BigInteger.Zero, BigInteger.Zero, false);
        return new(households)
        {
            Before = before.Name,
            After = after.Name,
            Households = all,
            Changed = changed,
            IsCounted = isCounted,
            Share = Space.Share(changed, all),
            Kinds = kinds,
            NotFollowed = unfollowed,
            Renames = households?.Renames.Told(after) ?? [],
            RuleSets = RuleSetChanges.Of(before, after, households is null ? name => name : households.Renames.OfSet),
            AddedFacts = [.. Names(after).Except(Names(before), StringComparer.Ordinal)],
            RemovedFacts = [.. Names(before).Except(Names(after), StringComparer.Ordinal)],
            ChangedFacts = FactChanges.Of(before, after),
            LostValues = LostValues.Of(before, after),
            Parameters = ParameterChanges.Of(before, after),
            Texts = TextChanges.Of(before, after),
            Procedure = procedure,
        };
    }

    private static IEnumerable<string> Names(Policy policy) => policy.Facts.Facts.Select(f => f.Name);
}
