using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Makes the functions of a procedure from its program.</summary>
internal sealed class RulesBuilder
{
    private readonly Policy _policy;
    private readonly ProcedureProgram _program;
    private readonly ProcedureDeclaration _declaration;
    private readonly MachineStates _states;
    private readonly List<RouteCheck> _routes = [];
    private readonly List<AbsenceCheck> _absences = [];
    private ImmutableArray<EventRules> _events;
    private ImmutableArray<PeriodRules> _periods;

    public RulesBuilder(Policy policy, ProcedureProgram program, MachineStates states)
    {
        _policy = policy;
        _program = program;
        _declaration = program.Declaration;
        _states = states;
    }

    public ImmutableArray<RouteCheck> Routes => [.. _routes];

    public ImmutableArray<AbsenceCheck> Absences => [.. _absences];

    public ImmutableArray<EventRules> Events() => _events = [.. _program.Events.Select(Event)];

    public ImmutableArray<PeriodRules> Periods() => _periods =
    [
        .. _program.Periods.Select(p => new PeriodRules(
            p.Declaration,
            _events[p.Since],
            p.Served,
            p.Declaration.ShownThrough?.Slot ?? -1,
            new(
                Number(p.Declaration.Days),
                IsTrue(p.Declaration.CountsFirstDay),
                p.Declaration.Unit is { } unit && Parameter(unit).Value == "workingDays",
                IsTrue(p.Declaration.RollsOver)))),
    ];

    public ImmutableArray<ProblemRules> Problems() =>
    [
        .. _program.Problems.Select(
            (p, i) => new ProblemRules(
                p.Declaration,
                i,
                p.Open,
                _policy.Document.Outcomes.IndexOf(p.Declaration.Outcome),
                Milestone(p.Declaration.Due),
                Guards(p.Requires))),
    ];

    public ImmutableArray<DeadlineRules> Deadlines()
    {
        var index = 0;
        return
        [
            .. _program.Deadlines.Select(d => new DeadlineRules(
                d.Declaration,
                Milestone(d.Declaration.Milestone)!,
                d.AppliesWhen,
                [.. d.Declaration.Parts.Zip(d.Parts, (part, when) => (part, index++, when))],
                [.. d.Declaration.Periods.Select(name => _periods.First(p => p.Declaration.Name == name))],
                d.PeriodsWhen)),
        ];
    }

    public ImmutableArray<TimeLimitRules> TimeLimits() =>
        [.. _declaration.TimeLimits.Select((t, i) => new TimeLimitRules(t, i, Named(t.From), Named(t.Until), Number(t.Days)))];

    public ImmutableArray<(MarkDeclaration, Condition)> Marks() => [.. _program.Marks.Select(m => (m.Declaration, m.When))];

    private EventRules Event(EventProgram e, int index)
    {
        var declared = e.Declaration;
        var transitions = e.Transitions.Select((t, i) => new Transition(
            string.Create(CultureInfo.InvariantCulture, $"{declared.Name} {i + 1}"),
            t.Declaration,
            t.When,
            t.When is null ? [] : [.. Places(t.When)],
            Guards(t.Reports),
            Indices(t.Declaration.Voids),
            Indices(t.Declaration.Anew))).ToArray();
        return new(
            index,
            new EventKind(declared, index),
            e.Happened,
            e.Stands,
            Settled(e.Establishes),
            Settled(e.Keeps),
            Guards(e.Requires),
            Guards(e.Warnings),
            [.. _states.All.Select(state => transitions.Where(t => t.Declaration.From.Contains(state.State)).ToImmutableArray())],
            _declaration.CloseOut?.Event == declared.Name,
            _declaration.Money?.AgreedBy == declared.Name,
            _declaration.Money?.PaidBy == declared.Name);
    }

    private ImmutableArray<int> Indices(ImmutableArray<string> events) =>
        [.. _declaration.Events.Index().Where(x => events.Contains(x.Item.Name)).Select(x => x.Index)];

    private static ImmutableArray<(FactDeclaration, int, FactValue, Condition?)> Settled(ImmutableArray<EstablishedProgram> facts) =>
        [.. facts.Select(f => (f.Declaration.Fact, f.Declaration.Fact.Slot, f.Declaration.Value, f.When))];

    private ImmutableArray<Guard> Guards(ImmutableArray<GuardProgram> guards) => [.. guards.Select(Guard)];

    private Guard Guard(GuardProgram guard)
    {
        var places = Places([.. guard.Checks.Select(c => c.Condition).Append(guard.When).OfType<Condition>()]).ToImmutableArray();
        return new(
            guard.Declaration,
            guard.When,
            [.. guard.Checks.Select(c => new GuardPart(c.Condition, c.Detail, c.Label))],
            places,
            Route(guard));
    }

    private RouteCheck? Route(GuardProgram guard)
    {
        if (guard.Declaration.Check is GuardCheck.Absent absent)
            _absences.Add(new(absent.Evidence.Slot, ((Condition.Truth)guard.Checks[0].Condition).Slot.Index));
        if (guard.Declaration.Check is not GuardCheck.Matches matches)
            return null;
        var sets = _policy.RuleSets.Index()
            .Where(s => s.Item.Rules.Any(r => matches.Outcomes.Contains(r.Outcome)))
            .Select(s => s.Index)
            .ToImmutableArray();
        var place = ((Condition.Truth)guard.Checks[0].Condition).Slot.Index;
        var route = new RouteCheck(_routes.Count, matches.Evidence.Slot, place, matches.Evidence, matches.Outcomes, sets);
        _routes.Add(route);
        return route;
    }

    // A definition's own places count too: what is unknown in it is unknown in the guard.
    private IEnumerable<int> Places(params IEnumerable<Condition> conditions) =>
        Mentions.Through(_program.Program.Definitions, conditions).Slots.Select(s => s.Index);

    private EventRules Named(string name) => _events.First(e => e.Kind.Name == name);

    private Parameter Parameter(string name) => _policy.Parameters.First(p => p.Name == name);

    private bool IsTrue(string? parameter) => parameter is not null && Parameter(parameter).IsTrue;

    private int Number(string parameter) =>
        int.Parse(Parameter(parameter).Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private Milestone? Milestone(string? name) => name is null ? null : _policy.Deadlines.First(m => m.Name == name);
}
