using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Days that must run.</summary>
/// <param name="Declaration">As it is written.</param>
/// <param name="Since">The event that begins it.</param>
/// <param name="Served">Where the case's sheet says that its days have run.</param>
/// <param name="ShownThrough">Where it says until when the notice was up; null where no event says so.</param>
/// <param name="Rule">How its days are counted.</param>
internal sealed record CompiledPeriod(
    PeriodDeclaration Declaration,
    EventKind Since,
    SheetIndex Served,
    SheetIndex? ShownThrough,
    CountingRule Rule);

/// <summary>An outcome that makes an item of the ledger.</summary>
/// <param name="Declaration">As it is written.</param>
/// <param name="Open">Where the case's sheet says that an item of it is open.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Due">By when it must be closed; null when there is no such day.</param>
/// <param name="Requires">What must hold when the last level closes it.</param>
internal sealed record CompiledProblem(
    ProblemDeclaration Declaration,
    SheetIndex Open,
    OutcomeIndex Outcome,
    Milestone? Due,
    ImmutableArray<Guard> Requires);

/// <summary>When a milestone is met in a case.</summary>
/// <param name="Declaration">As it is written.</param>
/// <param name="Milestone">The milestone with its day.</param>
/// <param name="AppliesWhen">For which cases it is; null for all.</param>
/// <param name="Parts">What must all have come true.</param>
/// <param name="Periods">What must run one after the other before it can be met.</param>
/// <param name="PeriodsWhen">For which cases they must run; null for all.</param>
internal sealed record CompiledDeadline(
    DeadlineDeclaration Declaration,
    Milestone Milestone,
    Condition? AppliesWhen,
    ImmutableArray<CompiledPart> Parts,
    ImmutableArray<CompiledPeriod> Periods,
    Condition? PeriodsWhen);

/// <summary>One thing that must have come true for a milestone.</summary>
internal sealed record CompiledPart(DeadlinePart Declaration, PartIndex Index, Condition When);

/// <summary>Something that must follow something else within some days.</summary>
internal sealed record CompiledTimeLimit(
    TimeLimitDeclaration Declaration,
    LimitIndex Index,
    EventKind From,
    EventKind Until,
    CountingRule Rule);

/// <summary>A condition that is told with the case.</summary>
internal sealed record CompiledMark(MarkDeclaration Declaration, Condition When);

/// <summary>Something that must hold in every case.</summary>
internal sealed record CompiledInvariant(ProcedureInvariant Declaration, Condition? When, Condition Holds);
