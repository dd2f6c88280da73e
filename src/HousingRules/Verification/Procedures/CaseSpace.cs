using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Every possible case: the household's facts, and behind them what an event says and what has happened, as the variables of one
/// space.</summary>
internal sealed class CaseSpace
{
    private readonly PolicyDiagrams _diagrams;
    private readonly int[] _variables;

    public CaseSpace(CompiledProcedure rules, StepBound steps)
        : this(rules, MovingConditions.Program(rules), steps)
    {
    }

    /// <summary>The cases of a procedure within a space that it may share with another.</summary>
    public CaseSpace(CompiledProcedure rules, Space space, PolicyDiagrams diagrams)
    {
        Rules = rules;
        Space = space;
        _diagrams = diagrams;
        _variables = [.. Places(rules.Width).Select(place => Space[SlotOf(place)])];
        var happened = rules.Events.Select(e => e.Happened).ToHashSet();
        happened.IntersectWith(MovingConditions.Places(rules));
        Lasting = [.. Places(rules.Width).Where(place => place.Value < rules.HouseholdWidth || happened.Contains(place))];
        Passing = Enumerable.Range(0, Space.Variables.Length).Except(Lasting.Select(place => this[place])).ToHashSet();
    }

    private CaseSpace(CompiledProcedure rules, CompiledPolicy moving, StepBound steps)
        : this(rules, moving, Space.Of([moving], steps))
    {
    }

    private CaseSpace(CompiledProcedure rules, CompiledPolicy moving, Space space)
        : this(rules, space, new(space, moving))
    {
    }

    public CompiledProcedure Rules { get; }

    public Space Space { get; }

    public Diagram Diagram => Space.Diagram;

    /// <summary>The places that say how a case stands: the household's facts, and which events have happened, of those for which that is
    /// asked.</summary>
    public ImmutableArray<SheetIndex> Lasting { get; }

    /// <summary>The variables that speak of one event only: its evidence, whether a period has run by its day, whether a route matches; and
    /// whether items are open, what still stands of an earlier round, and what nothing asks, which is not followed.</summary>
    public IReadOnlySet<int> Passing { get; }

    /// <summary>The variable of a place of a case's sheet.</summary>
    public int this[SheetIndex place] => _variables[place.Value];

    /// <summary>Where a condition holds.</summary>
    public int Of(Condition condition) => _diagrams.Of(condition);

    /// <summary>Where a condition holds; everywhere when there is none.</summary>
    public int OfOptional(Condition? condition) => condition is null ? Diagram.All : Of(condition);

    /// <summary>Where an outcome is decided.</summary>
    public int Decided(Outcome outcome) => _diagrams[outcome];

    /// <summary>Where a route matches only what is decided; where nothing is, what was decided before, which is not followed.</summary>
    public int Matching()
    {
        var matching = Diagram.All;
        foreach (var route in Rules.Routes)
        {
            var stated = route.Outcomes.OfType<Outcome>().Select(Decided).Aggregate(Diagram.None, Diagram.Or);
            var decided = route.Sets.SelectMany(set => Rules.Compiled.Document.RuleSets[set.Value].Rules)
                .Select(r => Decided(r.Outcome))
                .Aggregate(Diagram.None, Diagram.Or);
            matching = Diagram.And(matching, Diagram.Or(Diagram.Not(Yes(route.Place)), Diagram.Or(stated, Diagram.Not(decided))));
        }

        return matching;
    }

    /// <summary>Where items are open only of what is decided: mostly they are closed before it is not any more.</summary>
    public int OpenWhereDecided() => Rules.Problems
        .Select(p => Diagram.Or(Diagram.Not(Yes(p.Open)), Decided(p.Declaration.Outcome)))
        .Aggregate(Diagram.All, Diagram.And);

    /// <summary>Where a guard permits the event.</summary>
    public int Of(Guard guard)
    {
        var holds = guard.Parts.Select(p => Of(p.Holds)).Aggregate(Diagram.All, Diagram.And);
        return guard.When is null ? holds : Diagram.Or(holds, Diagram.Not(Of(guard.When)));
    }

    /// <summary>Where a yes/no place is yes.</summary>
    public int Yes(SheetIndex place) => At(place, 1);

    /// <summary>Where a place has a code.</summary>
    public int At(SheetIndex place, long code)
    {
        var wanted = Region(place, code);
        return Diagram.Where(this[place], region => region == wanted);
    }

    /// <summary>The variables of a fact.</summary>
    public IEnumerable<int> Of(FactDeclaration fact) => SheetIndex.AllOf(fact).Select(place => this[place]);

    /// <summary>The regions of a value that is known.</summary>
    public IEnumerable<(int Variable, int Region)> Regions(FactValue value) =>
        SheetIndex.AllOf(value.Fact).Select((place, i) => (this[place], Region(place, value.CodeAt(i))));

    /// <summary>The region in which a code lies.</summary>
    public int Region(SheetIndex place, long code)
    {
        var fact = Rules.Catalog.OfSlot(place.Value);
        var regions = Space.Variables[this[place]].Regions;
        for (var i = 0; i < regions.Length; i++)
        {
            if (
                fact.Type is OneOfType
                    ? regions[i].Options.Contains(fact.Options[(int)code].Name)
                    : regions[i].From <= code && code <= regions[i].Through)
                return i;
        }

        throw new InvalidOperationException($"The fact {fact.Name} has no region for the code {code}.");
    }

    private static IEnumerable<SheetIndex> Places(int count) => Enumerable.Range(0, count).Select(i => new SheetIndex(i));

    private Slot SlotOf(SheetIndex place)
    {
        var fact = Rules.Catalog.OfSlot(place.Value);
        return new(fact, place.Value - fact.FirstIndex);
    }
}
