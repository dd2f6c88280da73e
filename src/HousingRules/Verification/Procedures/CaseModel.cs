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
    private readonly HashSet<int> _items;

    /// <summary>Builds the model on the machine's own graph, which says which edges there are.</summary>
    /// <param name="space">The space.</param>
    /// <param name="unknowns">Whether something may be unknown of a household; without that the model is closer to households of which all
    /// is known.</param>
    public CaseModel(CaseSpace space, bool unknowns)
    {
        _space = space;
        _unknowns = unknowns;
        _items = [.. Rules.Problems.Select(p => space[p.Open])];
        Initial = AtOpening();
        var heard = Rules.Events.Select(Hearing).ToImmutableArray();
        Moves =
        [
            .. from edge in CaseMachine.EdgesOf(Rules)
               group edge by (edge.From, edge.Event) into asked
               orderby asked.Key.From.Index.Value, asked.Key.Event.Index.Value
               select Move(asked.Key.From, asked.Key.Event, heard[asked.Key.Event.Index.Value], [.. asked]),
        ];
    }

    /// <summary>The cases that may be opened.</summary>
    public int Initial { get; }

    /// <summary>The events, from each state of the machine from which its graph shows a way.</summary>
    public ImmutableArray<EventInState> Moves { get; }

    private Diagram Diagram => _space.Diagram;

    private CompiledProcedure Rules => _space.Rules;

    // The household is any, and nothing has happened.
    private int AtOpening()
    {
        var cases = Diagram.All;
        foreach (var e in Rules.Events)
            cases = Diagram.And(cases, _space.At(e.Happened, 0));
        return cases;
    }

    // In the order in which a desk works: what is said, what that settles, what is decided then, what becomes of the items, what is asked.
    private ImmutableArray<Step> Hearing(EventKind e)
    {
        return
        [
            new Step.Free(Said(e)),
            .. e.Establishes.Select(Settling),
            new Step.Free(_items),
            new Step.Keep(
                e.Requires.Select(_space.Of)
                    .Concat([Unsaid(e), Served(), Standing(), Matching()])
                    .Aggregate(Diagram.All, Diagram.And)),
        ];
    }

    // On what was decided before, or is not known, hangs what is settled: then it may stay as it was.
    private Step Settling(Established fact)
    {
        var asksOutcome = fact.When is { } when && AsksOutcome(when);
        return new Step.Settle(
            Become(_space.Regions(fact.Declaration.Value)),
            asksOutcome ? Diagram.All : _space.OfOptional(fact.When),
            MayStay: fact.When is not null);
    }

    // Each event has its own day.
    private HashSet<int> Said(EventKind kind)
    {
        var facts = kind.Evidence.Select(p => p.Fact).Where(f => f.FirstIndex < Rules.HouseholdWidth);
        return [.. _space.Passing, .. (Rules.Catalog.Today is { } today ? facts.Append(today) : facts).SelectMany(_space.Of)];
    }

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

    // What has happened in this round stands; of an earlier round anything may.
    private int Standing() => Rules.Events.Where(e => e.Stands is not null)
        .Select(e => Diagram.Or(Diagram.Not(_space.Yes(e.Happened)), _space.Yes(e.Stands!.Value)))
        .Aggregate(Diagram.All, Diagram.And);

    // A route can only match what is decided, unless an event fixes that: of what was fixed nothing is followed here.
    private int Matching() =>
        _unknowns || Rules.Events.Any(e => e.Transitions.Any(t => t.Declaration.Fixes)) ? Diagram.All : _space.Matching();

    private bool AsksOutcome(Condition condition) =>
        !Mentions.Through(Rules.Compiled.Definitions, condition).Outcomes.IsEmpty;

    private EventInState Move(MachineState from, EventKind e, ImmutableArray<Step> hearing, ImmutableArray<MachineEdge> edges)
    {
        var stated = edges.Where(edge => !edge.Transition.Declaration.IsOtherwise)
            .Select(edge => _space.OfOptional(edge.Transition.When))
            .Aggregate(Diagram.None, Diagram.Or);
        return new(from, e, hearing, [.. edges.Select(edge => Way(edge, stated))]);
    }

    private OpenTransition Way(MachineEdge edge, int stated)
    {
        var (_, e, transition, to) = edge;
        var when = _space.OfOptional(transition.When);
        // Where something is unknown, no other way may be open although one of them would be.
        if (transition.Declaration.IsOtherwise)
            when = _unknowns ? Diagram.All : Diagram.Not(stated);
        var isSetBack = transition.Declaration.IsSetBack;
        var told = new Dictionary<SheetIndex, long>();
        foreach (var i in transition.Voids.Concat(transition.Anew))
            told[Rules.Events[i.Value].Happened] = 0;
        told[e.Happened] = isSetBack ? 0 : 1;
        return new(transition, to, when, Become(told.Select(t => At(t.Key, t.Value))), new(_space.Passing));
    }

    private Step.Become Become(IEnumerable<(int Variable, int Region)> values)
    {
        var all = values.ToArray();
        return new(
            all.Select(v => v.Variable).ToHashSet(),
            all.Aggregate(Diagram.All, (cases, v) => Diagram.And(cases, Diagram.Where(v.Variable, region => region == v.Region))));
    }

    private (int Variable, int Region) At(SheetIndex place, long code) => (_space[place], _space.Region(place, code));
}
