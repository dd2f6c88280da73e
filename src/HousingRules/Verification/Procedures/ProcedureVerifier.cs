using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Proves a procedure for every possible household and every history: on the machine's own graph, with the rules as decision
/// diagrams.</summary>
public sealed class ProcedureVerifier
{
    private readonly Procedure _procedure;
    private readonly CaseSpace _space;
    private readonly Reachability _all;
    private readonly Lazy<HistorySearch> _search;
    private readonly Lazy<Reachability> _known;
    private readonly InvariantWatch _watch;
    private readonly List<ProcedureFinding> _findings = [];

    private ProcedureVerifier(Procedure procedure, CancellationToken cancellation)
    {
        _procedure = procedure;
        _space = new(procedure.Rules, cancellation);
        _all = new(_space, new(_space, unknowns: true));
        _known = new(() => new(_space, new(_space, unknowns: false)));
        _search = new(() => new(procedure, _space, _known.Value));
        _watch = new(procedure);
    }

    private delegate int Shown(EventInState move, int heard);

    private Diagram Diagram => _space.Diagram;

    private CompiledProcedure Rules => _space.Rules;

    /// <summary>What is true of the procedure in every case.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="cancellation">Ends the proof.</param>
    /// <exception cref="ArgumentNullException"><paramref name="procedure"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The proof was ended.</exception>
    public static ProcedureReport Verify(Procedure procedure, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return new ProcedureVerifier(procedure, cancellation).Verify();
    }

    private ProcedureReport Verify()
    {
        foreach (var state in Rules.Declaration.States)
            Reached(state);
        Ends();
        foreach (var e in Rules.Events)
            Possible(e);
        foreach (var move in _all.Model.Moves)
            Overlap(move);
        foreach (var (invariant, index) in Rules.Invariants.Select((i, index) => (i, index)))
            Hold(invariant.Declaration, _space.OfOptional(invariant.When), _space.Of(invariant.Holds));
        ImmutableArray<ProcedureFinding> findings = [.. _findings.OrderBy(f => f.Finding.Line).ThenBy(f => f.Finding.Column)];
        return new(findings, Rules.Declaration.States.Length, _all.Model.Moves.Sum(m => m.Ways.Length), Rules.Invariants.Length);
    }

    private void Reached(ProcedureState state)
    {
        if (_all.States.All.Where(s => s.State == state).All(s => _all.Reached[s.Index] == Diagram.None))
            Add(
                ProcedureFindingKind.StateNeverReached,
                state.Name,
                state.Position,
                new($"任何住户都到不了状态“{state.Label.Chinese}”（{state.Name}）", $"No case can come to stand in the state {state.Name}."),
                null);
    }

    private void Ends()
    {
        var can = _all.CanReach(s => s.State.IsFinal);
        foreach (var state in Rules.Declaration.States)
        {
            var stuck = _all.States.All.Select(s => s.State == state ? Diagram.Except(_all.Reached[s.Index], can[s.Index]) : Diagram.None)
                .ToArray();
            if (Array.TrueForAll(stuck, cases => cases == Diagram.None))
                continue;
            var known = stuck.Select((cases, i) => Diagram.And(cases, _known.Value.Reached[i])).ToArray();
            Show(
                ProcedureFindingKind.CaseCannotEnd,
                state.Name,
                state.Position,
                new($"有的事项到了“{state.Label.Chinese}”（{state.Name}）就再也不能终结", $"A case that stands in {state.Name} may never be able to end."),
                _search.Value.Find(known, file => file.MachineState.State == state ? [] : null));
        }
    }

    private void Possible(EventKind e)
    {
        var taken = e.Transitions.ToDictionary(t => t, _ => false);
        foreach (var move in _all.Model.Moves.Where(m => m.Event == e))
        {
            var heard = _all.Heard(move);
            foreach (var way in move.Ways)
                taken[way.Transition] |= Diagram.And(heard, way.When) != Diagram.None;
        }

        if (taken.Values.All(t => !t))
        {
            Add(
                ProcedureFindingKind.EventNeverPossible,
                e.Name,
                e.Declaration.Position,
                new($"事件“{e.Label.Chinese}”（{e.Name}）在任何情况下都不能办理", $"The event {e.Name} is possible in no case."),
                null);
            return;
        }

        // What waits for another reading of the text is not idle.
        foreach (var (transition, _) in taken.Where(t => !t.Value && !HangsOnSetting(t.Key)))
            Add(
                ProcedureFindingKind.TransitionNeverTaken,
                e.Name,
                transition.Declaration.Position,
                new($"事件“{e.Label.Chinese}”的这一转移永远不会发生", $"This transition of {e.Name} is never taken."),
                null);
    }

    private bool HangsOnSetting(Transition transition) =>
        transition.When is { } when && !Mentions.Through(Rules.Compiled.Definitions, when).Settings.IsEmpty;

    private void Overlap(EventInState move)
    {
        var stated = move.Ways.Where(w => !w.Transition.Declaration.IsOtherwise).ToArray();
        for (var i = 0; i < stated.Length; i++)
        {
            for (var j = i + 1; j < stated.Length; j++)
            {
                var both = Diagram.And(stated[i].When, stated[j].When);
                Excluded(
                    (m, heard) => m.From == move.From && m.Event == move.Event ? Diagram.And(heard, both) : Diagram.None,
                    Diagram.All,
                    (_, decide) => decide is null,
                    ProcedureFindingKind.TransitionsOverlap,
                    move.Event.Name,
                    stated[j].Transition.Declaration.Position,
                    new(
                        $"“{move.From.State.Label.Chinese}”状态下，事件“{move.Event.Label.Chinese}”的两个转移可以同时成立（{stated[i].Transition.Id}、"
                        + $"{stated[j].Transition.Id}）",
                        $"In the state {move.From.State.Name} two transitions of {move.Event.Name} can be open at once "
                        + $"({stated[i].Transition.Id} and {stated[j].Transition.Id})."));
            }
        }
    }

    private void Hold(ProcedureInvariant invariant, int when, int holds)
    {
        var broken = Diagram.Except(when, holds);
        Shown shown = invariant switch
        {
            { Event: { } name } =>
                (move, heard) => move.Event.Name == name ? Diagram.And(Accepted(move, heard), broken) : Diagram.None,
            { State: { } state } => (move, heard) => move.Ways
                .Where(w => w.To.State == state && move.From.State != state)
                .Aggregate(
                    Diagram.None,
                    (cases, way) =>
                        Diagram.Or(cases, Diagram.And(heard, way.Departed(Diagram, Diagram.And(way.Arrived(Diagram, heard), broken))))),
            _ => (move, heard) =>
                move.Event.IsCloseOut ? Diagram.And(Diagram.And(Accepted(move, heard), Closes(invariant.Problem!)), broken) : Diagram.None,
        };
        Excluded(
            shown,
            // Where it is still decided, its item is likely to be open.
            invariant.Problem is { } problem ? _space.Decided(problem) : Diagram.All,
            (file, decision) => decision is { Record: { } record } && _watch.Broken(file, record).Contains(invariant),
            ProcedureFindingKind.InvariantBroken,
            invariant.Name,
            invariant.Position,
            new($"程序不变式“{invariant.Label.Chinese}”被打破", $"The procedure's invariant \"{invariant.Label.English}\" is broken."));
    }

    private int Accepted(EventInState move, int heard) =>
        Diagram.And(heard, move.Ways.Select(w => w.When).Aggregate(Diagram.None, Diagram.Or));

    // A condition on items is asked in the middle of closing: there it is left open.
    private int Closes(Policies.Outcome problem)
    {
        var program = Rules.Problems.First(p => p.Declaration.Outcome == problem);
        var items = Rules.Problems.Select(p => _space[p.Open]).ToHashSet();
        return Diagram.Exists(program.Requires.Select(_space.Of).Aggregate(Diagram.All, Diagram.And), items);
    }

    // In the model of all cases nothing may show it; where something does, a real case is looked for.
    private void Excluded(
        Shown shown,
        int likely,
        Func<CaseFile, CaseDecision?, bool> isSeen,
        ProcedureFindingKind kind,
        string subject,
        FilePosition place,
        LocalizedText message)
    {
        if (_all.Model.Moves.All(m => shown(m, _all.Heard(m)) == Diagram.None))
            return;
        Show(
            kind,
            subject,
            place,
            message,
            Searched(shown, likely, isSeen) ?? (likely == Diagram.All ? null : Searched(shown, Diagram.All, isSeen)));
    }

    private CaseHistory? Searched(Shown shown, int likely, Func<CaseFile, CaseDecision?, bool> isSeen)
    {
        var goal = new int[_known.Value.Reached.Length];
        var targets = new Dictionary<EventInState, int>();
        foreach (var move in _known.Value.Model.Moves)
        {
            var from = move.From.Index;
            var heard = Diagram.And(shown(move, _known.Value.Heard(move)), likely);
            if (heard == Diagram.None)
                continue;
            targets.Add(move, heard);
            goal[from] = Diagram.Or(goal[from], Diagram.And(_known.Value.Reached[from], move.Unheard(Diagram, heard)));
        }

        return _search.Value.Find(goal, file => Last(file, targets, isSeen));
    }

    private IEnumerable<CaseEvent>? Last(CaseFile file, Dictionary<EventInState, int> targets, Func<CaseFile, CaseDecision?, bool> isSeen)
    {
        foreach (var (move, heard) in targets.Where(t => t.Key.From == file.MachineState))
        {
            foreach (var guess in _search.Value.Guesses(file, move, heard))
            {
                if (isSeen(file, HistorySearch.Decide(_procedure, file, guess)))
                    return [guess];
            }
        }

        return null;
    }

    private void Show(ProcedureFindingKind kind, string subject, FilePosition place, LocalizedText message, CaseHistory? example)
    {
        if (example is not null)
            Add(kind, subject, place, message, example);
        else
            Add(
                ProcedureFindingKind.Undecided,
                subject,
                place,
                new($"无法排除，但也没有找到实例：{message.Chinese}", $"Cannot be excluded, and no case was found that shows it: {message.English}"),
                null);
    }

    private void Add(ProcedureFindingKind kind, string subject, FilePosition place, LocalizedText message, CaseHistory? example)
    {
        var (line, column) = place.LineAndColumn();
        _findings.Add(new(kind, subject, new(Severity.Error, place.File.Path, line, column, message), example));
    }
}
