using System.Linq.Expressions;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Compiles the rules of a policy to one function without branches: every condition is computed with &amp; and |, and each
/// answer is shifted into its bit. A processor guesses branches wrong on real rosters; it never guesses here.</summary>
internal sealed class Emitter
{
    private readonly CompiledPolicy _compiled;
    private readonly FactSource _source;
    private readonly TermEmitter _terms;
    private readonly List<ParameterExpression> _locals = [];
    private readonly List<Expression> _body = [];
    private readonly Dictionary<Outcome, Expression> _decided = [];
    private readonly Dictionary<Definition, Expression> _defined = [];
    private readonly List<(int Bit, Expression Holds)> _bits = [];

    private Emitter(CompiledPolicy compiled, FactSource source) =>
        (_compiled, _source, _terms) = (compiled, source, new(source));

    public static DecideMask<T> Compile<T>(CompiledPolicy compiled, FactSource source) => new Emitter(compiled, source).Compile<T>();

    private DecideMask<T> Compile<T>()
    {
        foreach (var set in _compiled.Sets)
            EmitSet(set);
        foreach (var duty in _compiled.Duties)
            EmitDuty(duty);
        _source.Complete();
        var overflowMask = Expression.Parameter(typeof(ulong[]), "wide");
        var body = new List<Expression>(_source.Prologue);
        body.AddRange(_body);
        body.Add(Result(overflowMask));
        var whole = Expression.Block([.. _source.Locals, .. _locals], body);
        return Expression.Lambda<DecideMask<T>>(whole, _source.Household, overflowMask).Compile();
    }

    private void EmitSet(CompiledSet set)
    {
        var applies = set.AppliesWhen is { } when ? Local(Emit(when)) : null;
        if (set.AppliesBit >= 0)
            _bits.Add((set.AppliesBit, applies!));
        Expression? earlier = null;
        foreach (var rule in set.Rules)
        {
            var holds = Emit(rule.Condition);
            if (applies is not null)
                holds = Expression.And(applies, holds);
            if (set.RuleSet.Match == Match.First && earlier is not null)
                holds = Expression.And(holds, Expression.Not(earlier));
            var fired = Local(holds);
            if (set.RuleSet.Match == Match.First)
                earlier = earlier is null ? fired : Local(Expression.Or(earlier, fired));
            _bits.Add((rule.Bit, fired));
            var outcome = rule.Rule.Outcome;
            _decided[outcome] = _decided.TryGetValue(outcome, out var before) ? Local(Expression.Or(before, fired)) : fired;
        }
    }

    // What a duty asks matters only where one of its outcomes is decided: elsewhere its bits stay away, and fewer masks differ.
    private void EmitDuty(CompiledDuty duty)
    {
        var decided = duty.Declaration.Outcomes.Where(_decided.ContainsKey).Select(o => _decided[o]).ToArray();
        var due = Local(decided.Length == 0 ? Expression.Constant(false) : decided.Aggregate(Expression.Or));
        if (duty.When is { } when)
            _bits.Add((duty.WhenBit, due = Local(Expression.And(due, Emit(when)))));
        foreach (var step in duty.Steps)
            _bits.Add((step.Bit, Local(Expression.And(due, Emit(step.Condition)))));
    }

    private Expression Emit(Condition condition) => condition switch
    {
        Condition.Known known => Expression.Constant(known.Value),
        Condition.Truth truth => _source.Truth(truth.Slot),
        Condition.OneOf oneOf => _source.OneOf(oneOf.Slot, oneOf.Options),
        Condition.Compares compares => Emit(compares),
        Condition.Decided decided => _decided[decided.Outcome],
        Condition.Defined defined => Definition(defined.Definition),
        Condition.Not not => Expression.Not(Emit(not.Inner)),
        Condition.All all => all.Parts.Select(Emit).Aggregate(Expression.And),
        Condition.Any any => any.Parts.Select(Emit).Aggregate(Expression.Or),
        Condition.Same same => same.Parts.Select(Emit).Aggregate(Expression.Equal),
        _ => throw new InvalidOperationException($"No way to compile {condition.GetType().Name}."),
    };

    // A definition is computed where it is first used: by then every outcome it names is decided.
    private Expression Definition(Definition definition)
    {
        if (!_defined.TryGetValue(definition, out var holds))
            _defined[definition] = holds = Local(Emit(_compiled.Definitions[definition]));
        return holds;
    }

    private BinaryExpression Emit(Condition.Compares compares)
    {
        var (left, right) = (_terms.Emit(compares.Left), _terms.Emit(compares.Right));
        return compares.Comparison switch
        {
            Comparison.Equal => Expression.Equal(left, right),
            Comparison.NotEqual => Expression.NotEqual(left, right),
            Comparison.Less => Expression.LessThan(left, right),
            Comparison.LessOrEqual => Expression.LessThanOrEqual(left, right),
            Comparison.Greater => Expression.GreaterThan(left, right),
            _ => Expression.GreaterThanOrEqual(left, right),
        };
    }

    private Expression Result(ParameterExpression overflowMask)
    {
        var words = Mask.Words(_compiled);
        var care = _source.NeedsDecider is { } needsDecider ? Shifted(needsDecider, 63) : Expression.Constant(0UL);
        if (words == 1)
            return _bits.Select(b => Shifted(b.Holds, b.Bit)).Append(care).Aggregate(Expression.Or);
        var result = new List<Expression>();
        foreach (var packed in _bits.GroupBy(b => b.Bit / 64))
            result.Add(
                Expression.Assign(
                    Expression.ArrayAccess(overflowMask, Expression.Constant(packed.Key)),
                    packed.Select(b => Shifted(b.Holds, b.Bit % 64)).Aggregate(Expression.Or)));
        result.Add(care);
        return Expression.Block(result);
    }

    private static Expression Shifted(Expression holds, int bit) =>
        Expression.LeftShift(Expression.Convert(Expression.Call(TermEmitter.BoolToByte, holds), typeof(ulong)), Expression.Constant(bit));

    private ParameterExpression Local(Expression value)
    {
        var local = Expression.Variable(typeof(bool));
        _locals.Add(local);
        _body.Add(Expression.Assign(local, value));
        return local;
    }
}
