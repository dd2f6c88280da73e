using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Makes functions of conditions, for cases: a guard is asked for every event, and what it asks may be unknown.</summary>
internal sealed class TestBuilder(DecisionProgram program)
{
    private readonly Dictionary<Definition, Test> _definitions = [];
    private readonly Dictionary<Outcome, int> _outcomes = program.Document.Outcomes
        .Select((outcome, index) => (outcome, index))
        .ToDictionary(x => x.outcome, x => x.index);

    public Test? Optional(Condition? condition) => condition is null ? null : Of(condition);

    public Test Of(Condition condition)
    {
        switch (condition)
        {
            case Condition.Known known:
                bool? value = known.Value;
                return (_, _) => value;
            case Condition.Truth truth:
                var place = truth.Slot.Index;
                return (codes, _) => codes[place] is var code && code == SlotCode.Unknown ? null : code != 0;
            case Condition.OneOf oneOf:
                return Option(oneOf.Slot.Index, [.. oneOf.Options]);
            case Condition.Compares compares:
                return Comparison(compares);
            case Condition.Decided decided:
                var outcome = _outcomes[decided.Outcome];
                return (_, outcomes) => outcomes[outcome];
            case Condition.Defined defined:
                return Definition(defined.Definition);
            case Condition.Not not:
                var inner = Of(not.Inner);
                return (codes, outcomes) => !inner(codes, outcomes);
            case Condition.All all:
                return Joined([.. all.Parts.Select(Of)], decides: false);
            case Condition.Any any:
                return Joined([.. any.Parts.Select(Of)], decides: true);
            default:
                throw new InvalidOperationException($"No function for {condition.GetType().Name}.");
        }
    }

    private Test Definition(Definition definition)
    {
        if (!_definitions.TryGetValue(definition, out var test))
            _definitions[definition] = test = Of(program.Definitions[definition]);
        return test;
    }

    private static Test Option(int place, int[] options) => (codes, _) =>
    {
        var code = codes[place];
        return code == SlotCode.Unknown ? null : Array.IndexOf(options, (int)code) >= 0;
    };

    // One part decides alone, whatever is unknown in the others: false for "and", true for "or".
    private static Test Joined(Test[] parts, bool decides) => (codes, outcomes) =>
    {
        bool? all = !decides;
        foreach (var part in parts)
        {
            var holds = part(codes, outcomes);
            if (holds == decides)
                return decides;
            if (holds is null)
                all = null;
        }

        return all;
    };

    private static Test Comparison(Condition.Compares compares) => (codes, _) =>
    {
        if (Value(compares.Left, codes) is not { } left || Value(compares.Right, codes) is not { } right)
            return null;
        return compares.Comparison.Holds(left, right);
    };

    private static long? Value(Term term, ReadOnlySpan<long> codes) => term switch
    {
        Term.Literal literal => literal.Value,
        Term.Fact fact => codes[fact.Slot.Index] is var code && code == SlotCode.Unknown ? null : code,
        Term.Sum { Operation: Arithmetic.Add } sum => Value(sum.Left, codes) + Value(sum.Right, codes),
        Term.Sum { Operation: Arithmetic.Subtract } sum => Value(sum.Left, codes) - Value(sum.Right, codes),
        Term.Sum sum => Value(sum.Left, codes) * Value(sum.Right, codes),
        _ => throw new InvalidOperationException($"No value for {term.GetType().Name}."),
    };
}
