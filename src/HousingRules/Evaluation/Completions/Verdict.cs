using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is known of one question about one household.</summary>
/// <param name="Holds">Whether it holds whatever the unknown facts turn out to be; null when that depends on them.</param>
/// <param name="Missing">The facts on which it depends.</param>
/// <param name="IsExact">Whether every completion was followed. If not, the question may hold and may not as far as could be seen, and what
/// is missing may be more than what matters.</param>
internal sealed record Verdict(bool? Holds, ImmutableArray<FactDeclaration> Missing, bool IsExact)
{
    public static readonly Verdict True = new(true, [], true);

    public static readonly Verdict False = new(false, [], true);

    public bool Equals(Verdict? other) =>
        other is not null && Holds == other.Holds && IsExact == other.IsExact && Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Holds, IsExact, Missing.Length);
}
