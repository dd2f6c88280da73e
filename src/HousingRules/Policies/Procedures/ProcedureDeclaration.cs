using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies.Procedures;

/// <summary>What <c>procedure.json</c> says: the states a household's case goes through, what moves it, and under which conditions. Names are resolved, expressions are not yet read.</summary>
internal sealed record ProcedureDeclaration(
    ImmutableArray<ProcedureStep> Steps,
    ImmutableArray<ProcedureState> States,
    ImmutableArray<FactDeclaration> Evidence,
    ImmutableArray<PeriodDeclaration> Periods,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<EventDeclaration> Events,
    ImmutableArray<ProblemDeclaration> Problems,
    CloseOutDeclaration? CloseOut,
    MoneyDeclaration? Money,
    ImmutableArray<DeadlineDeclaration> Deadlines,
    ImmutableArray<TimeLimitDeclaration> TimeLimits,
    ImmutableArray<MarkDeclaration> Marks,
    ImmutableArray<ProcedureInvariant> Invariants,
    StandingRefusals Refusals)
{
    /// <summary>The sets of evidence whose members are names in expressions.</summary>
    public ImmutableArray<FactDeclaration> NamedSets { get; init; } = [];
}
