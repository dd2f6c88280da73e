using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Something that may happen in a household's case.</summary>
/// <param name="Name">The name used in case files.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Actors">Who does it; empty when the text names nobody.</param>
/// <param name="Clauses">Ids of the statements it rests on.</param>
/// <param name="Evidence">What must be said of it; a fact of the household among them is established by it.</param>
/// <param name="Optional">What may be said of it.</param>
/// <param name="Establishes">What it settles by itself.</param>
/// <param name="IsFinding">Whether it finds facts out, so that a problem whose ground it takes away is withdrawn; otherwise a problem is
/// closed only level by level.</param>
/// <param name="Requires">What must hold wherever the case stands.</param>
/// <param name="Warnings">What is worth a word and refuses nothing.</param>
/// <param name="Transitions">The ways it moves the case.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record EventDeclaration(
    string Name,
    LocalizedText Label,
    ImmutableArray<Actor> Actors,
    ImmutableArray<string> Clauses,
    ImmutableArray<EvidenceUse> Evidence,
    ImmutableArray<EvidenceUse> Optional,
    ImmutableArray<EstablishedFact> Establishes,
    bool IsFinding,
    ImmutableArray<GuardDeclaration> Requires,
    ImmutableArray<GuardDeclaration> Warnings,
    ImmutableArray<TransitionDeclaration> Transitions,
    FilePosition Position);

/// <summary>A fact that an event settles by itself.</summary>
internal sealed record EstablishedFact(FactDeclaration Fact, FactValue Value, TextNode? When);

/// <summary>A way an event moves the case.</summary>
/// <param name="From">The states in which it is possible.</param>
/// <param name="To">The state after it; null when the case stays, or returns.</param>
/// <param name="Returns">Whether the case goes back to the state from which it came into this one.</param>
/// <param name="When">On which condition; null for none.</param>
/// <param name="IsOtherwise">Whether it is taken when no other way of the event is open: also when something unknown keeps them
/// shut.</param>
/// <param name="IsSetBack">Whether the event is recorded but throws the case back until somebody mends it; it does not count as having
/// happened.</param>
/// <param name="Reports">What a set-back is reported for.</param>
/// <param name="Voids">Names of events that count as not having happened from now on.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record TransitionDeclaration(
    ImmutableArray<ProcedureState> From,
    ProcedureState? To,
    bool Returns,
    TextNode? When,
    bool IsOtherwise,
    bool IsSetBack,
    ImmutableArray<GuardDeclaration> Reports,
    ImmutableArray<string> Voids,
    FilePosition Position)
{
    /// <summary>Why a set-back that reports nothing throws the case back, when the event itself says so; null otherwise.</summary>
    public LocalizedText? Because { get; init; }
}
