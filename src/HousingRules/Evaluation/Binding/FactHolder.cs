using System.Linq.Expressions;
using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What holds a fact in a caller's type: a property, or what a map reads.</summary>
/// <param name="Name">What it is called where something is wrong with it.</param>
/// <param name="Type">The type of what it holds.</param>
/// <param name="Read">Reads it from a household.</param>
internal sealed record FactHolder(string Name, Type Type, Func<Expression, Expression> Read)
{
    /// <summary>What it is about, where it is a text that is read as a roster's cell is; null where it is not.</summary>
    public FactColumn? Cell { get; init; }

    /// <summary>Whether it holds all members of a set at once, where it holds some.</summary>
    public bool IsWholeSet => Bare != typeof(bool) && Cell?.Member is null;

    /// <summary>The type without its null.</summary>
    public Type Bare => Nullable.GetUnderlyingType(Type) ?? Type;

    public bool IsNullable => Nullable.GetUnderlyingType(Type) is not null;

    public static FactHolder Of(PropertyInfo property) =>
        new(property.Name, property.PropertyType, household => Expression.Property(household, property));

    /// <summary>The same, with what it holds converted by the caller.</summary>
    public FactHolder Converted(Delegate convert)
    {
        var takes = convert.Method.GetParameters()[^1].ParameterType;
        var gives = convert.GetType().GetMethod("Invoke")!.ReturnType;
        if (!IsNullable || takes == Type)
            return this with { Type = gives, Read = household => Call(Read(household)) };
        // What takes no null is not asked about one.
        var result = Nullables.WithNull(gives);
        return this with
        {
            Type = result,
            Read = household =>
            {
                var held = Expression.Variable(Type);
                return Expression.Block(
                    [held],
                    Expression.Assign(held, Read(household)),
                    Expression.Condition(
                        Expression.Property(held, "HasValue"),
                        Nullables.As(Call(Expression.Call(held, "GetValueOrDefault", null)), result),
                        Expression.Default(result)));
            },
        };

        Expression Call(Expression held) => Expression.Invoke(Expression.Constant(convert), held);
    }

    // Two properties may look alike and are two.
    public bool Equals(FactHolder? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
