using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A condition with a name, written once and used in several rules.</summary>
internal sealed record Definition(
    string Name,
    string? Alias,
    LocalizedText Label,
    TextNode Expression,
    ImmutableArray<string> Clauses,
    FilePosition Position)
{
    /// <summary>Conditions of a case: the definition holds where it is known of each of them whether it holds. Empty for a definition that
    /// is its expression.</summary>
    public ImmutableArray<TextNode> Known { get; init; } = [];

    /// <summary>The outcomes of a group: it holds where one of them is decided. Empty for a definition that is its expression.</summary>
    public ImmutableArray<Outcome> Group { get; init; } = [];

    // The name tells the definitions of a policy apart, and they are looked up often.
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
