using System.Runtime.InteropServices;
using HousingRules.Cases;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>Which cases can come to stand in which state of the machine.</summary>
internal sealed class Reachability
{
    private readonly Dictionary<EventInState, int> _heard = new(ReferenceEqualityComparer.Instance);

    public Reachability(CaseSpace space, CaseModel model)
    {
        Diagram = space.Diagram;
        Model = model;
        States = space.Rules.States;
        Reached = new int[States.All.Length];
        Reached[States.Initial.Index.Value] = model.Initial;
        Spread();
    }

    public Diagram Diagram { get; }

    public CaseModel Model { get; }

    public MachineStates States { get; }

    /// <summary>For each state of the machine, the cases that can stand in it.</summary>
    public int[] Reached { get; }

    /// <summary>The cases for which an event passes its guards where they can stand, with what it says.</summary>
    public int Heard(EventInState move)
    {
        ref var heard = ref CollectionsMarshal.GetValueRefOrAddDefault(_heard, move, out var exists);
        if (!exists)
            heard = move.Heard(Diagram, Reached[move.From.Index.Value]);
        return heard;
    }

    /// <summary>For each state of the machine, the cases from which some others can be reached by one event after the other, layer by
    /// layer: those themselves, those one event before them, and so on.</summary>
    public IEnumerable<int[]> Towards(int[] goal)
    {
        var seen = goal.ToArray();
        for (var layer = goal; Array.Exists(layer, cases => cases != Diagram.None); layer = Before(layer, seen))
            yield return layer;
    }

    /// <summary>For each state of the machine, the cases from which some state of a kind can be reached.</summary>
    public int[] CanReach(Func<MachineState, bool> isGoal)
    {
        var can = States.All.Select(s => isGoal(s) ? Reached[s.Index.Value] : Diagram.None).ToArray();
        for (var grew = true; grew;)
        {
            grew = false;
            // From the last state of the file to the first: most ways lead onward. A state from which every case can is done.
            foreach (var move in Model.Moves.Reverse().Where(m => can[m.From.Index.Value] != Reached[m.From.Index.Value]))
            {
                Diagram.Steps.Take();
                var before = can[move.From.Index.Value];
                can[move.From.Index.Value] = Diagram.Or(before, Diagram.And(Reached[move.From.Index.Value], Before(move, can)));
                grew |= can[move.From.Index.Value] != before;
            }
        }

        return can;
    }

    /// <summary>The cases that an event can bring into some others, given for each state of the machine.</summary>
    public int Before(EventInState move, int[] after)
    {
        var heard = Diagram.None;
        foreach (var way in move.Ways)
        {
            if (after[way.To.Index.Value] != Diagram.None)
                heard = Diagram.Or(heard, way.Untaken(Diagram, after[way.To.Index.Value]));
        }

        return heard == Diagram.None ? heard : move.Unheard(Diagram, heard);
    }

    private int[] Before(int[] layer, int[] seen)
    {
        var before = new int[layer.Length];
        foreach (var move in Model.Moves)
        {
            Diagram.Steps.Take();
            var from = move.From.Index.Value;
            before[from] = Diagram.Or(before[from], Diagram.Except(Diagram.And(Reached[from], Before(move, layer)), seen[from]));
        }

        for (var i = 0; i < seen.Length; i++)
            seen[i] = Diagram.Or(seen[i], before[i]);
        return before;
    }

    // Sweep by sweep, in the order in which the states stand in the file. All that is known of a state goes on at once, and not only what
    // came last: the diagrams stay smaller.
    private void Spread()
    {
        var open = States.All.Select(s => s == States.Initial).ToArray();
        var moves = Model.Moves.ToLookup(m => m.From.Index.Value);
        while (Array.IndexOf(open, true) >= 0)
        {
            // A state without a way out is done as soon as it is reached.
            for (var state = 0; state < open.Length; state++)
            {
                if (!open[state])
                    continue;
                open[state] = false;
                foreach (var move in moves[state])
                    Spread(move, open);
            }
        }
    }

    private void Spread(EventInState move, bool[] open)
    {
        Diagram.Steps.Take();
        var heard = move.Heard(Diagram, Reached[move.From.Index.Value]);
        foreach (var way in move.Ways)
        {
            var reached = Diagram.Or(Reached[way.To.Index.Value], way.Taken(Diagram, heard));
            open[way.To.Index.Value] |= reached != Reached[way.To.Index.Value];
            Reached[way.To.Index.Value] = reached;
        }
    }
}
