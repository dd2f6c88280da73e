using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>The codes against which an event is judged: the household as the event leaves it, its evidence, and what has happened in the
/// case.</summary>
internal sealed class CaseSheet(CompiledProcedure procedure, CaseOutcomes outcomes)
{
    private readonly long[] _codes = new long[procedure.Width];
    private readonly long[] _omitted = procedure.Catalog.OmittedCodes;
    private readonly FactDeclaration? _today = procedure.Catalog.Today;
    private readonly List<FactValue> _established = [];
    private readonly List<Established> _overruled = [];
    private readonly PartlyKnown _asked = new ThreeValued(procedure.Compiled).Of([]);
    private CaseFold _fold = null!;

    /// <summary>What is decided of the household as it is on the sheet.</summary>
    public CaseDecided Decided { get; private set; } = null!;

    /// <summary>For each check of a route, the outcome that was decided last.</summary>
    public Numbered<RouteIndex, Outcome?> Matched { get; private set; }

    /// <summary>What is decided of the household by what an event that fixes it says, before what that settles; null for another
    /// event.</summary>
    public CaseDecided? Agreed { get; private set; }

    /// <summary>What an agreement that is on the sheet is held against: what is due by what it says, or, where nothing is due any more,
    /// what was due last.</summary>
    public decimal? DueWhenAgreed => (Agreed ?? Decided).Due is { } due && (due != 0 || _fold.Account.Due is null) ? due
        : (Agreed ?? Decided).Due is null ? null : _fold.Account.Due;

    public IReadOnlyList<FactValue> Established => _established;

    /// <summary>Those of the facts that the event cannot take back of which it said otherwise.</summary>
    public IReadOnlyList<Established> Overruled => _overruled;

    /// <summary>Whether the event changed a fact of the household.</summary>
    public bool IsRedetermined { get; private set; }

    public long this[SheetIndex index]
    {
        get => _codes[index.Value];
        set => _codes[index.Value] = value;
    }

    public bool IsUnknown(SheetIndex index) => _codes[index.Value] == SlotCode.Unknown;

    public bool? Holds(Condition condition)
    {
        _asked.Lay(_codes, Decided.Outcomes);
        return _asked.TryTell(condition, out var holds)
            ? holds
            : outcomes.Followed.Of(condition, _codes, Decided.Outcomes, _asked);
    }

    /// <summary>Puts the case as it stands on the sheet.</summary>
    public void Lay(CaseFold fold, DateOnly day)
    {
        _fold = fold;
        _omitted.CopyTo(_codes, 0);
        fold.Codes.CopyTo(_codes, 0);
        _established.Clear();
        IsRedetermined = false;
        Decided = fold.Decided;
        Matched = fold.Matched;
        foreach (var e in procedure.Events)
        {
            this[e.Happened] = fold.HappenedOn[e.Index] is null ? 0 : 1;
            if (e.Stands is { } stands)
                this[stands] = fold.StoodOn[e.Index] is null ? 0 : 1;
        }

        foreach (var item in fold.Items)
        {
            if (item.IsOpen)
                this[procedure.Problem(item.Problem).Open] = 1;
        }

        Serve(day);
        LookOn(day);
    }

    /// <summary>Puts an event's evidence on the sheet, and decides the household anew where it changes a fact.</summary>
    public void Hear(EventKind e, CaseEvent happened)
    {
        if (_today is not null)
            _established.Add(FactValue.Of(_today, happened.Date));
        // What it cannot take back is looked at before it says anything.
        var kept = e.Keeps.IsEmpty ? [] : e.Keeps.Where(IsKept).ToList();
        foreach (var value in happened.Evidence)
        {
            Codes.Write(_codes, value);
            if (value.Fact.FirstIndex < procedure.HouseholdWidth)
                _established.Add(value);
        }

        Overrule(kept);
        Agreed = e.Fixes ? outcomes.Of(_codes.AsSpan(0, procedure.HouseholdWidth)) : null;
        foreach (var (declared, when) in e.Establishes)
        {
            if (when is not null && Holds(when) != true)
                continue;
            Codes.Write(_codes, declared.Value);
            _established.Add(declared.Value);
        }

        Redetermine();
        Serve(happened.Date);
        foreach (var route in procedure.Routes)
            this[route.Place] = Answers(route) ? 1 : 0;
        foreach (var (evidence, place) in procedure.Absences)
            this[place] = IsUnknown(evidence) ? 1 : 0;
    }

    /// <summary>Leaves open what the event may say: whatever can be said of it is unknown.</summary>
    public void HearAnything(EventKind e)
    {
        var kept = e.Keeps.Where(IsKept).ToList();
        foreach (var piece in e.Evidence)
            Codes.WriteUnknown(_codes, piece.Fact);
        foreach (var fact in kept)
            Codes.Write(_codes, fact.Declaration.Value);
        foreach (var (declared, when) in e.Establishes)
        {
            var holds = when is null ? true : Holds(when);
            if (holds == true)
                Codes.Write(_codes, declared.Value);
            else if (holds is null)
                Codes.WriteUnknown(_codes, declared.Fact);
        }

        Redetermine();
        foreach (var route in procedure.Routes)
            this[route.Place] = e.Evidence.Any(p => p.Fact == route.Declaration) && CanAnswer(route) ? SlotCode.Unknown : 0;
        foreach (var (_, place) in procedure.Absences)
            this[place] = SlotCode.Unknown;
    }

    /// <summary>Looks at the case on a later day, where the policy asks for it.</summary>
    public void LookOn(DateOnly day)
    {
        if (_today is null)
            return;
        this[SheetIndex.Of(_today)] = day.DayNumber;
        Redetermine();
    }

    /// <summary>Says which problems have an open item, given the items as they stand and as the event leaves some of them.</summary>
    public void Mark(IReadOnlyList<ProblemItem> before, IReadOnlyList<ProblemItem> changed)
    {
        foreach (var problem in procedure.Problems)
            this[problem.Open] = IsOpen(problem.Declaration.Outcome) ? 1 : 0;

        // By their numbers: an enumerator of an interface would be an object each time.
        bool IsOpen(Outcome outcome)
        {
            for (var i = 0; i < changed.Count; i++)
            {
                if (changed[i].IsOpen && changed[i].Problem == outcome)
                    return true;
            }

            for (var i = 0; i < before.Count; i++)
            {
                if (before[i].IsOpen && before[i].Problem == outcome && !IsSettled(before[i].Number))
                    return true;
            }

            return false;
        }

        bool IsSettled(int number)
        {
            for (var i = 0; i < changed.Count; i++)
            {
                if (changed[i].Number == number && !changed[i].IsOpen)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Says that the event has happened: what it voids or asks for anew has not, and a set-back does not count.</summary>
    public void Happen(EventKind e, Transition transition)
    {
        var isSetBack = transition.Declaration.IsSetBack;
        foreach (var voided in transition.Voids)
            Tell(procedure[voided]!, 0, 0);
        foreach (var anew in transition.Anew)
            Tell(procedure[anew]!, 0, null);
        Tell(e, isSetBack ? 0 : 1, isSetBack ? null : 1);
    }

    /// <summary>The outcome that a route must answer: what was fixed, or else what was decided last.</summary>
    public Outcome? Expected(RouteCheck route) => _fold.Fixed[route.Index] ?? Matched[route.Index];

    private void Tell(EventKind e, long happened, long? stands)
    {
        this[e.Happened] = happened;
        if (e.Stands is { } place && stands is { } says)
            this[place] = says;
    }

    private bool IsKept(Established fact) =>
        this[SheetIndex.Of(fact.Declaration.Fact)] == fact.Declaration.Value.Code && (fact.When is null || Holds(fact.When) != false);

    private void Overrule(IReadOnlyList<Established> kept)
    {
        _overruled.Clear();
        foreach (var fact in kept)
        {
            if (this[SheetIndex.Of(fact.Declaration.Fact)] == fact.Declaration.Value.Code)
                continue;
            Codes.Write(_codes, fact.Declaration.Value);
            _established.Add(fact.Declaration.Value);
            _overruled.Add(fact);
        }
    }

    /// <summary>How a running period is counted; null when it has not begun.</summary>
    public CountedPeriod? Counted(CompiledPeriod period) =>
        _fold.HappenedOn[period.Since.Index] is { } since ? period.Rule.Count(since, procedure.Calendar) : null;

    private void Serve(DateOnly day)
    {
        foreach (var period in procedure.Periods)
        {
            var counted = Counted(period);
            var served = counted is not null && day >= counted.EarliestNextStep;
            if (served && period.ShownThrough is { } shown && !IsUnknown(shown))
                served = counted!.IsMetBy(DateOnly.FromDayNumber((int)this[shown]));
            this[period.Served] = served ? 1 : 0;
        }
    }

    private void Redetermine()
    {
        var household = _codes.AsSpan(0, procedure.HouseholdWidth);
        if (household.SequenceEqual(_fold.Codes))
            return;
        IsRedetermined = true;
        Decided = outcomes.Of(household);
        Matched = Decided.After(_fold.Matched);
    }

    // Nothing answers where nothing is decided, or something that no option stands for.
    private bool CanAnswer(RouteCheck route) =>
        IsRedetermined || (Expected(route) is { } decided && route.Outcomes.Contains(decided));

    private bool Answers(RouteCheck route) =>
        !IsUnknown(route.Evidence)
            && route.Outcomes[(int)this[route.Evidence]] is { } stated
            && stated == Expected(route);
}
