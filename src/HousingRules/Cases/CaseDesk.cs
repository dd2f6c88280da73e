using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Judges one event of one case after the other. It has a machine and room to work on, and keeps nothing of a case; it is used by
/// one thread at a time.</summary>
internal sealed class CaseDesk
{
    private readonly ProcedureRules _rules;
    private readonly CaseSheet _sheet;
    private readonly CaseMachine _machine;
    private readonly List<Refusal> _refusals = [];
    private readonly List<Refusal> _warnings = [];
    private readonly List<ProblemItem> _items = [];
    private Transition? _chosen;

    public CaseDesk(ProcedureRules rules)
    {
        _rules = rules;
        _sheet = new(rules);
        _machine = new(rules, way => _refusals.Count == 0 && ReferenceEquals(way, _chosen));
    }

    public CaseMachine Machine => _machine;

    public CaseSheet Sheet => _sheet;

    /// <summary>What an event does to a case; the case itself is left as it was.</summary>
    public Judgement Judge(CaseFold fold, CaseEvent happened)
    {
        _refusals.Clear();
        _warnings.Clear();
        _items.Clear();
        _chosen = null;
        if (!IsComplete(fold, happened))
            return Refused();
        var e = _rules.Events[happened.Kind!.Index];
        _sheet.Lay(fold, happened.Date);
        _sheet.Hear(e, happened);
        var asked = new Question(_rules, _sheet, fold, e, happened.Date);
        if (e.Kind.Declaration.IsFinding)
            Withdraw(fold, happened.Date);
        if (e.IsCloseOut)
            new CloseOut(_rules, _sheet, fold, happened).Close(asked, _items, _refusals);
        Open(fold, happened.Date);
        Mark(fold);
        asked.Ask(e.Requires, _refusals);
        CheckMoney(fold, e, happened, asked);
        Choose(fold, e, asked);
        return _machine.Move(fold.State, e) is { } to ? Accepted(fold, e, happened, asked, to) : Refused();
    }

    private Judgement Refused() => new(null, [.. _refusals]);

    private Judgement Accepted(CaseFold fold, EventRules e, CaseEvent happened, Question asked, MachineState to)
    {
        asked.Ask(e.Warnings, _warnings);
        foreach (var kept in _sheet.Overruled)
            _warnings.Add(Refusal.Of(e.Kind.Declaration.Keeps[kept].Words, asked.Particulars(null, null, null)));
        Warn(fold, e, happened);
        var reports = new List<Refusal>();
        asked.Ask(_chosen!.Reports, reports);
        return new(
            new CaseRecord(happened, _chosen, fold.State, to)
            {
                Reports = [.. reports],
                Warnings = [.. _warnings],
                Established = [.. _sheet.Established],
                Determination = _sheet.IsRedetermined ? _sheet.Determination : null,
                Matched = _sheet.IsRedetermined ? _sheet.Matched : [],
                Fixed = _chosen.Declaration.Fixes ? _rules.Fixed(_sheet.Determination, fold.Fixed) : [],
                Items = [.. _items],
                Payment = e.Pays ? PaymentOf(happened) : null,
                PartsMet = PartsMet(e),
            },
            []);
    }

    private bool IsComplete(CaseFold fold, CaseEvent happened)
    {
        _refusals.AddRange(happened.Problems);
        if (happened.Kind is not { } kind)
            return _refusals.Count > 0
                ? false
                : throw new ArgumentException($"{happened} is of no kind that the procedure knows.", nameof(happened));
        if (kind.Index >= _rules.Events.Length || !ReferenceEquals(_rules.Events[kind.Index].Kind, kind))
            throw new ArgumentException(
                $"{happened} was made by another procedure than the case's, of {_rules.Policy.Name}.",
                nameof(happened));
        if (happened.Problems.IsEmpty && happened.Date > Limits.LastDay)
            _refusals.Add(
                Refusal.Of(
                    _rules.Declaration.Refusals.InvalidEvidence,
                    new("date", CaseEventReader.Day, null, fold.State.State.Label, kind.Label)));
        if (happened.Problems.IsEmpty && happened.Date.DayNumber < fold.LastDay)
            _refusals.Add(
                Refusal.Of(
                    _rules.Declaration.Refusals.OutOfOrder,
                    new(null, null, DateOnly.FromDayNumber(fold.LastDay), fold.State.State.Label, kind.Label)));
        foreach (var piece in kind.Evidence)
        {
            if (
                piece.IsRequired
                    && (piece.Fact.Slot < _rules.HouseholdWidth || piece.Fact.OmittedCode is null)
                    && !IsGiven(happened, piece.Fact))
                _refusals.Add(
                    Refusal.Of(
                        _rules.Declaration.Refusals.MissingEvidence,
                        new(piece.Key, piece.Fact.Label, null, fold.State.State.Label, kind.Label)));
        }

        return _refusals.Count == 0;
    }

    private static bool IsGiven(CaseEvent happened, FactDeclaration fact)
    {
        foreach (var value in happened.Evidence)
        {
            if (value.Fact == fact)
                return !value.IsUnknown;
        }

        return false;
    }

    // Only this finding can take the ground away: what was done about a problem before it is closed level by level.
    private void Withdraw(CaseFold fold, DateOnly day)
    {
        foreach (var item in fold.Items)
        {
            var outcome = _rules.Problem(item).Outcome;
            if (item.IsOpen && _sheet.Outcomes[outcome] == false && fold.Outcomes[outcome] != false)
                _items.Add(item.Withdrawn(day));
        }
    }

    // A problem is an item once: it comes again only after its ground was gone.
    private void Open(CaseFold fold, DateOnly day)
    {
        foreach (var problem in _rules.Problems)
        {
            if (_sheet.Outcomes[problem.Outcome] != true || fold.Outcomes[problem.Outcome] == true)
                continue;
            if (IsOpen(fold.Items, problem))
                continue;
            var opened = Opened(fold);
            _items.Add(new(fold.Items.Count + opened + 1, problem.Declaration.Outcome, day, problem.Due?.Due, [.. Before(fold, problem)]));
        }
    }

    // What is taken up again: the closed items of the same problem, or, when another problem comes after the close, those that were closed
    // last.
    private static IEnumerable<int> Before(CaseFold fold, ProblemRules problem)
    {
        var closed = fold.Items.Where(i => i.Status == ItemStatus.Closed).ToList();
        if (closed.Count == 0 || fold.Items.Exists(i => i.IsOpen))
            return [];
        var same = closed.Where(i => i.Problem == problem.Declaration.Outcome).ToList();
        return (same.Count > 0 ? same : closed.Where(i => i.ClosedOn == closed.Max(c => c.ClosedOn))).Select(i => i.Number);
    }

    private int Opened(CaseFold fold)
    {
        var opened = 0;
        foreach (var item in _items)
            opened += item.Number > fold.Items.Count ? 1 : 0;
        return opened;
    }

    private void Mark(CaseFold fold)
    {
        foreach (var problem in _rules.Problems)
        {
            // What the event closes or withdraws is open no more.
            var open = IsOpen(_items, problem);
            foreach (var item in fold.Items)
                open |= item.IsOpen && item.Problem == problem.Declaration.Outcome && !IsClosing(item);
            _sheet.Codes[problem.Open] = open ? 1 : 0;
        }
    }

    private static bool IsOpen(List<ProblemItem> items, ProblemRules problem)
    {
        foreach (var item in items)
        {
            if (item.IsOpen && item.Problem == problem.Declaration.Outcome)
                return true;
        }

        return false;
    }

    private bool IsClosing(ProblemItem before)
    {
        foreach (var item in _items)
        {
            if (item.Number == before.Number && !item.IsOpen)
                return true;
        }

        return false;
    }

    private void CheckMoney(CaseFold fold, EventRules e, CaseEvent happened, Question asked)
    {
        if (_rules.Declaration.Money is not { } money)
            return;
        if (e.Agrees && Cases.Sheet.Amount(happened, money.Agreed) is { } agreed && fold.Paid > agreed)
            _refusals.Add(Exceeded(agreed - fold.Paid));
        if (e.Pays && Cases.Sheet.Amount(happened, money.Paid) is { } paid && fold.Agreed is { } subsidy && fold.Paid + paid > subsidy)
            _refusals.Add(Exceeded(subsidy - fold.Paid));

        Refusal Exceeded(long left) => Refusal.Of(
            money.Exceeded,
            asked.Particulars(null, LocalizedText.Same(Math.Max(0, left).ToString(CultureInfo.InvariantCulture)), null));
    }

    private void Choose(CaseFold fold, EventRules e, Question asked)
    {
        // What is refused goes nowhere.
        if (_refusals.Count > 0)
            return;
        List<int>? open = null;
        Transition? otherwise = null;
        foreach (var way in e.Ways[fold.State.Index])
        {
            if (way.Declaration.IsOtherwise)
            {
                otherwise = way;
                continue;
            }

            var holds = way.When is null ? true : _sheet.Holds(way.When);
            if (holds is null)
                (open ??= []).AddRange(way.Places);
            if (holds != true)
                continue;
            if (_chosen is not null)
                throw new TransitionsOverlapException(
                    $"Two ways of {e} are open at once from {fold.State}: {_chosen.Id} and {way.Id}. The command check finds this.");
            _chosen = way;
        }

        _chosen ??= otherwise;
        if (_chosen is not null)
            return;
        if (open is not null)
            asked.Undetermined(open, _refusals);
        else
            _refusals.Add(Refusal.Of(_rules.Declaration.Refusals.NotPermitted, asked.Particulars(null, null, null)));
    }

    private void Warn(CaseFold fold, EventRules e, CaseEvent happened)
    {
        foreach (var period in _rules.Periods)
        {
            if (period.Since != e || period.Declaration.RestDay is not { } words)
                continue;
            var counted = period.Rule.Count(happened.Date, _rules.Policy.Calendar);
            var day = counted.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (counted.EndsOnRestDay && !period.Rule.RollsOverRestDay)
                _warnings.Add(Refusal.Of(words, new(day, null, counted.LastDay, fold.State.State.Label, e.Kind.Label)));
        }

        foreach (var limit in _rules.TimeLimits)
        {
            if (limit.Until == e && limit.IsPast(fold, happened.Date))
                _warnings.Add(limit.Warning(fold));
        }
    }

    private Payment PaymentOf(CaseEvent happened)
    {
        var money = _rules.Declaration.Money!;
        var route = happened.Evidence.FirstOrDefault(v => v.Fact == money.Route);
        return new(happened.Date, route.Fact is null ? "" : route.ToString(), Cases.Sheet.Amount(happened, money.Paid))
        {
            IsInFull = money.Share is { } share && _sheet.Codes[share.Slot] == money.InFull,
        };
    }

    // Seen from after the event: it has happened, and what it voids has not.
    private ulong PartsMet(EventRules e)
    {
        foreach (var index in _chosen!.Voids)
            Tell(_rules.Events[index], happened: false, stands: false);
        foreach (var index in _chosen.Anew)
            Tell(_rules.Events[index], happened: false, stands: null);
        Tell(e, happened: !_chosen.Declaration.IsSetBack, stands: _chosen.Declaration.IsSetBack ? null : true);
        var met = 0UL;
        foreach (var deadline in _rules.Deadlines)
        {
            foreach (var (_, index, when) in deadline.Parts)
                met |= _sheet.Holds(when) == true ? 1UL << index : 0;
        }

        return met;

        void Tell(EventRules told, bool happened, bool? stands)
        {
            _sheet.Codes[told.Happened] = happened ? 1 : 0;
            if (told.Stands >= 0 && stands is { } holds)
                _sheet.Codes[told.Stands] = holds ? 1 : 0;
        }
    }
}

/// <summary>What came of an event: a record, or the reasons why not.</summary>
internal readonly record struct Judgement(CaseRecord? Record, ImmutableArray<Refusal> Refusals);
