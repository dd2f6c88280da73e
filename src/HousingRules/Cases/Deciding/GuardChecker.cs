using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Asks guards about one event on one sheet, and finds words for what does not hold.</summary>
internal sealed class GuardChecker(CompiledProcedure procedure, CaseSheet sheet, CaseFold fold, EventKind e, DateOnly day)
{
    public void Ask(ImmutableArray<Guard> guards, List<Refusal> refusals)
    {
        foreach (var guard in guards)
            Ask(guard, refusals);
    }

    public Particulars Particulars(string? detail, LocalizedText? label, DateOnly? earliest) =>
        new(detail, label, earliest, fold.State.State.Label, e.Label);

    /// <summary>Says which unknown facts decide.</summary>
    public void Undetermined(IEnumerable<SheetIndex> places, List<Refusal> refusals)
    {
        var facts = places.Where(sheet.IsUnknown).Select(p => procedure.Catalog.OfSlot(p.Value)).Distinct().ToList();
        if (facts.Count == 0)
            facts.AddRange(sheet.Decided.Determination.Missing);
        foreach (var fact in facts)
            Add(refusals, Refusal.Of(procedure.Declaration.Refusals.Undetermined, Particulars(fact.Name, fact.Label, null)));
        if (facts.Count == 0)
            Add(refusals, Refusal.Of(procedure.Declaration.Refusals.Undetermined, Particulars(null, null, null)));
    }

    private void Ask(Guard guard, List<Refusal> refusals)
    {
        var asked = guard.When is null ? true : sheet.Holds(guard.When);
        if (asked == false)
            return;
        foreach (var part in guard.Parts)
        {
            var holds = sheet.Holds(part.Holds);
            if (holds == true)
                continue;
            if (holds is null || asked is null)
                Undetermined(guard.Places, refusals);
            else
                Add(refusals, Refused(guard, part));
        }
    }

    private Refusal Refused(Guard guard, GuardPart part)
    {
        var words = guard.Declaration.Words;
        if (guard.Route is { } route)
        {
            var outcome = sheet.Expected(route);
            var expected = route.Outcomes.IndexOf(outcome);
            var option = expected >= 0 && route.Outcomes[expected] is not null ? route.Declaration.Options[expected] : null;
            return Refusal.Of(
                words,
                Particulars(
                    $"expected={option?.Name ?? outcome?.Name ?? "none"}",
                    option?.Label ?? outcome?.Label ?? CaseSentences.None,
                    null));
        }

        // A day that is over is no day to wait for: what is wrong then is something else.
        var waitedFor = Running(guard) is { } running && running.EarliestNextStep > day ? running : null;
        return Refusal.Of(
            words,
            Particulars(part.Detail, part.Label, waitedFor?.EarliestNextStep) with { Since = waitedFor?.PostedOn },
            waitedFor?.EarliestNextStep);
    }

    // When a guard waits for a period that is running, it is only too early: the one that ends last is waited for.
    private CountedPeriod? Running(Guard guard)
    {
        CountedPeriod? last = null;
        foreach (var period in procedure.Periods)
        {
            if (
                guard.Places.Contains(period.Served)
                    && sheet[period.Served] == 0
                    && sheet.Counted(period) is { } counted
                    && (last is null || counted.EarliestNextStep > last.EarliestNextStep))
                last = counted;
        }

        return last;
    }

    // One reason is said once, however many guards ask for it.
    private static void Add(List<Refusal> refusals, Refusal refusal)
    {
        if (!refusals.Exists(r => r.Code == refusal.Code))
            refusals.Add(refusal);
    }
}
