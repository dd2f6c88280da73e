using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Reads from a case, as of a day, what may come next and what is late.</summary>
internal sealed class StandingReader(ProcedureRules rules, CaseSheet sheet, CaseFold fold, DateOnly day)
{
    /// <summary>The day, or that of the last event when it is later: nothing may happen before it.</summary>
    public DateOnly Today { get; } = day.DayNumber < fold.LastDay ? DateOnly.FromDayNumber(fold.LastDay) : day;

    public ImmutableArray<PermittedEvent> Permitted()
    {
        var permitted = ImmutableArray.CreateBuilder<PermittedEvent>();
        foreach (var e in rules.Events.Where(e => !e.Ways[fold.State.Index].IsEmpty))
        {
            if (Earliest(e) is { } earliest)
                permitted.Add(new(e.Kind, earliest));
        }

        return permitted.DrainToImmutable();
    }

    public ImmutableArray<CaseDeadline> Deadlines()
    {
        sheet.Lay(fold, Today);
        return [.. rules.Deadlines.Where(d => Holds(d.AppliesWhen) == true).Select(Deadline)];
    }

    public ImmutableArray<Refusal> Warnings() => [.. rules.TimeLimits.Where(t => t.IsPast(fold, day)).Select(t => t.Warning(fold))];

    public ImmutableArray<CaseMark> Marks()
    {
        sheet.Lay(fold, Today);
        return [.. rules.Marks.Select(m => new CaseMark(m.Declaration.Name, m.Declaration.Label, sheet.Holds(m.When)))];
    }

    // Whatever may still be said of the event is left open; only what cannot hold excludes it.
    private DateOnly? Earliest(EventRules e)
    {
        sheet.Lay(fold, Today);
        sheet.HearAnything(e);
        LeaveOpen(e);
        if (IsPossible(e))
            return Today;
        var waited = Today;
        foreach (var period in rules.Periods.Where(p => sheet.Codes[p.Served] == 0))
        {
            if (sheet.Counted(period) is not { } counted)
                continue;
            sheet.Codes[period.Served] = 1;
            waited = counted.EarliestNextStep > waited ? counted.EarliestNextStep : waited;
        }

        return waited > Today && IsPossible(e) ? waited : null;
    }

    private void LeaveOpen(EventRules e)
    {
        foreach (var problem in rules.Problems)
        {
            ref var open = ref sheet.Codes[problem.Open];
            if (open == 1)
                open = e.IsCloseOut || e.Kind.Declaration.IsFinding ? SlotCode.Unknown : 1;
            else if (sheet.Outcomes[problem.Outcome] != false && fold.Outcomes[problem.Outcome] != true)
                open = sheet.Outcomes[problem.Outcome] == true ? 1 : SlotCode.Unknown;
        }
    }

    private bool IsPossible(EventRules e)
    {
        if (e.IsCloseOut && !fold.Items.Exists(i => i.IsOpen && CanBeConfirmed(i)))
            return false;
        if (e.Ways[fold.State.Index].All(w => w is { When: { } when, Declaration.IsOtherwise: false } && sheet.Holds(when) == false))
            return false;
        return e.Requires.All(IsPossible);
    }

    private bool IsPossible(Guard guard) =>
        (guard.When is not null && sheet.Holds(guard.When) != true) || guard.Parts.All(p => sheet.Holds(p.Holds) != false);

    // Only the last level asks whether the problem is done away with.
    private bool CanBeConfirmed(ProblemItem item) =>
        item.Confirmed.Length + 1 < rules.Declaration.CloseOut!.Levels.Options.Length || rules.Problem(item).Requires.All(IsPossible);

    private CaseDeadline Deadline(DeadlineRules deadline)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        var last = fold.OpenedOn.DayNumber;
        foreach (var (part, index, when) in deadline.Parts)
        {
            if (fold.MetOn[index] > 0)
                last = Math.Max(last, fold.MetOn[index]);
            else if (fold.History.Count > 0 || sheet.Holds(when) != true)
                missing.Add(part.Name);
        }

        var due = deadline.Milestone.Due;
        var isMet = missing.Count == 0;
        var until = isMet ? last : day.DayNumber;
        var runs = !deadline.Periods.IsEmpty && Holds(deadline.PeriodsWhen) == true;
        return new(
            deadline.Milestone,
            isMet ? DateOnly.FromDayNumber(last) : null,
            missing.DrainToImmutable(),
            Math.Max(0, until - due.DayNumber),
            runs && EarliestAfter(deadline) > due,
            runs && !isMet ? PostBy(deadline) : []);
    }

    private DateOnly EarliestAfter(DeadlineRules deadline) =>
        deadline.Periods.Aggregate(fold.OpenedOn, (start, period) => period.Rule.Count(start, rules.Policy.Calendar).EarliestNextStep);

    // From the last period back to the first: each must have run by the day on which the next begins.
    private ImmutableArray<LatestPosting> PostBy(DeadlineRules deadline)
    {
        var latest = new List<LatestPosting>();
        var by = deadline.Milestone.Due;
        foreach (var period in deadline.Periods.Reverse())
        {
            by = period.Rule.LatestPosting(by, rules.Policy.Calendar);
            if (fold.HappenedOn[period.Since.Index] == 0)
                latest.Insert(0, new(period.Declaration.Name, period.Declaration.Label, by));
        }

        return [.. latest];
    }

    private bool? Holds(Condition? test) => test is null ? true : sheet.Holds(test);
}
