using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>The states of a procedure's machine. A state from which a case returns stands once for each state from which it is entered, so
/// that the machine knows the way back.</summary>
internal sealed class MachineStates
{
    private static readonly ProcedureState?[] Nowhere = [null];

    // By names: a state says much else, all of which it would be found by.
    private readonly Dictionary<(string State, string? Origin), MachineState> _states = [];

    public MachineStates(ProcedureDeclaration procedure)
    {
        var transitions = procedure.Events.SelectMany(e => e.Transitions).ToArray();
        var returning = transitions.Where(t => t.Returns).SelectMany(t => t.From).ToHashSet();
        foreach (var state in procedure.States)
        {
            ProcedureState?[] origins = returning.Contains(state)
                ? transitions.Where(t => t.To == state).SelectMany(t => t.From).Where(s => s != state).Distinct().ToArray()
                : Nowhere;
            foreach (var origin in origins)
                _states.Add((state.Name, origin?.Name), new(new(_states.Count), state, origin));
        }

        All = [.. _states.Values];
        Initial = All.First(s => s.State.IsInitial);
    }

    public ImmutableArray<MachineState> All { get; }

    public MachineState Initial { get; }

    /// <summary>Whether a state is one of these, and not of another procedure's.</summary>
    public bool Has(MachineState state) => state.Index.Value < All.Length && ReferenceEquals(this[state.Index], state);

    public MachineState this[StateIndex index] => All[index.Value];

    /// <summary>The state after a transition.</summary>
    public MachineState After(MachineState from, TransitionDeclaration transition)
    {
        if (transition.Returns)
            return _states[(from.ReturnsTo!.Name, null)];
        if (transition.To is not { } to || to.Name == from.State.Name)
            return from;
        return _states.TryGetValue((to.Name, null), out var plain) ? plain : _states[(to.Name, from.State.Name)];
    }
}
