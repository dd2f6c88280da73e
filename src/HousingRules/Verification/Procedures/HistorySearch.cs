using HousingRules.Cases;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>Looks for a case that shows something, by playing events on the ordinary machine along a way that the model allows.</summary>
internal sealed class HistorySearch(Procedure procedure, CaseSpace space, Reachability reachability)
{
    // The model allows more than the machine: a way that looks open may be shut. Then others are tried, up to a bound.
    public const int MostTries = 10_000;
    private const int MostPicks = 8;

    // What one household does not show in so many, a longer way or another household shows sooner.
    private const int MostTriesOfOne = 200;

    private readonly EventGuess _guess = new(space);

    private int _until;

    /// <summary>How many events were decided for the last that was looked for.</summary>
    public int Tried { get; private set; }

    /// <summary>Another rule for which a period is waited for as well; null for none.</summary>
    public Func<CompiledPeriod, CountingRule?> AlsoWaited
    {
        get => _guess.AlsoWaited;
        set => _guess.AlsoWaited = value;
    }

    private Diagram Diagram => space.Diagram;

    /// <summary>A case that comes to one of some cases, given for each state of the machine, and there shows what is looked for.</summary>
    /// <param name="goal">The cases.</param>
    /// <param name="shows">The events that show it, from a case there; none when it does not.</param>
    public CaseHistory? Find(int[] goal, Func<CaseFile, IEnumerable<CaseEvent>?> shows)
    {
        var initial = reachability.States.Initial.Index.Value;
        var layers = new List<int[]>();
        Tried = 0;
        foreach (var layer in reachability.Towards(goal))
        {
            if (Tried >= MostTries)
                return null;
            layers.Add(layer);
            var opened = Diagram.And(layer[initial], reachability.Model.Initial);
            for (var pick = 0; opened != Diagram.None && pick < MostPicks; pick++)
            {
                var regions = Diagram.Pick(opened, space.Space.Preferred);
                var sheet = SpaceHousehold.Sheet(space.Space, regions, procedure.Policy.Facts);
                var file = procedure.Open(new(null, null, null, null), sheet);
                _until = Math.Min(MostTries, Tried + MostTriesOfOne);
                if (Play(file, layers, layers.Count - 1, shows) is { } events)
                    return new(sheet, [.. events]);
                opened = Diagram.Except(opened, Alike(regions));
            }
        }

        return null;
    }

    /// <summary>What an event could say in a case so that it becomes one of those heard.</summary>
    public IEnumerable<CaseEvent> Guesses(CaseFile file, EventInState move, int heard)
    {
        var telling = _guess.Telling(move.Event);
        var said = Standing(file, move.Said(Diagram, heard), move);
        for (var pick = 0; said != Diagram.None && pick < MostPicks; pick++)
        {
            Diagram.Steps.Take();
            var regions = Diagram.Pick(said, _guess.Preferred(file, move.Event));
            yield return _guess.Event(procedure, file, move.Event, regions);
            said = Diagram.Except(said, Same(regions, telling));
        }
    }

    /// <summary>What the machine does with an event; null when two transitions answer it.</summary>
    public static CaseDecision? Decide(Procedure procedure, CaseFile file, CaseEvent happened)
    {
        try
        {
            return procedure.Decide(file, happened);
        }
        catch (TransitionsOverlapException)
        {
            return null;
        }
    }

    private IEnumerable<CaseEvent>? Play(CaseFile file, List<int[]> layers, int left, Func<CaseFile, IEnumerable<CaseEvent>?> shows)
    {
        if (left == 0)
            return shows(file);
        foreach (var move in reachability.Model.Moves.Where(m => m.From == file.MachineState))
        {
            foreach (var way in move.Ways.Where(w => layers[left - 1][w.To.Index.Value] != Diagram.None))
            {
                foreach (var guess in Guesses(file, move, way.Untaken(Diagram, layers[left - 1][way.To.Index.Value])))
                {
                    Diagram.Steps.Take();
                    if (Tried >= _until)
                        return null;
                    Tried++;
                    if (
                        Decide(procedure, file, guess) is { IsAccepted: true, File: var next }
                            && Stands(next, layers[left - 1])
                            && Play(next, layers, left - 1, shows) is { } rest)
                        return rest.Prepend(guess);
                }
            }
        }

        return null;
    }

    private bool Stands(CaseFile file, int[] layer) => Standing(file, layer[file.MachineState.Index.Value], null) != Diagram.None;

    // The diagram with everything fixed that is known of the case and that the event does not say anew.
    private int Standing(CaseFile file, int diagram, EventInState? move)
    {
        IReadOnlySet<int> said = move is null ? new HashSet<int>() : ((Step.Free)move.Hearing[0]).Variables;
        return Diagram.Fix(
            diagram,
            space.Lasting.Where(p => !said.Contains(space[p])).Select(p => (space[p], space.Region(p, CodeOf(file, p)))));
    }

    private long CodeOf(CaseFile file, SheetIndex place) => place.Value < space.Rules.HouseholdWidth
        ? file.Codes[place.Value]
        : file.HappenedOn[space.Rules.Events.First(e => e.Happened == place).Index] is null ? 0 : 1;

    // Households for which the same is decided: what one of them cannot show, another one hardly will.
    private int Alike(int[] regions) => procedure.Policy.Document.Outcomes.Select(space.Decided)
        .Aggregate(Diagram.All, (alike, decided) => Diagram.And(alike, Diagram.Holds(decided, regions) ? decided : Diagram.Not(decided)));

    private int Same(int[] regions, IEnumerable<int> variables) => variables
        .Aggregate(Diagram.All, (same, variable) => Diagram.And(same, Diagram.Where(variable, region => region == regions[variable])));
}
