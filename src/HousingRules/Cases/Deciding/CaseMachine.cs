using Stateless;

namespace HousingRules.Cases;

/// <summary>A procedure as a Stateless machine: its states, and for each event the transitions that lead from them, each behind a guard.
/// The machine chooses; it keeps no case, and is put to where one stands.</summary>
internal sealed class CaseMachine
{
    private readonly StateMachine<MachineState, EventKind> _machine;
    private readonly Func<Transition, bool> _isOpen;
    private MachineState _at;
    private bool _isPermitted;
    private Transition? _open;

    /// <summary>Builds the machine.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="isOpen">The guard of a transition: whether the event at hand may take it.</param>
    public CaseMachine(CompiledProcedure procedure, Func<Transition, bool> isOpen)
    {
        _isOpen = isOpen;
        _at = procedure.States.Initial;
        _machine = new(() => _at, state => _at = state, FiringMode.Immediate);
        _machine.OnUnhandledTrigger((_, _) => _isPermitted = false);
        foreach (var state in procedure.States.All)
        {
            var configured = _machine.Configure(state);
            foreach (var e in procedure.Events)
            {
                foreach (var transition in e.From(state))
                {
                    var to = procedure.States.After(state, transition.Declaration);
                    if (to == state)
                        configured.PermitReentryIf(e, () => IsOpen(transition), transition.Id);
                    else
                        configured.PermitIf(e, to, () => IsOpen(transition), transition.Id);
                }
            }
        }
    }

    /// <summary>Moves a case by the one transition that is open.</summary>
    /// <param name="from">Where it stands.</param>
    /// <param name="e">The event.</param>
    /// <returns>Which transition the machine took, and where the case stands then; null when none is open.</returns>
    /// <exception cref="TransitionsOverlapException">More than one is open.</exception>
    public (Transition Transition, MachineState To)? Fire(MachineState from, EventKind e)
    {
        (_at, _open, _isPermitted) = (from, null, true);
        try
        {
            // To ask first whether the machine permits it would ask everything twice.
            _machine.Fire(e);
        }
        catch (InvalidOperationException overlap) when (_open is not null)
        {
            var open = string.Join(" and ", e.From(from).Where(_isOpen).Select(t => t.Id));
            throw new TransitionsOverlapException(
                $"Two transitions of {e} are open at once from {from}: {open}. The command check finds this.",
                overlap);
        }

        return _isPermitted && _open is { } taken ? (taken, _at) : null;
    }

    /// <summary>The edges of the machine, as it describes itself.</summary>
    public static IEnumerable<MachineEdge> EdgesOf(CompiledProcedure procedure) => new CaseMachine(procedure, _ => false).Edges();

    private IEnumerable<MachineEdge> Edges() =>
        from state in _machine.GetInfo().States
        from edge in state.FixedTransitions
        let e = (EventKind)edge.Trigger.UnderlyingTrigger
        let id = edge.GuardConditionsMethodDescriptions.Single().Description
        let at = (MachineState)state.UnderlyingState
        select new MachineEdge(at, e, e.From(at).First(t => t.Id == id), (MachineState)edge.DestinationState.UnderlyingState);

    // Where exactly one guard lets an event through, Stateless takes that transition; it asks each guard once.
    private bool IsOpen(Transition transition)
    {
        if (!_isOpen(transition))
            return false;
        _open = transition;
        return true;
    }
}

/// <summary>An edge of the machine.</summary>
internal sealed record MachineEdge(MachineState From, EventKind Event, Transition Transition, MachineState To);
