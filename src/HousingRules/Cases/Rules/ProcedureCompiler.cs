using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Makes a procedure as compiled of a procedure as written.</summary>
internal sealed class ProcedureCompiler
{
    private readonly ProcedureDeclaration _procedure;
    private readonly ProcedureExpressions _expressions;
    private readonly PolicyDocument _document;
    private readonly PolicyKey _policy;
    private readonly MachineStates _states;
    private readonly List<RouteCheck> _routes = [];
    private readonly List<AbsenceCheck> _absences = [];
    private readonly ImmutableArray<EventKind> _events;
    private readonly ImmutableArray<CompiledPeriod> _periods;

    private ProcedureCompiler(ProcedureDeclaration procedure, ProcedureExpressions expressions)
    {
        _procedure = procedure;
        _expressions = expressions;
        _document = expressions.Compiled.Document;
        _policy = new(FormattableString.Invariant($"{_document.Id}/{_document.InForceFrom:yyyy-MM-dd}"), _document.Digest);
        _states = new(procedure);
        _events = [.. procedure.Events.Select((e, i) => Event(e, new(i)))];
        _periods = [.. procedure.Periods.Select(Period)];
    }

    /// <summary>The procedure as compiled; null, with findings, when it is not sound.</summary>
    public static CompiledProcedure? Compile(
        ProcedureDeclaration procedure,
        CompiledPolicy program,
        NamedSymbols named,
        FindingList findings,
        CancellationToken cancellation = default)
    {
        foreach (var days in procedure.Periods.Select(p => p.Days).Concat(procedure.TimeLimits.Select(t => t.Days)).Distinct())
            CheckDays(days, program.Document, findings);
        CompiledMoney.Check(procedure.Money, program.Document, findings);
        var expressions = ProcedureExpressions.Read(procedure, program, named, findings, cancellation);
        return findings.HasErrors ? null : new ProcedureCompiler(procedure, expressions).Compiled(program.Document);
    }

    private CompiledProcedure Compiled(PolicyDocument policy)
    {
        var problems = _procedure.Problems.Select(Problem).ToImmutableArray();
        return new(_procedure, (written, program, findings) => Compile(written, program, new(), findings))
        {
            Compiled = _expressions.Compiled,
            HouseholdWidth = policy.Facts.SlotCount,
            Milestones = policy.DatedMilestones,
            States = _states,
            Events = _events,
            Periods = _periods,
            Problems = problems,
            Routes = [.. _routes],
            Absences = [.. _absences],
            Deadlines = Deadlines(),
            TimeLimits = [.. _procedure.TimeLimits.Select((limit, i) => TimeLimit(limit, new(i)))],
            Money = _procedure.Money is { } money ? CompiledMoney.Of(money, _document) : null,
            Marks = [.. _procedure.Marks.Select(m => new CompiledMark(m, _expressions[m.When]))],
            Invariants =
                [.. _procedure.Invariants.Select(i => new CompiledInvariant(i, _expressions.Optional(i.When), _expressions[i.Holds]))],
        };
    }

    private EventKind Event(EventDeclaration e, EventIndex index)
    {
        var transitions = e.Transitions
            .Select((t, i) => Transition(t, string.Create(CultureInfo.InvariantCulture, $"{e.Name} {i + 1}")))
            .ToImmutableArray();
        return new(e, index)
        {
            Policy = _policy,
            Happened = _expressions.Facts.Happened(e),
            Stands = _expressions.Facts.Stands(e),
            Establishes = [.. e.Establishes.Select(Established)],
            Keeps = [.. e.Keeps.Select(k => Established(k.Kept))],
            Requires = Guards(e.Requires),
            Warnings = Guards(e.Warnings),
            Transitions = transitions,
            ByState = _states.All.Select(From).ToImmutableArray(),
            IsCloseOut = _procedure.CloseOut?.Event == e.Name,
            Agrees = _procedure.Money?.AgreedBy == e.Name,
            Pays = _procedure.Money?.PaidBy == e.Name,
            Fixes = e.Transitions.Any(t => t.Fixes),
        };

        ImmutableArray<Transition> From(MachineState state) => [.. transitions.Where(t => t.Declaration.From.Contains(state.State))];
    }

    private Established Established(EstablishedFact fact) => new(fact, _expressions.Optional(fact.When));

    private CompiledTimeLimit TimeLimit(TimeLimitDeclaration limit, LimitIndex index) =>
        new(
            limit,
            index,
            Named(limit.From),
            Named(limit.Until),
            Counting(limit.Days, limit.CountsFirstDay, limit.Unit, limit.RollsOver));

    private ImmutableArray<EventIndex> Indices(ImmutableArray<string> events) =>
        [.. _procedure.Events.Index().Where(x => events.Contains(x.Item.Name)).Select(x => new EventIndex(x.Index))];

    private Transition Transition(TransitionDeclaration transition, string id)
    {
        var when = _expressions.Optional(transition.When);
        return new(
            id,
            transition,
            when,
            when is null ? [] : Places(when),
            Guards(transition.Reports),
            Indices(transition.Voids),
            Indices(transition.Anew),
            _procedure.Money is { } money && transition.Voids.Contains(money.AgreedBy));
    }

    private CompiledPeriod Period(PeriodDeclaration period) => new(
        period,
        Named(period.Since),
        _expressions.Facts.Served(period),
        period.ShownThrough is { } shown ? SheetIndex.Of(shown) : null,
        Counting(period.Days, period.CountsFirstDay, period.Unit, period.RollsOver));

    private CountingRule Counting(string days, string? countsFirstDay, string? unit, string? rollsOver) => new(
        Number(days),
        IsTrue(countsFirstDay),
        unit is not null && Parameter(unit).Value == "workingDays",
        IsTrue(rollsOver));

    private CompiledProblem Problem(ProblemDeclaration problem) => new(
        problem,
        _expressions.Facts.Open(problem),
        new(_document.Outcomes.IndexOf(problem.Outcome)),
        Milestone(problem.Due),
        Guards(problem.Requires));

    private ImmutableArray<CompiledDeadline> Deadlines()
    {
        var index = 0;
        return
        [
            .. _procedure.Deadlines.Select(d => new CompiledDeadline(
                d,
                Milestone(d.Milestone)!,
                _expressions.Optional(d.AppliesWhen),
                [.. d.Parts.Select(part => new CompiledPart(part, new(index++), _expressions[part.When]))],
                [.. d.Periods.Select(name => _periods.First(p => p.Declaration.Name == name))],
                _expressions.Optional(d.PeriodsWhen))),
        ];
    }

    private ImmutableArray<Guard> Guards(ImmutableArray<GuardDeclaration> guards) => [.. guards.Select(Guard)];

    private Guard Guard(GuardDeclaration guard)
    {
        var (when, parts) = (_expressions.Optional(guard.When), _expressions.Parts(guard));
        return new(guard, when, parts, Places([.. parts.Select(p => p.Holds).Append(when).OfType<Condition>()]), Route(guard));
    }

    private RouteCheck? Route(GuardDeclaration guard)
    {
        if (guard.Check is GuardCheck.Absent absent)
            _absences.Add(new(SheetIndex.Of(absent.Evidence), SheetIndex.Of(_expressions.Facts.Asked(guard))));
        if (guard.Check is not GuardCheck.Matches matches)
            return null;
        var sets = _document.RuleSets.Index()
            .Where(s => s.Item.Rules.Any(r => matches.Outcomes.Contains(r.Outcome)))
            .Select(s => new RuleSetIndex(s.Index))
            .ToImmutableArray();
        var place = SheetIndex.Of(_expressions.Facts.Asked(guard));
        var route = new RouteCheck(new(_routes.Count), SheetIndex.Of(matches.Evidence), place, matches.Evidence, matches.Outcomes, sets);
        _routes.Add(route);
        return route;
    }

    // A definition's own places count too: what is unknown in it is unknown in the guard.
    private ImmutableArray<SheetIndex> Places(params IEnumerable<Condition> conditions) =>
        [.. Mentions.Through(_expressions.Compiled.Definitions, conditions).Slots.Select(s => new SheetIndex(s.SheetIndex))];

    private EventKind Named(string name) => _events.First(e => e.Name == name);

    private Parameter Parameter(string name) => _document.Parameters.First(p => p.Name == name);

    private bool IsTrue(string? parameter) => parameter is not null && Parameter(parameter).IsTrue;

    private int Number(string parameter) =>
        int.Parse(Parameter(parameter).Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private Milestone? Milestone(string? name) => name is null ? null : _document.DatedMilestones.First(m => m.Name == name);

    private static void CheckDays(string name, PolicyDocument document, FindingList findings)
    {
        if (
            document.Parameters.FirstOrDefault(p => p.Name == name) is { IsReadable: true } days
                && !(
                    int.TryParse(days.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
                        && count is >= 0 and <= Limits.Days))
            findings.Error(days.Position, CaseSentences.MustBeDays(name, Limits.Days));
    }
}
