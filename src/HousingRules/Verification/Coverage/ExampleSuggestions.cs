using System.Collections.Immutable;

namespace HousingRules.Verification;

/// <summary>Households that together show every rule at work and at rest, beside the examples there are.</summary>
/// <param name="Examples">The households, each with what the policy decides for it today.</param>
/// <param name="IsWhole">Whether all was looked for; false where the bound of steps was met first.</param>
/// <param name="MostSteps">How many steps the search may take.</param>
public sealed record ExampleSuggestions(ImmutableArray<Counterexample> Examples, bool IsWhole, long MostSteps)
{
    /// <summary>Whether the other suggests the same examples.</summary>
    public bool Equals(ExampleSuggestions? other) =>
        other is not null && IsWhole == other.IsWhole && MostSteps == other.MostSteps && Examples.SequenceEqual(other.Examples);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Examples.Length, IsWhole, MostSteps);
}
