using System.Collections.Frozen;
using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A procedure with every expression read and every name resolved. Its conditions are about the policy's facts and, behind them in
/// one catalog, about evidence and about what has happened in the case. It is shared by all cases of its policy.</summary>
internal sealed class CompiledProcedure(
    ProcedureDeclaration declaration,
    Func<ProcedureDeclaration, CompiledPolicy, FindingList, PolicyProcedure?> compile)
    : PolicyProcedure(declaration, compile)
{
    private readonly FrozenDictionary<string, EventKind> _byName = FrozenDictionary<string, EventKind>.Empty;

    /// <summary>The policy's program, over the facts of a case.</summary>
    public required CompiledPolicy Compiled { get; init; }

    /// <summary>How many places of a case's sheet are the household's: the first.</summary>
    public required int HouseholdWidth { get; init; }

    /// <summary>The milestones of the policy with their last days.</summary>
    public required ImmutableArray<Milestone> Milestones { get; init; }

    public required MachineStates States { get; init; }

    public required ImmutableArray<EventKind> Events
    {
        get;
        init
        {
            field = value;
            _byName = value.ToFrozenDictionary(e => e.Name, StringComparer.Ordinal);
        }
    }

    public required ImmutableArray<CompiledPeriod> Periods { get; init; }

    public required ImmutableArray<CompiledProblem> Problems { get; init; }

    /// <summary>The checks of routes, by their number.</summary>
    public required ImmutableArray<RouteCheck> Routes { get; init; }

    /// <summary>The checks that a piece of evidence is left out.</summary>
    public required ImmutableArray<AbsenceCheck> Absences { get; init; }

    public required ImmutableArray<CompiledDeadline> Deadlines { get; init; }

    public required ImmutableArray<CompiledTimeLimit> TimeLimits { get; init; }

    /// <summary>What it says of money; null when it says nothing.</summary>
    public required CompiledMoney? Money { get; init; }

    public required ImmutableArray<CompiledMark> Marks { get; init; }

    public required ImmutableArray<CompiledInvariant> Invariants { get; init; }

    /// <summary>The policy's facts, the evidence, and what is true of the case.</summary>
    public FactCatalog Catalog => Compiled.Document.Facts;

    /// <summary>How many places a case's sheet has.</summary>
    public int Width => Catalog.SlotCount;

    /// <summary>The rest days.</summary>
    public RestDayCalendar Calendar => Compiled.Document.Calendar;

    public IReadOnlyDictionary<string, EventKind> ByName => _byName;

    /// <summary>An event by its number; null when there are not so many.</summary>
    public EventKind? this[EventIndex index] => index.Value < Events.Length ? Events[index.Value] : null;

    /// <summary>The problem that an outcome makes.</summary>
    public CompiledProblem Problem(Outcome outcome)
    {
        foreach (var problem in Problems)
        {
            if (ReferenceEquals(problem.Declaration.Outcome, outcome))
                return problem;
        }

        throw new InvalidOperationException($"The procedure knows no problem {outcome.Name}.");
    }
}
