using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Asks of an event that was accepted whether it broke an invariant of the procedure.</summary>
internal sealed class InvariantWatch
{
    private readonly ProcedureRules _rules;
    private readonly ImmutableArray<(ProcedureInvariant Written, Condition? When, Condition Holds)> _invariants;

    public InvariantWatch(ProcedureRules rules)
    {
        _rules = rules;
        _invariants = [.. rules.Program.Invariants.Select(i => (i.Declaration, i.When, i.Holds))];
    }

    /// <summary>The invariants that are certainly broken.</summary>
    /// <param name="before">The case before the event.</param>
    /// <param name="record">The event, accepted there.</param>
    public ImmutableArray<ProcedureInvariant> Broken(CaseFile before, CaseRecord record)
    {
        var desk = _rules.Borrow();
        try
        {
            // Judged again, the event leaves the sheet as it is after it: with what it said, and as having happened.
            desk.Judge(before.Fold, record.Event);
            var broken = _invariants.Where(
                i => i.Written.State is { } state
                    && state == record.To
                    && record.From != record.To
                    && IsBroken(desk.Sheet, i.When, i.Holds)).ToList();
            foreach (var e in _rules.Events)
            {
                desk.Sheet.Codes[e.Happened] = before.Fold.HappenedOn[e.Index] > 0 ? 1 : 0;
                if (e.Stands >= 0)
                    desk.Sheet.Codes[e.Stands] = before.Fold.StoodOn[e.Index] > 0 ? 1 : 0;
            }

            broken.AddRange(_invariants.Where(i => IsAsked(i.Written, record) && IsBroken(desk.Sheet, i.When, i.Holds)));
            return [.. broken.Select(b => b.Written)];
        }
        finally
        {
            _rules.Return(desk);
        }
    }

    private static bool IsAsked(ProcedureInvariant invariant, CaseRecord record) =>
        invariant.Event == record.Event.Name
            || (invariant.Problem is { } problem && record.Items.Any(i => i.Problem == problem && i.Status == ItemStatus.Closed));

    private static bool IsBroken(CaseSheet sheet, Condition? when, Condition holds) =>
        (when is null || sheet.Holds(when) == true) && sheet.Holds(holds) == false;
}
