using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>A set of facts that would have to be otherwise, all of them together.</summary>
/// <param name="Facts">Each fact with the values that would do.</param>
public sealed record Change(ImmutableArray<FactChange> Facts)
{
    /// <summary>Whether both ask for the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Change? other) => other is not null && Facts.AsSpan().SequenceEqual(other.Facts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Facts.Aggregate(Facts.Length, HashCode.Combine);
}
