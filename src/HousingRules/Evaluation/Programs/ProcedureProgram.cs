using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A procedure with every expression read. Its conditions are about the policy's facts and, behind them in one catalog, about
/// evidence and about what has happened in the case.</summary>
internal sealed record ProcedureProgram(
    ProcedureDeclaration Declaration,
    DecisionProgram Program,
    ImmutableArray<EventProgram> Events,
    ImmutableArray<PeriodProgram> Periods,
    ImmutableArray<ProblemProgram> Problems,
    ImmutableArray<DeadlineProgram> Deadlines,
    ImmutableArray<MarkProgram> Marks,
    ImmutableArray<ProcedureInvariantProgram> Invariants)
{
    /// <summary>The policy's facts, the evidence, and what is true of the case.</summary>
    public FactCatalog Catalog => Program.Document.Facts;
}

/// <summary>An event. <see cref="Happened"/> is where the case's sheet says that it has happened, <see cref="Stands"/> where it says that it
/// still stands; that is below zero when nothing asks.</summary>
internal sealed record EventProgram(
    EventDeclaration Declaration,
    int Happened,
    int Stands,
    ImmutableArray<EstablishedProgram> Establishes,
    ImmutableArray<EstablishedProgram> Keeps,
    ImmutableArray<GuardProgram> Requires,
    ImmutableArray<GuardProgram> Warnings,
    ImmutableArray<TransitionProgram> Transitions);

internal sealed record EstablishedProgram(EstablishedFact Declaration, Condition? When);

internal sealed record TransitionProgram(TransitionDeclaration Declaration, Condition? When, ImmutableArray<GuardProgram> Reports);

internal sealed record GuardProgram(GuardDeclaration Declaration, Condition? When, ImmutableArray<CheckProgram> Checks);

/// <summary>One thing a guard asks. A check without a detail is told by the guard's code alone.</summary>
internal sealed record CheckProgram(Condition Condition, string? Detail, LocalizedText? Label);

/// <summary>A period. <see cref="Served"/> is where the case's sheet says that its days have run.</summary>
internal sealed record PeriodProgram(PeriodDeclaration Declaration, int Since, int Served);

/// <summary>A problem. <see cref="Open"/> is where the case's sheet says that an item of it is open.</summary>
internal sealed record ProblemProgram(ProblemDeclaration Declaration, int Open, ImmutableArray<GuardProgram> Requires);

internal sealed record DeadlineProgram(
    DeadlineDeclaration Declaration,
    Condition? AppliesWhen,
    ImmutableArray<Condition> Parts,
    Condition? PeriodsWhen);

internal sealed record MarkProgram(MarkDeclaration Declaration, Condition When);

internal sealed record ProcedureInvariantProgram(ProcedureInvariant Declaration, Condition? When, Condition Holds);
