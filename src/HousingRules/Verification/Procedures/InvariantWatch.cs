using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Asks of an event that was accepted whether it broke an invariant of the procedure.</summary>
internal sealed class InvariantWatch
{
    private readonly ImmutableArray<CompiledInvariant> _invariants;
    private readonly CaseSheet _sheet;

    public InvariantWatch(Procedure procedure)
    {
        _invariants = procedure.Rules.Invariants;
        _sheet = new(procedure.Rules, procedure.Outcomes);
    }

    /// <summary>The invariants that are certainly broken.</summary>
    /// <param name="before">The case before the event.</param>
    /// <param name="record">The event, accepted there.</param>
    public ImmutableArray<ProcedureInvariant> Broken(CaseFile before, CaseRecord record)
    {
        var fold = new CaseFold(before);
        var e = record.Event.Kind!;
        _sheet.Lay(fold, record.Event.Date);
        _sheet.Hear(e, record.Event);
        _sheet.Mark(fold.Items, record.Items);
        var ofEvent = _invariants.Where(i => IsAsked(i.Declaration, record) && IsBroken(i)).ToArray();
        _sheet.Happen(e, record.Transition);
        var ofState = record.From == record.To ? [] : _invariants.Where(i => i.Declaration.State == record.To && IsBroken(i));
        return [.. ofState.Concat(ofEvent).Select(i => i.Declaration)];
    }

    private static bool IsAsked(ProcedureInvariant invariant, CaseRecord record) =>
        invariant.Event == record.Event.Name
            || (invariant.Problem is { } problem && record.Items.Any(i => i.Problem == problem && i.Status == ItemStatus.Closed));

    private bool IsBroken(CompiledInvariant invariant) =>
        (invariant.When is null || _sheet.Holds(invariant.When) == true) && _sheet.Holds(invariant.Holds) == false;
}
