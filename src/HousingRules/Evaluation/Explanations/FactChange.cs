using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>One fact that would have to be otherwise.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Member">The member of the set that would have to change; null for a fact that is no set.</param>
/// <param name="To">The values of which any would do, in words: an option, a number or day or a range of them; for a member, yes or
/// no.</param>
public sealed record FactChange(FactDeclaration Fact, FactOption? Member, ImmutableArray<LocalizedText> To)
{
    /// <summary>The same values, for programs; empty for a member, which changes to what it is not.</summary>
    public ImmutableArray<FactRange> Ranges { get; init; } = [];

    /// <summary>Whether both ask for the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(FactChange? other) => other is not null
        && ReferenceEquals(Fact, other.Fact)
        && Member == other.Member
        && To.AsSpan().SequenceEqual(other.To.AsSpan())
        && Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => To.Aggregate(HashCode.Combine(Fact, Member), HashCode.Combine);
}
