using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A procedure's program as functions, shared by all its cases.</summary>
internal sealed class ProcedureRules
{
    private const int MostStandings = 1 << 16;

    private readonly ConcurrentDictionary<string, Determination> _determinations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Determination, bool?[]> _outcomes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentBag<CaseDesk> _desks = [];

    public ProcedureRules(Policy policy, ProcedureProgram program)
    {
        Policy = policy;
        Program = program;
        Declaration = program.Declaration;
        States = new(Declaration);
        Width = program.Catalog.SlotCount;
        HouseholdWidth = policy.Facts.SlotCount;
        Conditions = new(program.Program);
        var builder = new RulesBuilder(policy, program, States);
        Events = builder.Events();
        ByName = Events.ToFrozenDictionary(e => e.Kind.Name, StringComparer.Ordinal);
        Routes = builder.Routes;
        Absences = builder.Absences;
        Periods = builder.Periods();
        Problems = builder.Problems();
        Deadlines = builder.Deadlines();
        TimeLimits = builder.TimeLimits();
        Marks = builder.Marks();
    }

    public Policy Policy { get; }

    public ProcedureProgram Program { get; }

    public ProcedureDeclaration Declaration { get; }

    public MachineStates States { get; }

    /// <summary>How many places a case's sheet has: the household's first.</summary>
    public int Width { get; }

    public int HouseholdWidth { get; }

    /// <summary>Whether a condition holds for a case.</summary>
    public ThreeValued Conditions { get; }

    public ImmutableArray<EventRules> Events { get; }

    public FrozenDictionary<string, EventRules> ByName { get; }

    public ImmutableArray<RouteCheck> Routes { get; }

    public ImmutableArray<AbsenceCheck> Absences { get; }

    public ImmutableArray<PeriodRules> Periods { get; }

    public ImmutableArray<ProblemRules> Problems { get; }

    public ImmutableArray<DeadlineRules> Deadlines { get; }

    public ImmutableArray<TimeLimitRules> TimeLimits { get; }

    public ImmutableArray<(MarkDeclaration Declaration, Condition When)> Marks { get; }

    /// <summary>What the policy decides of a household. With unknown facts that takes long, and a county has many households alike, so what
    /// was decided is kept, up to a bound.</summary>
    /// <param name="codes">The household's codes.</param>
    public Determination Determine(ReadOnlySpan<long> codes)
    {
        var key = MemoryMarshal.Cast<long, char>(codes);
        if (_determinations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var known))
            return known;
        var determination = Policy.Determine([.. codes]);
        if (_determinations.Count < MostStandings)
            _determinations.TryAdd(key.ToString(), determination);
        return determination;
    }

    /// <summary>For each outcome of the policy, in the order declared, whether it is decided; null when it is possible.</summary>
    public bool?[] Outcomes(Determination determination)
    {
        if (_outcomes.TryGetValue(determination, out var known))
            return known;
        var certain = determination.Outcomes.SelectMany(s => s.Certain).ToHashSet(ReferenceEqualityComparer.Instance);
        var possible = determination.Outcomes.SelectMany(s => s.Possible).ToHashSet(ReferenceEqualityComparer.Instance);
        bool?[] outcomes =
        [
            .. Policy.Document.Outcomes.Select(o => certain.Contains(o) ? true : possible.Contains(o) ? null : (bool?)false),
        ];
        if (_outcomes.Count < MostStandings)
            _outcomes.TryAdd(determination, outcomes);
        return outcomes;
    }

    /// <summary>The problem that an item is of.</summary>
    public ProblemRules Problem(ProblemItem item)
    {
        foreach (var problem in Problems)
        {
            if (ReferenceEquals(problem.Declaration.Outcome, item.Problem))
                return problem;
        }

        throw new InvalidOperationException($"The procedure knows no problem {item.Problem.Name}.");
    }

    /// <summary>For each guard of routes, what is decided now, or else what was decided before: a house made safe no longer needs money,
    /// and what was agreed is still paid.</summary>
    public ImmutableArray<Outcome?> Decided(Determination determination, ImmutableArray<Outcome?> before)
    {
        var decided = before;
        foreach (var route in Routes)
        {
            var now = route.Sets.SelectMany(set => determination.Outcomes[set].Certain).FirstOrDefault();
            if (now is not null && !ReferenceEquals(now, decided[route.Index]))
                decided = decided.SetItem(route.Index, now);
        }

        return decided;
    }

    /// <summary>For each guard of routes, what a fixing event leaves decided: what is decided with it, where an option stands for
    /// that.</summary>
    public ImmutableArray<Outcome?> Fixed(Determination determination, ImmutableArray<Outcome?> before)
    {
        var decided = Decided(determination, [.. Routes.Select(_ => (Outcome?)null)]);
        return [.. Routes.Select(r => decided[r.Index] is { } now && r.Outcomes.Contains(now) ? now : before[r.Index])];
    }

    /// <summary>A desk with a machine of its own. A machine takes far longer to build than an event to decide, so desks are lent; nothing
    /// of a case stays on them.</summary>
    public CaseDesk Borrow() => _desks.TryTake(out var desk) ? desk : new CaseDesk(this);

    public void Return(CaseDesk desk) => _desks.Add(desk);
}

/// <summary>An event. Its ways are the transitions from each state of the machine, by the state's index; none where the event
/// is not possible.</summary>
internal sealed record EventRules(
    int Index,
    EventKind Kind,
    int Happened,
    int Stands,
    ImmutableArray<(FactDeclaration Fact, int Place, FactValue Value, Condition? When)> Establishes,
    ImmutableArray<(FactDeclaration Fact, int Place, FactValue Value, Condition? When)> Keeps,
    ImmutableArray<Guard> Requires,
    ImmutableArray<Guard> Warnings,
    ImmutableArray<ImmutableArray<Transition>> Ways,
    bool IsCloseOut,
    bool Agrees,
    bool Pays)
{
    public override string ToString() => Kind.Name;
}

internal sealed record PeriodRules(PeriodDeclaration Declaration, EventRules Since, int Served, int ShownThrough, CountingRule Rule);

internal sealed record ProblemRules(
    ProblemDeclaration Declaration,
    int Index,
    int Open,
    int Outcome,
    Milestone? Due,
    ImmutableArray<Guard> Requires);

internal sealed record DeadlineRules(
    DeadlineDeclaration Declaration,
    Milestone Milestone,
    Condition? AppliesWhen,
    ImmutableArray<(DeadlinePart Part, int Index, Condition When)> Parts,
    ImmutableArray<PeriodRules> Periods,
    Condition? PeriodsWhen);

internal sealed record TimeLimitRules(TimeLimitDeclaration Declaration, int Index, EventRules From, EventRules Until, int Days)
{
    /// <summary>Whether what must follow has not followed, and the days are over.</summary>
    public bool IsPast(CaseFold fold, DateOnly day) => fold.OwedSince[Index] is > 0 and var since && day.DayNumber - since > Days;

    public Refusal Warning(CaseFold fold) =>
        Refusal.Of(
            Declaration.Words,
            new(null, null, DateOnly.FromDayNumber(fold.OwedSince[Index] + Days), fold.State.State.Label, Until.Kind.Label));
}
