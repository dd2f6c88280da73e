using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A household and what must be decided for it, as an officer confirmed it.</summary>
internal sealed record WorkedExample(
    string Id,
    FilePosition Position,
    Household Household,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Expect,
    ImmutableArray<string> Missing,
    ImmutableArray<string>? Documents,
    ImmutableSortedDictionary<string, DateOnly>? Deadlines,
    ImmutableArray<string>? Amounts,
    LocalizedText Note);
