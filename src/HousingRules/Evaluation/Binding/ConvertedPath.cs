using System.Linq.Expressions;
using System.Reflection;

namespace HousingRules.Evaluation;

/// <summary>What a map reads from a household: a path of properties, such as <c>h.House.Grade</c>, or whatever else the caller wrote. Where
/// a path ends before its last property, because one on the way is null, what it would have held is unknown.</summary>
internal static class ConvertedPath
{
    /// <summary>The property, where the path is one property of the household itself.</summary>
    public static PropertyInfo? PropertyOf(LambdaExpression read) =>
        Bare(read.Body) is MemberExpression { Member: PropertyInfo property } member && member.Expression == read.Parameters[0]
            ? property
            : null;

    /// <summary>What reads it.</summary>
    /// <param name="fact">The fact's name, which stands for what is no path.</param>
    /// <param name="read">What the caller wrote.</param>
    /// <param name="convert">Converts what is held; null where it is held as it is. It is not asked where the path breaks.</param>
    public static FactHolder Of(string fact, LambdaExpression read, Delegate? convert)
    {
        var path = PathOf(read);
        var (takes, gives) = (read.ReturnType, convert?.GetType().GetMethod("Invoke")!.ReturnType ?? read.ReturnType);
        if (path is null or [_])
            return new(path is null ? fact : path[0].Member.Name, gives, household => Converted(Expression.Invoke(read, household)));
        var result = Nullables.WithNull(gives);
        return new(
            string.Join('.', path.Select(p => p.Member.Name)),
            result,
            household => Step(household, path, result, end => Nullables.As(Converted(Nullables.As(end, takes)), result)));

        Expression Converted(Expression held) =>
            convert is null ? held : Expression.Invoke(Expression.Constant(convert, convert.GetType()), held);
    }

    // The properties and fields from the household to the end; null where something else is read.
    private static MemberExpression[]? PathOf(LambdaExpression read)
    {
        var path = new List<MemberExpression>();
        var at = Bare(read.Body);
        for (; at is MemberExpression { Expression: not null } member; at = Bare(member.Expression!))
            path.Insert(0, member);
        return at == read.Parameters[0] && path.Count > 0 ? [.. path] : null;
    }

    // A cast that the compiler put in, as for a path that ends in what is not nullable.
    private static Expression Bare(Expression body) =>
        body is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast ? Bare(cast.Operand) : body;

    private static Expression Step(Expression at, ReadOnlySpan<MemberExpression> rest, Type result, Func<Expression, Expression> end)
    {
        Expression held = Expression.MakeMemberAccess(Nullables.As(at, rest[0].Expression!.Type), rest[0].Member);
        if (rest.Length == 1)
            return end(held);
        var next = rest[1..];
        if (held.Type.IsValueType && Nullable.GetUnderlyingType(held.Type) is null)
            return Step(held, next, result, end);
        var local = Expression.Variable(held.Type);
        return Expression.Block(
            [local],
            Expression.Assign(local, held),
            Expression.Condition(
                Expression.Equal(local, Expression.Constant(null, held.Type)),
                Expression.Default(result),
                Step(local, next, result, end)));
    }
}
