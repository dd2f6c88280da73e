using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A step of the procedure as the text counts them: a group of states.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Clauses">Ids of the statements that set it.</param>
public sealed record ProcedureStep(string Name, LocalizedText Label, ImmutableArray<string> Clauses)
{
    private readonly Sequence<string> _clauses = Clauses;

    /// <summary>Ids of the statements that set it.</summary>
    public ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }
}
