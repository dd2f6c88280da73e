using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>What an event does to the items of a case: it withdraws, closes, opens.</summary>
internal sealed class ItemChanges(CompiledProcedure procedure, CaseSheet sheet)
{
    private readonly List<ProblemItem> _changed = [];

    /// <summary>The items that the event changes or opens, as it leaves them; good until the next event.</summary>
    public IReadOnlyList<ProblemItem> Of(CaseFold fold, EventKind e, CaseEvent happened, GuardChecker asked, List<Refusal> refusals)
    {
        _changed.Clear();
        if (e.Declaration.IsFinding)
            Withdraw(fold, happened.Date);
        if (e.IsCloseOut)
            new CloseOut(procedure, sheet, fold, happened).Close(asked, _changed, refusals);
        Open(fold, happened.Date);
        return _changed;
    }

    // Only this finding can take the ground away: what was done about a problem before it is closed level by level.
    private void Withdraw(CaseFold fold, DateOnly day)
    {
        foreach (var item in fold.Items)
        {
            var outcome = procedure.Problem(item.Problem).Outcome;
            if (item.IsOpen && sheet.Decided[outcome] == false && fold.Decided[outcome] != false)
                _changed.Add(item.Withdrawn(day));
        }
    }

    // A problem is an item once: it comes again only after its ground was gone.
    private void Open(CaseFold fold, DateOnly day)
    {
        var number = fold.Items.Count;
        foreach (var problem in procedure.Problems)
        {
            if (sheet.Decided[problem.Outcome] != true || fold.Decided[problem.Outcome] == true)
                continue;
            var outcome = problem.Declaration.Outcome;
            if (!HasOpen(fold.Items, outcome))
                _changed.Add(new(++number, outcome, day, problem.Due?.Due, [.. Before(fold, outcome)]));
        }
    }

    private static bool HasOpen(IReadOnlyList<ProblemItem> items, Outcome problem)
    {
        foreach (var item in items)
        {
            if (item.IsOpen && item.Problem == problem)
                return true;
        }

        return false;
    }

    // What is taken up again: the closed items of the same problem, or, when another problem comes after the close, those that were closed
    // last.
    private static IEnumerable<int> Before(CaseFold fold, Outcome problem)
    {
        var closed = fold.Items.Where(i => i.Status == ItemStatus.Closed).ToList();
        if (closed.Count == 0 || fold.Items.Any(i => i.IsOpen))
            return [];
        var same = closed.Where(i => i.Problem == problem).ToList();
        return (same.Count > 0 ? same : closed.Where(i => i.ClosedOn == closed.Max(c => c.ClosedOn))).Select(i => i.Number);
    }
}
