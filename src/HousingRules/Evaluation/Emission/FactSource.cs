using System.Linq.Expressions;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Where compiled rules read a household's facts: the properties of a type, or the slots of a fact sheet. Every fact is read once,
/// into a local.</summary>
internal abstract class FactSource
{
    private readonly List<ParameterExpression> _locals = [];
    private readonly List<Expression> _prologue = [];

    public abstract ParameterExpression Household { get; }

    public IReadOnlyList<ParameterExpression> Locals => _locals;

    /// <summary>What must run before the rules.</summary>
    public IReadOnlyList<Expression> Prologue => _prologue;

    /// <summary>Whether some fact needs care: it is unknown, or no value of its declaration. Null when none ever does.</summary>
    public Expression? NeedsDecider { get; private set; }

    public abstract Expression Truth(Slot slot);

    public abstract Expression OneOf(Slot slot, IReadOnlyList<int> options);

    /// <summary>The number or day number, as a <see cref="long"/>.</summary>
    public abstract Expression Number(Slot slot);

    /// <summary>Called once when everything has been read that the rules read.</summary>
    public virtual void Complete()
    {
    }

    protected ParameterExpression Local(Expression value)
    {
        var local = Expression.Variable(value.Type);
        _locals.Add(local);
        _prologue.Add(Expression.Assign(local, value));
        return local;
    }

    protected void NeedsDeciderWhen(Expression condition) =>
        NeedsDecider = NeedsDecider is null ? condition : Expression.Or(NeedsDecider, condition);

    /// <summary>Whether a fact's code is among some; one shift instead of a chain of comparisons where every option's code fits a
    /// word.</summary>
    protected static Expression IsAmong(Expression code, IReadOnlyList<int> codes, FactDeclaration fact) =>
        fact.Options.Length <= 64
            ? IsAmongSmall(code, codes)
            : codes.Select(c => (Expression)Expression.Equal(code, Expression.Constant((long)c))).Aggregate(Expression.Or);

    /// <summary>The same for a code that is known to be below 64: a shift counts no further, and would take 67 for 3.</summary>
    protected static Expression IsAmongSmall(Expression code, IReadOnlyList<int> codes)
    {
        if (codes.Count == 1)
            return Expression.Equal(code, code.Type == typeof(long) ? Expression.Constant((long)codes[0]) : Expression.Constant(codes[0]));
        var bits = codes.Aggregate(0UL, (all, c) => all | 1UL << c);
        var place = code.Type == typeof(int) ? code : Expression.Convert(code, typeof(int));
        return Expression.NotEqual(
            Expression.And(Expression.RightShift(Expression.Constant(bits), place), Expression.Constant(1UL)),
            Expression.Constant(0UL));
    }
}
