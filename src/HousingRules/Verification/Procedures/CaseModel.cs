using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>
/// The machine's edges as what they do to all cases at once, as in J. R. Burch and others, Symbolic Model Checking: 10^20 States and Beyond
/// (1992).
/// Where the real thing cannot be told from here, more is allowed than can happen: what holds for the model holds for every case.
/// </summary>
internal sealed class CaseModel
{
    private readonly CaseSpace _space;
    private readonly bool _unknowns;

    /// <summary>Builds the model.</summary>
    /// <param name="space">The space.</param>
    /// <param name="machine">The machine, whose own graph says which edges there are.</param>
    /// <param name="unknowns">Whether something may be unknown of a household; without that the model is closer to households of which all
    /// is known.</param>
    public CaseModel(CaseSpace space, CaseMachine machine, bool unknowns)
    {
        _space = space;
        _unknowns = unknowns;
        Initial = AtOpening();
        var heard = space.Rules.Program.Events.Select(Hearing).ToImmutableArray();
        Moves =
        [
            .. from edge in machine.Edges()
               group edge by (edge.From, edge.Event) into asked
               orderby asked.Key.From.Index, asked.Key.Event.Index
               select Move(asked.Key.From, asked.Key.Event, heard[asked.Key.Event.Index], [.. asked.Select(e => (e.Way, e.To))]),
        ];
    }

    /// <summary>The cases that may be opened.</summary>
    public int Initial { get; }

    /// <summary>The events, from each state of the machine from which its graph shows a way.</summary>
    public ImmutableArray<Move> Moves { get; }

    private Diagram Diagram => _space.Diagram;

    private ProcedureRules Rules => _space.Rules;

    // The household is any, and nothing has happened.
    private int AtOpening()
    {
        var cases = Diagram.All;
        foreach (var place in Rules.Events.SelectMany(e => Places(e)))
            cases = Diagram.And(cases, _space.At(place, 0));
        return cases;
    }

    // In the order in which a desk works: what is said, what that settles, what is decided then, what is asked.
    private ImmutableArray<Step> Hearing(EventProgram e)
    {
        var kind = Rules.ByName[e.Declaration.Name].Kind;
        return
        [
            new Step.Free(Said(kind)),
            .. e.Establishes.Select(
                f => Assign(
                    _space.Regions(f.Declaration.Value),
                    _space.OfOptional(f.When),
                    mayStay: f.When is not null && (_unknowns || AsksOutcome(f.When)))),
            new Step.Keep(
                e.Requires.Select(_space.Of).Append(Unsaid(kind)).Append(Served()).Append(Matching()).Aggregate(Diagram.All, Diagram.And)),
        ];
    }

    private HashSet<int> Said(EventKind kind) =>
        [.. _space.Passing, .. kind.Evidence.Select(p => p.Fact).Where(f => f.Slot < Rules.HouseholdWidth).SelectMany(_space.Of)];

    // A piece of evidence that an event does not have is as when it is left out.
    private int Unsaid(EventKind kind)
    {
        var unsaid = Rules.Declaration.Evidence.Except(kind.Evidence.Select(p => p.Fact)).Where(f => f.OmittedCode is not null);
        return unsaid.SelectMany(f => _space.Regions(FactValue.Omitted(f)))
            .Aggregate(Diagram.All, (cases, v) => Diagram.And(cases, Diagram.Where(v.Variable, region => region == v.Region)));
    }

    // A period may have run, or not, once it has begun.
    private int Served() => Rules.Periods
        .Select(p => Diagram.Or(Diagram.Not(_space.Yes(p.Served)), _space.Yes(p.Since.Happened)))
        .Aggregate(Diagram.All, Diagram.And);

    // A route can only match what is decided; where nothing is, what was decided before, which is not followed here.
    private int Matching()
    {
        // Nor is what an event fixed.
        if (_unknowns || Rules.Events.Any(e => e.Kind.Declaration.Transitions.Any(t => t.Fixes)))
            return Diagram.All;
        var matching = Diagram.All;
        foreach (var route in Rules.Routes)
        {
            var stated = route.Outcomes.OfType<Policies.Outcome>().Select(_space.Decided).Aggregate(Diagram.None, Diagram.Or);
            var decided = route.Sets.SelectMany(set => Rules.Policy.RuleSets[set].Rules)
                .Select(r => _space.Decided(r.Outcome))
                .Aggregate(Diagram.None, Diagram.Or);
            matching = Diagram.And(matching, Diagram.Or(Diagram.Not(_space.Yes(route.Place)), Diagram.Or(stated, Diagram.Not(decided))));
        }

        return matching;
    }

    private bool AsksOutcome(Condition condition) =>
        !Mentions.Through(Rules.Program.Program.Definitions, condition).Outcomes.IsEmpty;

    private Move Move(MachineState from, EventRules e, ImmutableArray<Step> hearing, ImmutableArray<(string Way, MachineState To)> edges)
    {
        var program = Rules.Program.Events[e.Index];
        var conditions = e.Ways[from.Index].ToDictionary(
            w => w.Id,
            w => _space.OfOptional(program.Transitions[program.Declaration.Transitions.IndexOf(w.Declaration)].When));
        var stated = e.Ways[from.Index].Where(w => !w.Declaration.IsOtherwise)
            .Select(w => conditions[w.Id])
            .Aggregate(Diagram.None, Diagram.Or);
        return new(
            from,
            e,
            hearing,
            [.. edges.Select(edge => Way(e, e.Ways[from.Index].First(w => w.Id == edge.Way), edge.To, conditions[edge.Way], stated))]);
    }

    private Way Way(EventRules e, Transition transition, MachineState to, int when, int stated)
    {
        // Where something is unknown, no other way may be open although one of them would be.
        if (transition.Declaration.IsOtherwise)
            when = _unknowns ? Diagram.All : Diagram.Not(stated);
        var isSetBack = transition.Declaration.IsSetBack;
        var told = new Dictionary<int, long>();
        foreach (var place in transition.Voids.SelectMany(i => Places(Rules.Events[i])))
            told[place] = 0;
        foreach (var i in transition.Anew)
            told[Rules.Events[i].Happened] = 0;
        foreach (var place in isSetBack ? [e.Happened] : Places(e))
            told[place] = isSetBack ? 0 : 1;
        var happened = Assign([.. told.Select(t => At(t.Key, t.Value))], Diagram.All, mayStay: false);
        return new(transition, to, when, happened, new Step.Free(_space.Passing));
    }

    private Step.Assign Assign(IEnumerable<(int Variable, int Region)> values, int where, bool mayStay)
    {
        var all = values.ToArray();
        return new(
            all.Select(v => v.Variable).ToHashSet(),
            all.Aggregate(Diagram.All, (cases, v) => Diagram.And(cases, Diagram.Where(v.Variable, region => region == v.Region))),
            where,
            mayStay);
    }

    private static int[] Places(EventRules e) => e.Stands < 0 ? [e.Happened] : [e.Happened, e.Stands];

    private (int Variable, int Region) At(int place, long code) => (_space[place], _space.Region(place, code));
}
