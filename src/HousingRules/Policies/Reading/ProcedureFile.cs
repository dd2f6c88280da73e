using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads <c>procedure.json</c>: its frame here, what an event says and asks in <see cref="ProcedureEvents"/>.</summary>
internal sealed class ProcedureFile
{
    private readonly FindingList _findings;
    private readonly ProcedureNames _names;
    private readonly List<TextNode> _citations = [];
    private readonly HashSet<(string Key, string Name)> _declared = [];

    private ProcedureFile(FindingList findings, ProcedureNames names) => (_findings, _names) = (findings, names);

    /// <summary>The procedure, as far as it could be read.</summary>
    public static ProcedureDeclaration Read(
        Node node,
        FindingList findings,
        NameTable names,
        PolicyFile policy,
        FactCatalog facts,
        ClausesFile? clauses)
    {
        var file = new ProcedureFile(findings, new(findings, names, policy, facts));
        var procedure = ObjectReader.Read(node, findings, file.Procedure);
        if (clauses is not null)
            CitedClauses.Check([file._citations], clauses, findings);
        return procedure;
    }

    private ProcedureDeclaration Procedure(ObjectReader o)
    {
        o.SkipSchema();
        var written = new ProcedureSteps(_findings, _citations);
        var steps = o.Objects("Steps", s => written.Read(s, Once("Steps", s.Text("Name"))));
        var definitions = o.OptionalObjects("Definitions", d => PolicyFile.ReadDefinition(d, _names.Table, Cited, mayAskWhatIsKnown: true));
        var evidence = new EvidenceReader(_findings, _names, _citations);
        var declared = o.OptionalObjects("Evidence", evidence.Read).OfType<FactDeclaration>().ToImmutableArray();
        _names.Evidence = evidence.Keys;
        _names.States = o.Objects("States", s => State(s, steps));
        CheckStates(o);
        written.HaveStates(_names.States);
        _names.ReadEventNames(o);
        var events = new ProcedureEvents(_findings, _names, _citations);
        var periods = o.OptionalObjects("Periods", p => Period(p, events));
        var problems = o.OptionalObjects("Problems", p => Problem(p, events));
        var happenings = o.Objects("Events", events.Event);
        var rights = new RightsReader(_findings, _names, _citations, happenings);
        foreach (var unused in declared.Where(e => e.Name.Length > 0 && !events.IsGiven(e)))
            _findings.Warning(evidence.PlaceOf(unused), PolicySentences.GivenToNoEvent(unused.Name));
        var procedure = new ProcedureDeclaration(
            steps,
            _names.States,
            declared,
            periods,
            definitions,
            happenings,
            problems,
            o.Optional("CloseOut") is { } closeOut
                ? ObjectReader.Read(closeOut, _findings, c => CloseOut(c, problems, events, rights))
                : null,
            o.Optional("Money") is { } money
                ? ObjectReader.Read(money, _findings, new MoneyReader(_findings, _names, events, happenings).Read)
                : null,
            o.OptionalObjects("Deadlines", d => Deadline(d, periods)),
            o.OptionalObjects("TimeLimits", events.TimeLimit),
            o.OptionalObjects("Marks", Mark),
            o.OptionalObjects("Invariants", i => Invariant(i, problems)),
            o.Node("Refusals") is { } refusals
                ? ObjectReader.Read(refusals, _findings, r => StandingRefusalsReader.Read(r, events))
                : ProcedureEvents.NoRefusals)
        {
            OnBehalf = [.. o.OptionalObjects("OnBehalf", rights.OnBehalf).OfType<OnBehalfDeclaration>()],
            NamedSets = evidence.NamedSets,
            OpenPoints = o.OptionalObjects("OpenPoints", p => events.OpenPoint(p, Once("OpenPoints", p.Text("Name")))),
        };
        CheckReturns(procedure);
        if (procedure.Events.FirstOrDefault(e => e.Name == procedure.CloseOut?.Event) is { IsFinding: true } closing)
            _findings.Error(
                closing.Position,
                PolicySentences.CloseOutIsNoFinding(closing.Name));
        if (procedure.Deadlines.Sum(d => d.Parts.Length) is var parts && parts > Limits.DeadlineParts)
            _findings.Error(
                o.PlaceOf("Deadlines"),
                PolicySentences.TooManyParts(parts, Limits.DeadlineParts));
        return procedure;
    }

    // A case goes back to where it came from: it must have come from somewhere, and not from a place that itself goes back.
    private void CheckReturns(ProcedureDeclaration procedure)
    {
        var transitions = procedure.Events.SelectMany(e => e.Transitions).ToArray();
        foreach (var returning in transitions.Where(t => t.Returns))
        {
            foreach (var state in returning.From)
            {
                var entries = transitions.Where(t => t.To == state).SelectMany(t => t.From).Where(s => s != state).ToArray();
                if (state.IsInitial || entries.Length == 0 || entries.Any(s => transitions.Any(t => t.Returns && t.From.Contains(s))))
                    _findings.Error(
                        returning.Position,
                        PolicySentences.CannotReturnFrom(state.Name));
            }
        }
    }

    private ProcedureState State(ObjectReader o, ImmutableArray<ProcedureStep> steps)
    {
        var name = o.Text("Name");
        Once("States", name);
        var step = o.Text("Step");
        if (steps.All(s => s.Name != step.Value))
            UnknownName.Report(_findings, step, PolicySentences.Step, steps.Select(s => s.Name));
        var isFinal = o.Boolean("Final", false);
        var due = o.OptionalText("Due");
        var state = new ProcedureState(
            name.Value,
            o.Localized("Label"),
            steps.FirstOrDefault(s => s.Name == step.Value) ?? new("", new("", ""), []),
            _names.Actors(o.OptionalTexts("Actors")),
            Cited(o),
            due is null ? null : _names.Milestone(due),
            o.OptionalLocalized("NoDeadline"),
            o.Boolean("Initial", false),
            isFinal)
        {
            BlocksWhenOverdue = o.Boolean("BlocksWhenOverdue", false),
            Position = name.Position,
        };
        o.OptionalTexts("Readings");
        if (!isFinal && state.Owners.IsEmpty)
            _findings.Error(
                name.Position,
                PolicySentences.StateHasNoActors(name.Value));
        if (!isFinal && state.Due is null == state.NoDeadline is null)
            _findings.Error(
                name.Position,
                PolicySentences.EitherDueOrNoDeadline(name.Value));
        if (state.BlocksWhenOverdue && state.Due is null)
            _findings.Error(o.PlaceOf("BlocksWhenOverdue"), PolicySentences.NeverOverdue);
        return state;
    }

    private void CheckStates(ObjectReader o)
    {
        if (!o.Has("States"))
            return;
        if (_names.States.Count(s => s.IsInitial) != 1)
            _findings.Error(o.PlaceOf("States"), PolicySentences.NotOneInitialState);
        if (!_names.States.Any(s => s.IsFinal))
            _findings.Error(o.PlaceOf("States"), PolicySentences.NoFinalState);
    }

    private PeriodDeclaration Period(ObjectReader o, ProcedureEvents events)
    {
        var name = o.Text("Name");
        _names.Table.Add(name);
        var period = new PeriodDeclaration(
            name.Value,
            o.Localized("Label"),
            _names.Event(o.Text("Since")),
            _names.Parameter(o.Text("Days"), FactKind.Integer),
            o.OptionalText("CountsFirstDay") is { } counts ? _names.Parameter(counts, FactKind.Boolean) : null,
            _names.Unit(o),
            o.OptionalText("RollsOver") is { } rolls ? _names.Parameter(rolls, FactKind.Boolean) : null,
            o.OptionalText("ShownThrough") is { } shown ? _names.EvidenceOf(shown, FactKind.Date) : null,
            o.Optional("RestDay") is { } words ? ObjectReader.Read(words, _findings, events.Words) : null,
            Cited(o),
            name.Position);
        o.OptionalTexts("Readings");
        return period;
    }

    private ProblemDeclaration Problem(ObjectReader o, ProcedureEvents events)
    {
        var item = o.Text("Item");
        _names.Table.Add(item);
        var due = o.OptionalText("Due");
        o.OptionalTexts("Readings");
        var outcome = o.Text("Outcome");
        Once("Problems", outcome);
        return new(
            _names.Outcome(outcome),
            item.Value,
            due is null ? null : _names.Milestone(due),
            o.OptionalObjects("Requires", events.Guard),
            Cited(o),
            o.Position);
    }

    private CloseOutDeclaration CloseOut(
        ObjectReader o,
        ImmutableArray<ProblemDeclaration> problems,
        ProcedureEvents events,
        RightsReader rights)
    {
        var e = _names.Event(o.Text("Event"));
        var problem = o.OptionalText("Problem") is { } named ? events.Given(e, named, FactKind.OneOf) : null;
        foreach (var option in problem?.Options ?? [])
        {
            // A problem whose outcome could not be read has been told.
            if (problems.All(p => p.Outcome.Name.Length > 0 && p.Outcome.Name != option.Name))
                _findings.Error(o.PlaceOf("Problem"), PolicySentences.NoProblem(option.Name));
        }

        var levels = events.Given(e, o.Text("Levels"), FactKind.Set);
        return new(
            e,
            levels,
            problem,
            StandingRefusalsReader.Words(o, "Skipped", events),
            StandingRefusalsReader.Words(o, "NothingOpen", events),
            rights.ClosedBy(o, e, levels));
    }

    private DeadlineDeclaration Deadline(ObjectReader o, ImmutableArray<PeriodDeclaration> periods)
    {
        var named = o.OptionalTexts("Periods");
        var milestone = o.Text("Milestone");
        Once("Deadlines", milestone);
        foreach (var period in named.Where(n => periods.All(p => p.Name != n.Value)))
            UnknownName.Report(_findings, period, PolicySentences.Period, periods.Select(p => p.Name));
        return new(
            _names.Milestone(milestone),
            o.OptionalText("AppliesWhen"),
            o.Objects("Parts", p => new DeadlinePart(p.Text("Name").Value, p.Localized("Label"), p.Text("When"))),
            [.. named.Select(n => n.Value).Where(n => periods.Any(p => p.Name == n))],
            o.OptionalText("PeriodsWhen"));
    }

    private MarkDeclaration Mark(ObjectReader o)
    {
        o.OptionalTexts("Readings");
        return new(Once("Marks", o.Text("Name")), o.Localized("Label"), o.Text("When"), Cited(o));
    }

    private ProcedureInvariant Invariant(ObjectReader o, ImmutableArray<ProblemDeclaration> problems)
    {
        var name = o.Text("Name");
        Once("Invariants", name);
        var (e, state, problem) = (o.OptionalText("Event"), o.OptionalText("State"), o.OptionalText("Problem"));
        o.OptionalTexts("Readings");
        if (new[] { e, state, problem }.Count(given => given is not null) != 1)
            _findings.Error(
                name.Position,
                PolicySentences.InvariantIsAboutOneThing);
        if (problem is not null && problems.All(p => p.Outcome.Name != problem.Value))
            UnknownName.Report(_findings, problem, PolicySentences.Problem, problems.Select(p => p.Outcome.Name));
        return new(
            name.Value,
            o.Localized("Label"),
            e is null ? null : _names.Event(e),
            state is null ? null : _names.State(state),
            problem is null ? null : problems.FirstOrDefault(p => p.Outcome.Name == problem.Value)?.Outcome,
            o.OptionalText("When"),
            o.Text("Holds"),
            Cited(o),
            name.Position);
    }

    private string Once(string key, TextNode name)
    {
        if (!name.IsMissing && !_declared.Add((key, name.Value)))
            _findings.Error(name.Position, PolicySentences.DeclaredTwiceIn(name.Value, key));
        return name.Value;
    }

    private ImmutableArray<string> Cited(ObjectReader o) => CitedClauses.Read(o, _citations);
}
