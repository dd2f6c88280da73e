using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>The codes against which an event is judged: the household as the event leaves it, its evidence, and what has happened in the
/// case.</summary>
internal sealed class CaseSheet(ProcedureRules rules)
{
    private readonly long[] _codes = new long[rules.Width];
    private readonly long[] _omitted = rules.Program.Catalog.OmittedCodes;
    private readonly List<FactValue> _established = [];
    private readonly List<int> _overruled = [];
    private readonly PartlyKnown _household = rules.Conditions.Of(new long[rules.Width]);
    private CaseFold _fold = null!;
    private bool?[] _outcomes = [];

    public Determination Determination { get; private set; } = null!;

    public System.Collections.Immutable.ImmutableArray<Outcome?> Matched { get; private set; } = [];

    public IReadOnlyList<FactValue> Established => _established;

    /// <summary>Which of the facts that the event keeps it said otherwise.</summary>
    public IReadOnlyList<int> Overruled => _overruled;

    /// <summary>Whether the event changed a fact of the household.</summary>
    public bool IsRedetermined { get; private set; }

    public Span<long> Codes => _codes;

    public ReadOnlySpan<bool?> Outcomes => _outcomes;

    public bool? Holds(Condition condition)
    {
        _household.Lay(_codes, _outcomes);
        return _household.Holds(condition).Holds;
    }

    /// <summary>Puts the case as it stands on the sheet.</summary>
    public void Lay(CaseFold fold, DateOnly day)
    {
        _fold = fold;
        _omitted.CopyTo(_codes, 0);
        fold.Facts.CopyTo(_codes, 0);
        _established.Clear();
        IsRedetermined = false;
        Determination = fold.Determination;
        _outcomes = fold.Outcomes;
        Matched = fold.Matched;
        for (var i = 0; i < fold.HappenedOn.Length; i++)
        {
            _codes[rules.Events[i].Happened] = fold.HappenedOn[i] > 0 ? 1 : 0;
            if (rules.Events[i].Stands is >= 0 and var stands)
                _codes[stands] = fold.StoodOn[i] > 0 ? 1 : 0;
        }

        foreach (var item in fold.Items)
        {
            if (item.IsOpen)
                _codes[rules.Problem(item).Open] = 1;
        }

        Serve(day);
    }

    /// <summary>Puts an event's evidence on the sheet, and decides the household anew where it changes a fact.</summary>
    public void Hear(EventRules e, CaseEvent happened)
    {
        // What an event cannot take back is looked at before it says anything.
        var kept = e.Keeps.IsEmpty ? [] : e.Keeps.Where(IsKept).ToList();
        _overruled.Clear();
        foreach (var value in happened.Evidence)
        {
            Sheet.Write(_codes, value);
            if (value.Fact.Slot < rules.HouseholdWidth)
                _established.Add(value);
        }

        foreach (var stays in kept)
        {
            var value = stays.Value;
            if (_codes[stays.Place] == value.Code)
                continue;
            Sheet.Write(_codes, value);
            _established.Add(value);
            _overruled.Add(e.Keeps.IndexOf(stays));
        }

        foreach (var (fact, _, value, when) in e.Establishes)
        {
            if (when is not null && Holds(when) != true)
                continue;
            Sheet.Write(_codes, value);
            _established.Add(value);
        }

        Redetermine();
        Serve(happened.Date);
        foreach (var route in rules.Routes)
            _codes[route.Place] = Answers(route) ? 1 : 0;
        foreach (var (evidence, place) in rules.Absences)
            _codes[place] = _codes[evidence] == SlotCode.Unknown ? 1 : 0;
    }

    /// <summary>Leaves open what the event may say: whatever can be said of it is unknown.</summary>
    public void HearAnything(EventRules e)
    {
        var kept = e.Keeps.Where(IsKept).ToList();
        foreach (var piece in e.Kind.Evidence)
            Sheet.WriteUnknown(_codes, piece.Fact);
        foreach (var (_, _, value, _) in kept)
            Sheet.Write(_codes, value);
        foreach (var (fact, _, value, when) in e.Establishes)
        {
            var holds = when is null ? true : Holds(when);
            if (holds == true)
                Sheet.Write(_codes, value);
            else if (holds is null)
                Sheet.WriteUnknown(_codes, fact);
        }

        Redetermine();
        foreach (var route in rules.Routes)
            _codes[route.Place] = e.Kind.Evidence.Any(p => p.Fact == route.Declaration) && CanAnswer(route) ? SlotCode.Unknown : 0;
        foreach (var (_, place) in rules.Absences)
            _codes[place] = SlotCode.Unknown;
    }

    /// <summary>How a running period is counted; null when it has not begun.</summary>
    public CountedPeriod? Counted(PeriodRules period) => _fold.HappenedOn[period.Since.Index] is > 0 and var since
        ? period.Rule.Count(DateOnly.FromDayNumber(since), rules.Policy.Calendar)
        : null;

    private void Serve(DateOnly day)
    {
        foreach (var period in rules.Periods)
        {
            var served = Counted(period) is { } counted && day >= counted.EarliestNextStep;
            if (served && period.ShownThrough >= 0 && _codes[period.ShownThrough] is var shown && shown != SlotCode.Unknown)
                served = Counted(period)!.IsMetBy(DateOnly.FromDayNumber((int)shown));
            _codes[period.Served] = served ? 1 : 0;
        }
    }

    private void Redetermine()
    {
        if (_codes.AsSpan(0, rules.HouseholdWidth).SequenceEqual(_fold.Facts))
            return;
        IsRedetermined = true;
        Determination = rules.Determine(_codes.AsSpan(0, rules.HouseholdWidth));
        _outcomes = rules.Outcomes(Determination);
        Matched = rules.Decided(Determination, _fold.Matched);
    }

    /// <summary>The outcome that a route must answer: what was fixed, or else what was decided last.</summary>
    public Outcome? Expected(RouteCheck route) => _fold.Fixed[route.Index] ?? Matched[route.Index];

    private bool IsKept((FactDeclaration Fact, int Place, FactValue Value, Condition? When) kept) =>
        _codes[kept.Place] == kept.Value.Code && (kept.When is null || Holds(kept.When) != false);

    // Nothing answers where nothing is decided, or something that no option stands for.
    private bool CanAnswer(RouteCheck route) => IsRedetermined || (Expected(route) is { } decided && route.Outcomes.Contains(decided));

    private bool Answers(RouteCheck route)
    {
        var option = _codes[route.Evidence];
        return option != SlotCode.Unknown && route.Outcomes[(int)option] is { } stated && stated == Expected(route);
    }
}
