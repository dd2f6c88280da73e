using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Where a household's case can stand.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Step">The step it belongs to.</param>
/// <param name="Owners">Who must move the case on; empty only for a final state.</param>
/// <param name="Clauses">Ids of the statements it rests on.</param>
/// <param name="Due">Name of the milestone by which the case must have moved on; null when there is none.</param>
/// <param name="NoDeadline">Why there is no milestone; null when there is one.</param>
/// <param name="IsInitial">Whether a case begins here.</param>
/// <param name="IsFinal">Whether a case may rest here.</param>
public sealed record ProcedureState(
    string Name,
    LocalizedText Label,
    ProcedureStep Step,
    ImmutableArray<Actor> Owners,
    ImmutableArray<string> Clauses,
    string? Due,
    LocalizedText? NoDeadline,
    bool IsInitial,
    bool IsFinal)
{
    private readonly Sequence<Actor> _owners = Owners;
    private readonly Sequence<string> _clauses = Clauses;

    /// <summary>Who must move the case on; empty only for a final state.</summary>
    public ImmutableArray<Actor> Owners { get => _owners; init => _owners = value; }

    /// <summary>Ids of the statements it rests on.</summary>
    public ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }

    /// <summary>Whether the case cannot go on without somebody's intervention once the milestone has passed.</summary>
    internal bool BlocksWhenOverdue { get; init; }

    internal FilePosition Position { get; init; } = FilePosition.Nowhere;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
