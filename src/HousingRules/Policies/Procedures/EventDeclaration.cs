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
/// <param name="Stands">In an expression, that it has happened and has not been undone, also after what must happen anew; null when no
/// expression asks.</param>
/// <param name="Keeps">What it cannot take back: a fact that has the value before it keeps it.</param>
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
    StandingEvent? Stands,
    ImmutableArray<KeptFact> Keeps,
    bool IsFinding,
    ImmutableArray<GuardDeclaration> Requires,
    ImmutableArray<GuardDeclaration> Warnings,
    ImmutableArray<TransitionDeclaration> Transitions,
    FilePosition Position)
{
    /// <summary>Whether all its actors could be read; otherwise it is not known who is none of them.</summary>
    public bool KnowsActors { get; init; } = true;
}

/// <summary>The name under which expressions ask whether an event still stands.</summary>
internal sealed record StandingEvent(string Name, LocalizedText Label);

/// <summary>A fact that an event settles by itself.</summary>
internal sealed record EstablishedFact(FactDeclaration Fact, FactValue Value, TextNode? When);

/// <summary>A fact that an event cannot take back, and what is said to whoever tries.</summary>
internal sealed record KeptFact(EstablishedFact Kept, RefusalWords Words);

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
/// <param name="Voids">Names of events that count as not having happened from now on: they are undone, and what they began with
/// them.</param>
/// <param name="Anew">Names of events that must happen anew; that they did happen stands, and what is owed because of them.</param>
/// <param name="Fixes">Whether what is decided with this event stays decided for the guards that match it, whatever is decided
/// later.</param>
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
    ImmutableArray<string> Anew,
    bool Fixes,
    FilePosition Position)
{
    /// <summary>Why a set-back that reports nothing throws the case back, when the event itself says so; null otherwise.</summary>
    public LocalizedText? Because { get; init; }
}
