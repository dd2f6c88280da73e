using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Of the cases for which an event passes its guards, those that show something, with what the event says.</summary>
internal delegate int Shown(EventInState move, int heard);

/// <summary>Looks for real cases of what the model of all cases does not exclude: households of which all is known, for the model is
/// closest to them.</summary>
internal sealed class CaseFinder
{
    private readonly Procedure _procedure;
    private readonly CaseSpace _space;
    private readonly Lazy<Reachability> _known;
    private readonly Lazy<HistorySearch> _search;

    public CaseFinder(Procedure procedure, CaseSpace space)
    {
        (_procedure, _space) = (procedure, space);
        _known = new(() => new(space, new(space, unknowns: false)));
        _search = new(() => new(procedure, space, _known.Value));
    }

    private Diagram Diagram => _space.Diagram;

    /// <summary>A case that stands in a state from which it cannot end.</summary>
    /// <param name="state">The state.</param>
    /// <param name="stuck">For each state of the machine, the cases that cannot end.</param>
    public FoundCase Stuck(ProcedureState state, int[] stuck) => Found(() =>
    {
        var known = stuck.Select((cases, i) => Diagram.And(cases, _known.Value.Reached[i])).ToArray();
        return _search.Value.Find(known, file => file.MachineState.State == state ? [] : null);
    });

    /// <summary>A case of which the last event shows something.</summary>
    /// <param name="shown">Which cases could.</param>
    /// <param name="likely">Among which it is looked for first, as they mostly are.</param>
    /// <param name="isSeen">Whether an event shows it.</param>
    public FoundCase Showing(Shown shown, int likely, Func<CaseFile, CaseDecision?, bool> isSeen) => Found(
        () => Searched(shown, Diagram.And(likely, Diagram.And(_space.Matching(), _space.OpenWhereDecided())), isSeen),
        () => Searched(shown, Diagram.All, isSeen));

    // Where the bound is met in the search for a case, there is none to show.
    private FoundCase Found(params Func<CaseHistory?>[] searches)
    {
        var tried = 0;
        foreach (var search in searches)
        {
            try
            {
                if (search() is { } example)
                    return new(example, tried);
            }
            catch (BoundMetException)
            {
                // How many events were tried by then is told.
            }

            tried += _search.IsValueCreated ? _search.Value.Tried : 0;
        }

        return new(null, tried);
    }

    private CaseHistory? Searched(Shown shown, int likely, Func<CaseFile, CaseDecision?, bool> isSeen)
    {
        var goal = new int[_known.Value.Reached.Length];
        var targets = new Dictionary<EventInState, int>();
        foreach (var move in _known.Value.Model.Moves)
        {
            var from = move.From.Index.Value;
            var heard = Diagram.And(shown(move, _known.Value.Heard(move)), likely);
            if (heard == Diagram.None)
                continue;
            targets.Add(move, heard);
            goal[from] = Diagram.Or(goal[from], Diagram.And(_known.Value.Reached[from], move.Unheard(Diagram, heard)));
        }

        return _search.Value.Find(goal, file => Last(file, targets, isSeen));
    }

    private IEnumerable<CaseEvent>? Last(CaseFile file, Dictionary<EventInState, int> targets, Func<CaseFile, CaseDecision?, bool> isSeen)
    {
        foreach (var (move, heard) in targets.Where(t => t.Key.From == file.MachineState))
        {
            foreach (var guess in _search.Value.Guesses(file, move, heard))
            {
                if (isSeen(file, HistorySearch.Decide(_procedure, file, guess)))
                    return [guess];
            }
        }

        return null;
    }
}
