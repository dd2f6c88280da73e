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

    public CaseSpace(ProcedureRules rules, CancellationToken cancellation = default)
        : this(rules, Space.Of([rules.Program.Program], cancellation))
    {
    }

    /// <summary>The cases of a procedure within a space that it may share with another.</summary>
    public CaseSpace(ProcedureRules rules, Space space, PolicyDiagrams diagrams)
    {
        Rules = rules;
        Space = space;
        _diagrams = diagrams;
        _variables = [.. Enumerable.Range(0, rules.Width).Select(place => Space[SlotOf(place)])];
        var happened = rules.Events.SelectMany(e => new[] { e.Happened, e.Stands }).ToHashSet();
        Lasting = [.. Enumerable.Range(0, rules.Width).Where(place => place < rules.HouseholdWidth || happened.Contains(place))];
        Passing = Enumerable.Range(0, Space.Variables.Length).Except(Lasting.Select(place => _variables[place])).ToHashSet();
    }

    private CaseSpace(ProcedureRules rules, Space space)
        : this(rules, space, new(space, rules.Program.Program))
    {
    }

    public ProcedureRules Rules { get; }

    public Space Space { get; }

    public Diagram Diagram => Space.Diagram;

    /// <summary>The places that say how a case stands: the household's facts, and which events have happened.</summary>
    public ImmutableArray<int> Lasting { get; }

    /// <summary>The variables that speak of one event only: its evidence, whether a period has run by its day, whether a route matches; and
    /// whether items are open, which is not followed.</summary>
    public IReadOnlySet<int> Passing { get; }

    /// <summary>The variable of a place of a case's sheet.</summary>
    public int this[int place] => _variables[place];

    /// <summary>Where a condition holds.</summary>
    public int Of(Condition condition) => _diagrams.Of(condition);

    /// <summary>Where a condition holds; everywhere when there is none.</summary>
    public int OfOptional(Condition? condition) => condition is null ? Diagram.All : Of(condition);

    /// <summary>Where an outcome is decided.</summary>
    public int Decided(Outcome outcome) => _diagrams[outcome];

    /// <summary>Where a guard permits the event.</summary>
    public int Of(GuardProgram guard)
    {
        var holds = guard.Checks.Select(c => Of(c.Condition)).Aggregate(Diagram.All, Diagram.And);
        return guard.When is null ? holds : Diagram.Or(holds, Diagram.Not(Of(guard.When)));
    }

    /// <summary>Where a yes/no place is yes.</summary>
    public int Yes(int place) => At(place, 1);

    /// <summary>Where a place has a code.</summary>
    public int At(int place, long code)
    {
        var wanted = Region(place, code);
        return Diagram.Where(_variables[place], region => region == wanted);
    }

    /// <summary>The variables of a fact.</summary>
    public IEnumerable<int> Of(FactDeclaration fact) => Enumerable.Range(fact.Slot, fact.Slots).Select(place => _variables[place]);

    /// <summary>The regions of a value that is known.</summary>
    public IEnumerable<(int Variable, int Region)> Regions(FactValue value) =>
        Enumerable.Range(0, value.Fact.Slots)
            .Select(i => (_variables[value.Fact.Slot + i], Region(value.Fact.Slot + i, value.CodeAt(i))));

    /// <summary>The region in which a code lies.</summary>
    public int Region(int place, long code)
    {
        var fact = Rules.Program.Catalog.OfSlot(place);
        var regions = Space.Variables[_variables[place]].Regions;
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

    private Slot SlotOf(int place)
    {
        var fact = Rules.Program.Catalog.OfSlot(place);
        return new(fact, place - fact.Slot);
    }
}
