using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Proves a procedure for every possible household and every history: on the machine's own graph, with the rules as decision
/// diagrams.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class ProcedureVerifier
{
    private readonly CaseSpace _space;
    private readonly Reachability _all;
    private readonly CaseFinder _cases;
    private readonly InvariantWatch _watch;
    private readonly ProcedureFindings _findings;

    private ProcedureVerifier(Procedure procedure, StepBound steps, ProcedureFindings findings)
    {
        _findings = findings;
        _space = new(procedure.Rules, steps);
        _all = new(_space, new(_space, unknowns: true));
        _cases = new(procedure, _space);
        _watch = new(procedure);
    }

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
        return Verify(procedure, new StepBound(StepBound.Usual, cancellation));
    }

    /// <summary>The same within a bound of steps.</summary>
    internal static ProcedureReport Verify(Procedure procedure, StepBound steps)
    {
        var (rules, findings) = (procedure.Rules, new ProcedureFindings(procedure.Policy.Document, steps));
        findings.Ask(
            AcceptedOf.WholeProcedure,
            rules.Declaration.States[0].Position,
            VerificationSentences.TheWholeProcedure,
            () => new ProcedureVerifier(procedure, steps, findings).Verify());
        return new(
            findings.Sorted(rules.Declaration),
            rules.Declaration.States.Length,
            CaseMachine.EdgesOf(rules).Count(),
            rules.Invariants.Length)
        {
            Steps = steps.Taken,
            MostSteps = steps.Most,
        };
    }

    private void Verify()
    {
        foreach (var state in Rules.Declaration.States)
            Reached(state);
        _findings.Ask(AcceptedOf.WholeProcedure, Rules.Declaration.States[0].Position, VerificationSentences.WhetherCasesEnd, Ends);
        foreach (var e in Rules.Events)
            _findings.Ask(e.Name, e.Declaration.Position, VerificationSentences.WhetherPossible(e), () => Possible(e));
        foreach (var move in _all.Model.Moves)
            _findings.Ask(
                move.Event.Name,
                move.Event.Declaration.Position,
                VerificationSentences.WhetherExclusive(move.Event, move.From.State),
                () => Overlap(move));
        foreach (var invariant in Rules.Invariants)
        {
            var written = invariant.Declaration;
            _findings.Ask(
                written.Name,
                written.Position,
                VerificationSentences.WhetherInvariantHolds(written.Label),
                () => Hold(written, _space.OfOptional(invariant.When), _space.Of(invariant.Holds)));
        }
    }

    private void Reached(ProcedureState state)
    {
        if (_all.States.All.Where(s => s.State == state).All(s => _all.Reached[s.Index.Value] == Diagram.None))
            _findings.Add(
                ProcedureFindingKind.StateNeverReached,
                state.Name,
                state.Position,
                VerificationSentences.StateNeverReached(state),
                null);
    }

    private void Ends()
    {
        var can = _all.CanReach(s => s.State.IsFinal);
        foreach (var state in Rules.Declaration.States)
        {
            var stuck = _all.States.All.Select(s => s.State == state ? Stuck(s.Index.Value) : Diagram.None).ToArray();
            if (Array.TrueForAll(stuck, cases => cases == Diagram.None))
                continue;
            _findings.Show(
                ProcedureFindingKind.CaseCannotEnd,
                state.Name,
                state.Position,
                VerificationSentences.CaseCannotEnd(state),
                _cases.Stuck(state, stuck));
        }

        int Stuck(int index) => Diagram.Except(_all.Reached[index], can[index]);
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
            _findings.Add(
                ProcedureFindingKind.EventNeverPossible,
                e.Name,
                e.Declaration.Position,
                VerificationSentences.EventNeverPossible(e),
                null);
            return;
        }

        // What waits for another reading of the text is not idle.
        foreach (var (transition, _) in taken.Where(t => !t.Value && !HangsOnSetting(t.Key)))
            _findings.Add(
                ProcedureFindingKind.TransitionNeverTaken,
                e.Name,
                transition.Declaration.Position,
                VerificationSentences.TransitionNeverTaken(e),
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
                    VerificationSentences.TransitionsOverlap(
                        move.Event,
                        move.From.State,
                        stated[i].Transition.Id,
                        stated[j].Transition.Id));
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
            VerificationSentences.ProcedureInvariantBroken(invariant.Label));
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
        _findings.Show(
            kind,
            subject,
            place,
            message,
            _cases.Showing(shown, likely, isSeen));
    }
}
