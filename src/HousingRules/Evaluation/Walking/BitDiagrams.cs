using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Each bit of a compiled policy's mask as a diagram over the places that its conditions read.</summary>
internal sealed class BitDiagrams
{
    private readonly CompiledPolicy _compiled;
    private readonly Diagram _diagram;
    private readonly IReadOnlyDictionary<Slot, int> _variables;
    private readonly Dictionary<Outcome, int> _decided = [];
    private readonly Dictionary<Definition, int> _defined = [];
    private readonly int[] _bits;

    private BitDiagrams(CompiledPolicy compiled, Diagram diagram, IReadOnlyDictionary<Slot, int> variables)
    {
        (_compiled, _diagram, _variables) = (compiled, diagram, variables);
        _bits = new int[compiled.BitCount];
    }

    /// <summary>For each bit, where it is set.</summary>
    /// <exception cref="BoundMetException">The diagram met its bound.</exception>
    public static int[] Of(CompiledPolicy compiled, Diagram diagram, IReadOnlyDictionary<Slot, int> variables)
    {
        var diagrams = new BitDiagrams(compiled, diagram, variables);
        foreach (var set in compiled.Sets)
            diagrams.Read(set);
        foreach (var duty in compiled.Duties)
            diagrams.Read(duty);
        return diagrams._bits;
    }

    private void Read(CompiledSet set)
    {
        var applies = set.AppliesWhen is { } when ? Of(when) : Diagram.All;
        if (set.AppliesBit >= 0)
            _bits[set.AppliesBit] = applies;
        var earlier = Diagram.None;
        foreach (var rule in set.Rules)
        {
            var fires = _diagram.And(applies, Of(rule.Condition));
            if (set.RuleSet.Match == Match.First)
                (fires, earlier) = (_diagram.Except(fires, earlier), _diagram.Or(earlier, fires));
            _bits[rule.Bit] = fires;
            _decided[rule.Rule.Outcome] = _diagram.Or(Decided(rule.Rule.Outcome), fires);
        }
    }

    // What a duty asks matters only where one of its outcomes is decided: elsewhere its bits stay away, and fewer masks differ.
    private void Read(CompiledDuty duty)
    {
        var due = duty.Declaration.Outcomes.Select(Decided).Aggregate(Diagram.None, _diagram.Or);
        if (duty.When is { } when)
            _bits[duty.WhenBit] = due = _diagram.And(due, Of(when));
        foreach (var step in duty.Steps)
            _bits[step.Bit] = _diagram.And(due, Of(step.Condition));
    }

    private int Of(Condition condition) => condition switch
    {
        Condition.Known known => known.Value ? Diagram.All : Diagram.None,
        Condition.Truth truth => _diagram.Where(_variables[truth.Slot], code => code == 1),
        Condition.OneOf oneOf => _diagram.Where(_variables[oneOf.Slot], code => oneOf.Options.Contains(code)),
        Condition.Decided decided => Decided(decided.Outcome),
        Condition.Defined defined => Defined(defined.Definition),
        Condition.Not not => _diagram.Not(Of(not.Inner)),
        Condition.All all => all.Parts.Select(Of).Aggregate(Diagram.All, _diagram.And),
        Condition.Any any => any.Parts.Select(Of).Aggregate(Diagram.None, _diagram.Or),
        Condition.Same same => same.Parts.Select(Of).Aggregate(Diagram.All, _diagram.Same),
        _ => throw new InvalidOperationException($"No diagram for {condition.GetType().Name}."),
    };

    private int Decided(Outcome outcome) => _decided.GetValueOrDefault(outcome, Diagram.None);

    // A definition is read where it is first used: by then every outcome it names is decided.
    private int Defined(Definition definition)
    {
        if (!_defined.TryGetValue(definition, out var holds))
            _defined[definition] = holds = Of(_compiled.Definitions[definition]);
        return holds;
    }
}
