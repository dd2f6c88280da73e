using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A paper that must exist.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
public sealed record Document(string Name, LocalizedText Label)
{
    private readonly Sequence<string> _clauses = ImmutableArray<string>.Empty;

    internal ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }
}
