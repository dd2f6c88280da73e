using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A state of the machine: a state of the procedure, and where the case goes back to from it when it is one from which a case
/// returns.</summary>
internal sealed class MachineState(StateIndex index, ProcedureState state, ProcedureState? returnsTo)
{
    public StateIndex Index => index;

    public ProcedureState State => state;

    public ProcedureState? ReturnsTo => returnsTo;

    public override string ToString() => returnsTo is null ? state.Name : $"{state.Name} (from {returnsTo.Name})";
}
