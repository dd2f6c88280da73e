using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A fact that is unknown and matters.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="EstablishedBy">Who establishes it; empty when the policy names nobody.</param>
/// <param name="Due">By when; null when the policy sets no day.</param>
public sealed record MissingExplanation(FactDeclaration Fact, ImmutableArray<Actor> EstablishedBy, Milestone? Due)
{
    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(MissingExplanation? other) => other is not null
        && ReferenceEquals(Fact, other.Fact)
        && EstablishedBy.AsSpan().SequenceEqual(other.EstablishedBy.AsSpan())
        && Due == other.Due;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fact, EstablishedBy.Length, Due);
}
