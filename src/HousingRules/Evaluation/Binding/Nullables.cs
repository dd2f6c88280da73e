using System.Linq.Expressions;

namespace HousingRules.Evaluation;

/// <summary>Types with a null, and what they hold.</summary>
internal static class Nullables
{
    /// <summary>The type with a null: itself where it has one.</summary>
    public static Type WithNull(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null
        ? typeof(Nullable<>).MakeGenericType(type)
        : type;

    public static Expression As(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
