using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Reads from a case, as of a day, what may come next and what is late.</summary>
internal sealed class StandingReader(CompiledProcedure procedure, CaseSheet sheet, CaseFile file, DateOnly day)
{
    private readonly CaseFold _fold = new(file);

    /// <summary>The day, or that of the last event when it is later: nothing may happen before it.</summary>
    private DateOnly Today { get; } = day < file.LastDay ? file.LastDay : day;

    /// <summary>How the case stands.</summary>
    public CaseStanding Read()
    {
        var permitted = Permitted();
        var waiting = permitted.Where(p => p.Earliest > Today).ToList();
        var due = Due();
        var isStateOver = file.State.Due is { } milestone && day > DueOf(milestone);
        return new(file, day)
        {
            Permitted = permitted,
            EarliestNextDay = permitted.IsEmpty ? null : waiting.Count > 0 ? waiting.Min(p => p.Earliest) : Today,
            Deadlines = Deadlines(),
            Warnings = Warnings(),
            Limits = Limits(),
            Marks = Marks(),
            Stages = Stages(),
            Due = due,
            DaysOverdue = due is { } last ? Math.Max(0, day.DayNumber - last.DayNumber) : 0,
            IsBlocked = file.History is [.., { IsSetBack: true }] || (file.State.BlocksWhenOverdue && isStateOver),
        };
    }

    /// <summary>The first day by which something must have happened that has not: of the milestones that are for this case, of the state
    /// where the procedure does not say when its milestone is met, and of the time limits that run. Null where there is none, and in a
    /// state in which a case may rest and that has no milestone.</summary>
    public DateOnly? Due()
    {
        sheet.Lay(_fold, Today);
        var days = new List<DateOnly>();
        if (file.State.Due is { } milestone && procedure.Deadlines.All(d => d.Milestone.Name != milestone))
            days.Add(DueOf(milestone));
        if (!file.State.IsFinal || file.State.Due is not null)
            days.AddRange(procedure.Deadlines.Where(IsOpen).Select(d => d.Milestone.Due));
        days.AddRange(procedure.TimeLimits.Select(t => t.LastDay(procedure, _fold)).OfType<DateOnly>());
        return days.Count == 0 ? null : days.Min();
    }

    private bool IsOpen(CompiledDeadline deadline) => Holds(deadline.AppliesWhen) == true && deadline.Parts.Any(IsMissing);

    private DateOnly DueOf(string milestone) => procedure.Milestones.First(m => m.Name == milestone).Due;

    private ImmutableArray<PermittedEvent> Permitted()
    {
        var permitted = ImmutableArray.CreateBuilder<PermittedEvent>();
        foreach (var e in procedure.Events.Where(e => !e.From(file.MachineState).IsEmpty))
        {
            if (Earliest(e) is { } earliest)
                permitted.Add(new(e, earliest));
        }

        return permitted.DrainToImmutable();
    }

    private ImmutableArray<CaseDeadline> Deadlines()
    {
        sheet.Lay(_fold, Today);
        return [.. procedure.Deadlines.Where(d => Holds(d.AppliesWhen) == true).Select(Deadline)];
    }

    private ImmutableArray<Refusal> Warnings() =>
    [
        .. procedure.TimeLimits.Where(t => t.IsPast(procedure, _fold, day)).Select(t => t.Words(procedure, _fold)),
    ];

    private ImmutableArray<CaseLimit> Limits()
    {
        var running = ImmutableArray.CreateBuilder<CaseLimit>();
        foreach (var limit in procedure.TimeLimits)
        {
            if (limit.LastDay(procedure, _fold) is { } last)
                running.Add(new(limit.Until, _fold.OwedSince[limit.Index]!.Value, last, limit.Declaration.Refuses));
        }

        return running.DrainToImmutable();
    }

    private ImmutableArray<CaseStage> Stages() => procedure.Money is not { } money ? [] :
    [
        .. money.Stages.Select((s, i) => new CaseStage(s.Named.Name, s.Named.Label, file.Account.Most(money, i), file.Account.PaidIn(i))),
    ];

    private ImmutableArray<CaseMark> Marks()
    {
        sheet.Lay(_fold, Today);
        return [.. procedure.Marks.Select(m => new CaseMark(m.Declaration.Name, m.Declaration.Label, sheet.Holds(m.When)))];
    }

    // Whatever may still be said of the event is left open; only what cannot hold excludes it.
    private DateOnly? Earliest(EventKind e)
    {
        sheet.Lay(_fold, Today);
        sheet.HearAnything(e);
        LeaveOpen(e);
        if (IsPossible(e, Today))
            return Today;
        var waited = Today;
        foreach (var period in procedure.Periods.Where(p => sheet[p.Served] == 0))
        {
            if (sheet.Counted(period) is not { } counted)
                continue;
            sheet[period.Served] = 1;
            waited = counted.EarliestNextStep > waited ? counted.EarliestNextStep : waited;
        }

        sheet.LookOn(waited);

        return waited > Today && IsPossible(e, waited) ? waited : null;
    }

    private void LeaveOpen(EventKind e)
    {
        foreach (var problem in procedure.Problems)
        {
            if (sheet[problem.Open] == 1)
                sheet[problem.Open] = e.IsCloseOut || e.Declaration.IsFinding ? SlotCode.Unknown : 1;
            else if (sheet.Decided[problem.Outcome] != false && file.Decided[problem.Outcome] != true)
                sheet[problem.Open] = sheet.Decided[problem.Outcome] == true ? 1 : SlotCode.Unknown;
        }
    }

    private bool IsPossible(EventKind e, DateOnly on)
    {
        foreach (var limit in procedure.TimeLimits)
        {
            if (limit.IsShut(procedure, _fold, e, on))
                return false;
        }

        if (e.IsCloseOut && !file.Items.Any(i => i.IsOpen && CanBeConfirmed(i)))
            return false;
        return CanMove(e) && e.Requires.All(IsPossible);
    }

    // What needs no asking is looked for first: whether something unknown could open a transition may take long to follow.
    private bool CanMove(EventKind e)
    {
        var ways = e.From(file.MachineState);
        return ways.Any(w => w.When is null || w.Declaration.IsOtherwise) || ways.Any(w => sheet.Holds(w.When!) != false);
    }

    private bool IsPossible(Guard guard) =>
        (guard.When is not null && sheet.Holds(guard.When) != true) || guard.Parts.All(p => sheet.Holds(p.Holds) != false);

    // Only the last level asks whether the problem is done away with.
    private bool CanBeConfirmed(ProblemItem item) =>
        item.Confirmed.Length + 1 < procedure.Declaration.CloseOut!.Levels.Options.Length
            || procedure.Problem(item.Problem).Requires.All(IsPossible);

    private CaseDeadline Deadline(CompiledDeadline deadline)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        var last = file.OpenedOn;
        foreach (var part in deadline.Parts)
        {
            if (file.MetOn[part.Index] is { } met)
                last = met > last ? met : last;
            else if (IsMissing(part))
                missing.Add(part.Declaration.Name);
        }

        var due = deadline.Milestone.Due;
        var isMet = missing.Count == 0;
        var until = isMet ? last : day;
        var runs = !deadline.Periods.IsEmpty && Holds(deadline.PeriodsWhen) == true;
        return new(
            deadline.Milestone,
            isMet ? last : null,
            missing.DrainToImmutable(),
            Math.Max(0, until.DayNumber - due.DayNumber),
            runs && EarliestAfter(deadline) > due,
            runs && !isMet ? PostBy(deadline) : []);
    }

    // Before anything happened nothing was met on a day.
    private bool IsMissing(CompiledPart part) =>
        file.MetOn[part.Index] is null && (!file.History.IsEmpty || sheet.Holds(part.When) != true);

    private DateOnly EarliestAfter(CompiledDeadline deadline) =>
        deadline.Periods.Aggregate(file.OpenedOn, (start, period) => period.Rule.Count(start, procedure.Calendar).EarliestNextStep);

    // From the last period back to the first: each must have run by the day on which the next begins.
    private ImmutableArray<LatestPosting> PostBy(CompiledDeadline deadline)
    {
        var latest = new List<LatestPosting>();
        var by = deadline.Milestone.Due;
        foreach (var period in deadline.Periods.Reverse())
        {
            by = period.Rule.LatestPosting(by, procedure.Calendar);
            if (file.HappenedOn[period.Since.Index] is null)
                latest.Insert(0, new(period.Declaration.Name, period.Declaration.Label, by));
        }

        return [.. latest];
    }

    private bool? Holds(Condition? test) => test is null ? true : sheet.Holds(test);
}
