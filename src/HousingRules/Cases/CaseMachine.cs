using Stateless;

namespace HousingRules.Cases;

/// <summary>A procedure as a Stateless machine: the states, and for each event the ways it moves the case, each behind the question whether
/// the event may take that way now. It keeps no case; it is put to where one stands.</summary>
internal sealed class CaseMachine
{
    private readonly StateMachine<MachineState, EventRules> _machine;
    private MachineState _at;
    private bool _isPermitted;

    /// <summary>Builds the machine.</summary>
    /// <param name="rules">The procedure.</param>
    /// <param name="permits">Whether the event being judged may take a way.</param>
    public CaseMachine(ProcedureRules rules, Func<Transition, bool> permits)
    {
        _at = rules.States.Initial;
        _machine = new(() => _at, state => _at = state, FiringMode.Immediate);
        _machine.OnUnhandledTrigger((_, _) => _isPermitted = false);
        foreach (var state in rules.States.All)
        {
            var configured = _machine.Configure(state);
            foreach (var e in rules.Events)
            {
                foreach (var way in e.Ways[state.Index])
                {
                    var to = rules.States.After(state, way.Declaration);
                    if (to == state)
                        configured.PermitReentryIf(e, () => permits(way), way.Id);
                    else
                        configured.PermitIf(e, to, () => permits(way), way.Id);
                }
            }
        }
    }

    /// <summary>Moves a case.</summary>
    /// <param name="from">Where it stands.</param>
    /// <param name="e">The event.</param>
    /// <returns>Where it stands then; null when the machine does not permit the event.</returns>
    public MachineState? Move(MachineState from, EventRules e)
    {
        _at = from;
        // To ask first whether the machine permits it would ask everything twice.
        _isPermitted = true;
        _machine.Fire(e);
        return _isPermitted ? _at : null;
    }

    /// <summary>The edges of the machine, as it describes itself.</summary>
    public IEnumerable<(MachineState From, EventRules Event, string Way, MachineState To)> Edges() =>
        from state in _machine.GetInfo().States
        from edge in state.FixedTransitions
        select (
            (MachineState)state.UnderlyingState,
            (EventRules)edge.Trigger.UnderlyingTrigger,
            edge.GuardConditionsMethodDescriptions.Single().Description,
            (MachineState)edge.DestinationState.UnderlyingState);
}
