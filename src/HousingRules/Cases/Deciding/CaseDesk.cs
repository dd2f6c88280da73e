namespace HousingRules.Cases;

/// <summary>Judges one event of one case after the other: is it complete, what does it say, what becomes of the items, do its guards hold,
/// and where does the machine take the case. It keeps nothing of a case; it is used by one thread at a time.</summary>
internal sealed class CaseDesk
{
    private readonly CompiledProcedure _procedure;
    private readonly CaseSheet _sheet;
    private readonly Completeness _completeness;
    private readonly ItemChanges _items;
    private readonly OpenTransitions _transitions;
    private readonly CaseMachine _machine;
    private readonly Recorder _recorder;
    private readonly List<Refusal> _refusals = [];

    /// <summary>Sets up a desk.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="outcomes">What its policy decides.</param>
    /// <param name="guard">What guards each transition of the machine instead of the event's guards and its own condition; null for
    /// those.</param>
    public CaseDesk(CompiledProcedure procedure, CaseOutcomes outcomes, Func<Transition, bool>? guard = null)
    {
        _procedure = procedure;
        _sheet = new(procedure, outcomes);
        _completeness = new(procedure);
        _items = new(procedure, _sheet);
        _transitions = new(_sheet);
        _machine = new(procedure, guard ?? (t => !IsRefused && _transitions.IsOpen(t)));
        _recorder = new(procedure, _sheet);
    }

    public CaseSheet Sheet => _sheet;

    /// <summary>Whether a guard of the event itself refuses it.</summary>
    public bool IsRefused => _refusals.Count > 0;

    /// <summary>What an event does to a case; the case itself is left as it was.</summary>
    /// <exception cref="ArgumentException">The event is of another procedure.</exception>
    /// <exception cref="TransitionsOverlapException">The procedure lets the case go two ways.</exception>
    public Judgement Judge(CaseFold fold, CaseEvent happened)
    {
        _refusals.Clear();
        _completeness.Check(fold, happened, _refusals);
        if (IsRefused)
            return new(null, [.. _refusals]);
        var e = happened.Kind!;
        Hear(fold, e, happened);
        var asked = new GuardChecker(_procedure, _sheet, fold, e, happened.Date);
        var items = _items.Of(fold, e, happened, asked, _refusals);
        _sheet.Mark(fold.Items, items);
        asked.Ask(e.Requires, _refusals);
        if (_procedure.Money is { } money)
            new MoneyCheck(money, fold, _sheet, e, happened, asked).Refuse(_refusals);
        TimeLimits.Refuse(_procedure, fold, happened, _refusals);
        CalendarYears.Refuse(_procedure, fold, happened, _refusals);
        _transitions.Begin(fold.State, e);
        if (_machine.Fire(fold.State, e) is var (transition, to))
            return new(_recorder.Record(fold, happened, items, asked, transition, to), []);
        return new(null, [.. Refused(asked)]);
    }

    private void Hear(CaseFold fold, EventKind e, CaseEvent happened)
    {
        _sheet.Lay(fold, happened.Date);
        _sheet.Hear(e, happened);
    }

    // Where the event's own guards refuse nothing, the machine has no transition open: something unknown decides, or there is none.
    private List<Refusal> Refused(GuardChecker asked)
    {
        if (IsRefused)
            return _refusals;
        if (_transitions.Undecided is { } undecided)
            asked.Undetermined(undecided, _refusals);
        else
            _refusals.Add(Refusal.Of(_procedure.Declaration.Refusals.NotPermitted, asked.Particulars(null, null, null)));
        return _refusals;
    }
}
