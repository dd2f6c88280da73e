using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Writes down what an accepted event did to its case.</summary>
internal sealed class Recorder(CompiledProcedure procedure, CaseSheet sheet)
{
    private static readonly ImmutableArray<Refusal> Nothing = [];

    private readonly int _parts = procedure.Deadlines.Sum(d => d.Parts.Length);
    private readonly List<Refusal> _warnings = [];
    private readonly List<Refusal> _reports = [];

    public CaseRecord Record(
        CaseFold fold,
        CaseEvent happened,
        IReadOnlyList<ProblemItem> items,
        GuardChecker asked,
        Transition transition,
        MachineState to)
    {
        var e = happened.Kind!;
        _warnings.Clear();
        _reports.Clear();
        asked.Ask(e.Warnings, _warnings);
        CalendarYears.Warn(procedure, fold, happened, _warnings);
        Warn(fold, e, happened);
        foreach (var kept in sheet.Overruled)
            _warnings.Add(
                Refusal.Of(e.Declaration.Keeps.First(k => k.Kept == kept.Declaration).Words, asked.Particulars(null, null, null)));
        if (procedure.Money is { } money)
            new MoneyCheck(money, fold, sheet, e, happened, asked).Warn(_warnings);
        asked.Ask(transition.Reports, _reports);
        var payment = e.Pays ? PaymentOf(happened) : null;
        var account = Debts.Account(procedure, fold, happened, transition, payment, sheet);
        return new(happened, transition, fold.State, to)
        {
            Reports = Said(_reports),
            Warnings = Said(_warnings),
            Established = [.. sheet.Established],
            Decided = sheet.IsRedetermined ? sheet.Decided : null,
            Items = [.. items],
            Fixed = transition.Declaration.Fixes ? Fixed(fold) : default(Numbered<RouteIndex, Outcome?>),
            Account = account,
            OwedSince = OwedSince(fold, happened, transition, account),
            Payment = payment,
            PartsMet = PartsMet(e, transition),
        };
    }

    private static ImmutableArray<Refusal> Said(List<Refusal> refusals) => refusals.Count == 0 ? Nothing : [.. refusals];

    private ImmutableArray<DateOnly?> OwedSince(CaseFold fold, CaseEvent happened, Transition transition, Account account)
    {
        var since = ImmutableArray.CreateBuilder<DateOnly?>(procedure.TimeLimits.Length);
        foreach (var limit in procedure.TimeLimits)
            since.Add(Debts.Since(procedure, fold, happened, transition, account, limit));
        return since.MoveToImmutable();
    }

    private void Warn(CaseFold fold, EventKind e, CaseEvent happened)
    {
        foreach (var period in procedure.Periods)
        {
            if (period.Since != e || period.Declaration.RestDay is not { } words)
                continue;
            var counted = period.Rule.Count(happened.Date, procedure.Calendar);
            var day = counted.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (counted.EndsOnRestDay && !period.Rule.RollsOverRestDay)
                _warnings.Add(Refusal.Of(words, new(day, null, counted.LastDay, fold.State.State.Label, e.Label)));
        }

        foreach (var limit in procedure.TimeLimits)
        {
            if (limit.Until == e && limit.IsPast(procedure, fold, happened.Date))
                _warnings.Add(limit.Words(procedure, fold));
        }
    }

    // What no option stands for is not agreed yet.
    private ImmutableArray<Outcome?> Fixed(CaseFold fold) =>
    [
        .. procedure.Routes.Select(
            r => sheet.Agreed?.Routes[r.Index] is { } now && r.Outcomes.Contains(now) ? now : fold.Fixed[r.Index]),
    ];

    private Payment PaymentOf(CaseEvent happened)
    {
        var money = procedure.Declaration.Money!;
        return new(happened.Date, Codes.Given(happened, money.Route)?.ToString() ?? "", Codes.Sum(happened, money.Paid));
    }

    // Seen from after the event: it has happened, and what it voids has not.
    private ImmutableArray<bool> PartsMet(EventKind e, Transition transition)
    {
        sheet.Happen(e, transition);
        var met = ImmutableArray.CreateBuilder<bool>(_parts);
        foreach (var deadline in procedure.Deadlines)
        {
            foreach (var part in deadline.Parts)
                met.Add(sheet.Holds(part.When) == true);
        }

        return met.MoveToImmutable();
    }
}
