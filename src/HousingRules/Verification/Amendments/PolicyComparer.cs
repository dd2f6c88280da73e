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
    public static PolicyComparison Compare(Policy before, Policy after, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var households = new HouseholdComparer(before, after, cancellation);
        var (kinds, unfollowed) = households.Kinds();
        var (space, certain) = (households.Space, households.Certain(households.Changed));
        return new(households)
        {
            Before = before.Name,
            After = after.Name,
            Households = space.Count(households.Both),
            Changed = space.Count(certain),
            IsCounted = certain == households.Changed,
            Share = Space.Share(space.Count(certain), space.Count(households.Both)),
            Kinds = kinds,
            NotFollowed = unfollowed,
            Renames = households.Renames.Told(after),
            RuleSets = RuleSetChanges.Of(before, after, households.Renames.OfSet),
            AddedFacts = [.. Names(after).Except(Names(before), StringComparer.Ordinal)],
            RemovedFacts = [.. Names(before).Except(Names(after), StringComparer.Ordinal)],
            ChangedFacts = FactChanges.Of(before, after),
            Parameters = ParameterChanges.Of(before, after),
            Texts = TextChanges.Of(before, after),
            Procedure = ProcedureComparer.Compare(before, after, cancellation),
        };
    }

    private static IEnumerable<string> Names(Policy policy) => policy.Facts.Facts.Select(f => f.Name);
}
