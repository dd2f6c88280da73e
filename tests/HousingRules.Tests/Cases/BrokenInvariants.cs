using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Verification;

namespace HousingRules.Tests.Cases;

/// <summary>Holds the invariants of a procedure against what an accepted event did, and those of its policy against what is decided
/// since.</summary>
internal sealed class BrokenInvariants
{
    private readonly CaseSheet _sheet;
    private readonly InvariantWatch _watch;
    private readonly (HousingRules.Evaluation.CompiledInvariant Invariant, Condition? When, Condition Holds)[] _ofPolicy;

    public BrokenInvariants(Procedure procedure)
    {
        _sheet = new(procedure.Rules, procedure.Outcomes);
        _watch = new(procedure);
        // An invariant with an order compares two households.
        _ofPolicy =
        [
            .. procedure.Policy.Compiled.Invariants.Where(i => i.Invariant.Order is null)
                .Select(i => (i, i.When, i.Holds)),
        ];
    }

    public IEnumerable<string> Of(CaseFile before, CaseRecord record, CaseFile after)
    {
        _sheet.Lay(new(after), record.Event.Date);
        return
        [
            .. _watch.Broken(before, record).Select(i => i.Name),
            .. _ofPolicy.Where(i => IsBroken(i.When, i.Holds)).Select(i => i.Invariant.Invariant.Name),
        ];
    }

    private bool IsBroken(Condition? when, Condition holds) => (when is null || _sheet.Holds(when) == true) && _sheet.Holds(holds) == false;
}
