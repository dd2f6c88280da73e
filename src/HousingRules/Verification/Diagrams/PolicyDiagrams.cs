using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>A policy's rules as diagrams: for which households does each set apply, each rule fire, each outcome get decided.</summary>
internal sealed class PolicyDiagrams
{
    private readonly Space _space;
    private readonly Diagram _diagram;
    private readonly CompiledPolicy _compiled;
    private readonly Dictionary<Definition, int> _definitions = [];
    private readonly Dictionary<Condition.Compares, int> _comparisons = [];
    private readonly Dictionary<Outcome, int> _outcomes = [];

    public PolicyDiagrams(Space space, CompiledPolicy compiled)
    {
        _space = space;
        _diagram = space.Diagram;
        _compiled = compiled;
        Sets = [.. compiled.Sets.Select(Within)];
    }

    public ImmutableArray<SetDiagrams> Sets { get; }

    /// <summary>Where an outcome is decided; nowhere when no rule decides it.</summary>
    public int this[Outcome outcome] => _outcomes.GetValueOrDefault(outcome, Diagram.None);

    public int Of(Condition condition) => condition switch
    {
        Condition.Known known => known.Value ? Diagram.All : Diagram.None,
        Condition.Truth truth => _diagram.Where(_space[truth.Slot], region => region == 1),
        Condition.OneOf oneOf => Options(oneOf),
        Condition.Compares compares => Compares(compares),
        Condition.Decided decided => this[decided.Outcome],
        Condition.Defined defined => Defined(defined.Definition),
        Condition.Not not => _diagram.Not(Of(not.Inner)),
        Condition.All all => all.Parts.Select(Of).Aggregate(Diagram.All, _diagram.And),
        Condition.Any any => any.Parts.Select(Of).Aggregate(Diagram.None, _diagram.Or),
        Condition.Same same => same.Parts.Select(Of).Aggregate(Diagram.All, _diagram.Same),
        Condition.Settled => Diagram.All,
        _ => throw new InvalidOperationException($"No diagram for {condition.GetType().Name}."),
    };

    private SetDiagrams Within(CompiledSet set)
    {
        try
        {
            return Read(set);
        }
        catch (BoundMetException)
        {
            throw new BoundMetException(set.RuleSet);
        }
    }

    private SetDiagrams Read(CompiledSet set)
    {
        var applies = set.AppliesWhen is { } when ? Of(when) : Diagram.All;
        var rules = ImmutableArray.CreateBuilder<RuleDiagrams>(set.Rules.Length);
        var earlier = Diagram.None;
        foreach (var rule in set.Rules)
        {
            var holds = _diagram.And(applies, Of(rule.Condition));
            var fires = set.RuleSet.Match == Match.First ? _diagram.Except(holds, earlier) : holds;
            earlier = _diagram.Or(earlier, fires);
            rules.Add(new(rule, holds, fires));
            _outcomes[rule.Rule.Outcome] = _diagram.Or(this[rule.Rule.Outcome], fires);
        }

        return new(set, applies, rules.MoveToImmutable());
    }

    // A definition is read where it is first used: by then every outcome it names is decided.
    private int Defined(Definition definition)
    {
        if (!_definitions.TryGetValue(definition, out var holds))
            _definitions[definition] = holds = Of(_compiled.Definitions[definition]);
        return holds;
    }

    private int Options(Condition.OneOf oneOf)
    {
        var variable = _space[oneOf.Slot];
        var names = oneOf.Options.Select(o => oneOf.Slot.Fact.Options[o].Name).ToHashSet(StringComparer.Ordinal);
        return _diagram.Where(variable, region => names.Contains(_space.Variables[variable].Regions[region].Options[0]));
    }

    private int Compares(Condition.Compares written)
    {
        var compares = _space.Common.Of(written);
        if (_space.Opaque.TryGetValue(compares, out var variable))
            return _diagram.Where(variable, region => region == 1);
        if (_comparisons.TryGetValue(compares, out var holds))
            return holds;
        var slots = compares.Slots.Distinct().OrderBy(s => _space[s]).ToArray();
        return _comparisons[compares] = ValueByValue(compares, slots, []);
    }

    private int ValueByValue(Condition.Compares compares, ReadOnlySpan<Slot> rest, Dictionary<Slot, long> values)
    {
        if (rest.IsEmpty)
            return Holds(compares, values) ? Diagram.All : Diagram.None;
        var (slot, variable) = (rest[0], _space[rest[0]]);
        var regions = _space.Variables[variable].Regions;
        _diagram.Steps.Take(regions.Length);
        var children = new int[regions.Length];
        for (var i = 0; i < children.Length; i++)
        {
            values[slot] = regions[i].From;
            children[i] = ValueByValue(compares, rest[1..], values);
        }

        return _diagram.Node(variable, children);
    }

    private static bool Holds(Condition.Compares compares, Dictionary<Slot, long> values) =>
        compares.Comparison.Holds(compares.Left.Computed(s => values[s]), compares.Right.Computed(s => values[s]));
}

/// <summary>Where a set applies and what its rules do there.</summary>
internal sealed record SetDiagrams(CompiledSet Set, int Applies, ImmutableArray<RuleDiagrams> Rules);

/// <summary>Where a rule's condition holds (its set applying), and where the rule fires: the same but for a First set.</summary>
internal sealed record RuleDiagrams(CompiledRule Rule, int Holds, int Fires);
