using HousingRules.Cases;
using HousingRules.Evaluation.Conditions;
using HousingRules.Evaluation.Programs;

namespace HousingRules.Tests.Cases;

/// <summary>Holds the invariants of a procedure against what an accepted event did, and those of its policy against what is decided since.</summary>
internal sealed class BrokenInvariants
{
    private readonly ProcedureRules _rules;
    private readonly CaseSheet _sheet;
    private readonly (ProcedureInvariantProgram Invariant, Test? When, Test Holds)[] _ofProcedure;
    private readonly (InvariantProgram Invariant, Test? When, Test Holds)[] _ofPolicy;

    public BrokenInvariants(Procedure procedure)
    {
        _rules = procedure.Rules;
        _sheet = new(_rules);
        var tests = new TestBuilder(_rules.Program.Program);
        _ofProcedure = [.. _rules.Program.Invariants.Select(i => (i, tests.Optional(i.When), tests.Of(i.Holds)))];
        var policy = new TestBuilder(procedure.Policy.Program);
        // An invariant with an order compares two households.
        _ofPolicy = [.. procedure.Policy.Program.Invariants.Where(i => i.Invariant.Order is null).Select(i => (i, policy.Optional(i.When), policy.Of(i.Holds)))];
    }

    public IEnumerable<string> Of(CaseFile before, CaseRecord record, CaseFile after)
    {
        var e = _rules.ByName[record.Event.Name];
        _sheet.Lay(before.Fold, record.Event.Date);
        _sheet.Hear(e, record.Event);
        Mark(after);
        // A set-back has not happened: it says why it may not.
        if (!record.IsSetBack)
        {
            foreach (var (invariant, _, _) in _ofProcedure.Where(i => i.Invariant.Declaration.Event == e.Kind.Name && IsBroken(i.When, i.Holds)))
                yield return invariant.Declaration.Name;
        }

        _sheet.Lay(after.Fold, record.Event.Date);
        foreach (var (invariant, _, _) in _ofProcedure.Where(i => record.From != record.To && i.Invariant.Declaration.State == record.To && IsBroken(i.When, i.Holds)))
            yield return invariant.Declaration.Name;
        foreach (var (invariant, _, _) in _ofPolicy.Where(i => IsBroken(i.When, i.Holds)))
            yield return invariant.Invariant.Name;
    }

    private bool IsBroken(Test? when, Test holds) => (when is null || _sheet.Holds(when) == true) && _sheet.Holds(holds) == false;

    private void Mark(CaseFile after)
    {
        foreach (var problem in _rules.Problems)
            _sheet.Codes[problem.Open] = after.Items.Any(i => i.IsOpen && i.Problem == problem.Declaration.Outcome) ? 1 : 0;
    }
}
