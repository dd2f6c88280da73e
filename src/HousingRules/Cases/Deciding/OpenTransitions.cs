namespace HousingRules.Cases;

/// <summary>Which transitions of an event are open for a case, asked of the sheet once each. The machine's guards ask here.</summary>
internal sealed class OpenTransitions(CaseSheet sheet)
{
    private readonly List<(Transition Transition, bool? Holds)> _answers = [];
    private EventKind _event = null!;
    private MachineState _from = null!;

    /// <summary>Begins with an event; what is on the sheet is asked from now on.</summary>
    public void Begin(MachineState from, EventKind e)
    {
        _answers.Clear();
        (_from, _event) = (from, e);
    }

    /// <summary>Whether a transition is open. One that stands for otherwise is open where no other is, also when something unknown keeps
    /// the others shut.</summary>
    public bool IsOpen(Transition transition)
    {
        if (!transition.Declaration.IsOtherwise)
            return Holds(transition) == true;
        foreach (var other in _event.From(_from))
        {
            if (!other.Declaration.IsOtherwise && Holds(other) == true)
                return false;
        }

        return true;
    }

    /// <summary>Where the conditions look that could hold and could not; null when every condition is decided.</summary>
    public IReadOnlyList<SheetIndex>? Undecided
    {
        get
        {
            List<SheetIndex>? places = null;
            foreach (var transition in _event.From(_from))
            {
                if (!transition.Declaration.IsOtherwise && Holds(transition) is null)
                    (places ??= []).AddRange(transition.Places);
            }

            return places;
        }
    }

    private bool? Holds(Transition transition)
    {
        if (transition.When is not { } when)
            return true;
        foreach (var (asked, known) in _answers)
        {
            if (ReferenceEquals(asked, transition))
                return known;
        }

        var holds = sheet.Holds(when);
        _answers.Add((transition, holds));
        return holds;
    }
}
