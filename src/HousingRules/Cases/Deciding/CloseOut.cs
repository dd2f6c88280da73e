using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Closes items level by level: none is skipped, and the last level closes only with what the problem requires.</summary>
internal sealed class CloseOut(CompiledProcedure procedure, CaseSheet sheet, CaseFold fold, CaseEvent happened)
{
    private readonly CloseOutDeclaration _declaration = procedure.Declaration.CloseOut!;

    public void Close(GuardChecker asked, List<ProblemItem> items, List<Refusal> refusals)
    {
        var closed = false;
        foreach (var item in fold.Items.Where(i => i.IsOpen && IsMeant(i)))
        {
            var after = Confirm(item, asked, refusals);
            closed |= after != item;
            if (after != item)
                items.Add(after);
        }

        if (!closed && refusals.Count == 0)
            refusals.Add(Refusal.Of(_declaration.NothingOpen, asked.Particulars(null, null, null)));
    }

    private bool IsMeant(ProblemItem item)
    {
        if (_declaration.Problem is not { } problem || sheet.IsUnknown(SheetIndex.Of(problem)))
            return true;
        return problem.Options[(int)sheet[SheetIndex.Of(problem)]].Name == item.Problem.Name;
    }

    private ProblemItem Confirm(ProblemItem item, GuardChecker asked, List<Refusal> refusals)
    {
        var levels = _declaration.Levels.Options;
        for (var level = item.Confirmed.Length; level < levels.Length; level++)
        {
            if (Says(new(level)))
            {
                item = item.ConfirmedBy(levels[level].Name, happened.Date, isLast: level == levels.Length - 1);
                continue;
            }

            if (
                Enumerable.Range(level + 1, levels.Length - level - 1).Any(next => Says(new(next)))
                    && !refusals.Exists(r => r.Code.StartsWith(_declaration.Skipped.Code, StringComparison.Ordinal)))
                refusals.Add(Refusal.Of(_declaration.Skipped, asked.Particulars(levels[level].Name, levels[level].Label, null)));
            break;
        }

        if (!item.IsOpen)
            asked.Ask(procedure.Problem(item.Problem).Requires, refusals);
        return item;
    }

    private bool Says(OptionIndex level) => sheet[SheetIndex.Of(_declaration.Levels, level)] == 1;
}
