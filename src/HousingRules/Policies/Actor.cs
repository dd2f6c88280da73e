using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Somebody who must act.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call them.</param>
public sealed record Actor(string Name, LocalizedText Label)
{
    private readonly Sequence<string> _clauses = ImmutableArray<string>.Empty;

    internal ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }
}
