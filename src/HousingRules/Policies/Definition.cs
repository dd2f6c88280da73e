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
    Place Place);
