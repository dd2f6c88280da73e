using System.Linq.Expressions;
using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Properties that may hold a value that their fact does not declare. Such a value is the caller's mistake even where no rule
/// reads the fact, and the same mistake whether a like household was met before or not.</summary>
internal static class Undeclarable
{
    /// <summary>The properties, each with a place of the fact that it holds.</summary>
    public static IEnumerable<(Slot Slot, PropertyInfo Property)> Of(FactCatalog catalog, Binding binding) => catalog.Facts
        .SelectMany(fact => Enumerable.Range(0, fact.SlotCount).Select(i => new Slot(fact, i)))
        .Where(slot => binding.Properties[slot.SheetIndex] is { } p && Bare(p) != typeof(bool) && Bare(p) != typeof(DateOnly))
        .Select(slot => (slot, binding.Properties[slot.SheetIndex]!))
        .DistinctBy(p => p.Item2);

    /// <summary>Whether a property's value is not declared.</summary>
    /// <param name="slot">A place of the fact.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">The property as it is read.</param>
    /// <param name="local">Puts a value in a local.</param>
    public static Expression Test(Slot slot, PropertyInfo property, Expression value, Func<Expression, ParameterExpression> local)
    {
        if (Nullable.GetUnderlyingType(property.PropertyType) is null)
            return OfValue(slot, property, local(value), local);
        var nullable = local(value);
        return Expression.And(
            Expression.Property(nullable, "HasValue"),
            OfValue(slot, property, Expression.Call(nullable, "GetValueOrDefault", null), local));
    }

    private static BinaryExpression OfValue(
        Slot slot,
        PropertyInfo property,
        Expression value,
        Func<Expression, ParameterExpression> local)
    {
        if (slot.IsMember)
            return Expression.Equal(HeldCode.MemberBits(slot.Fact, value, property.PropertyType), Expression.Constant(-2L));
        if (slot.IsNumber)
        {
            var code = local(slot.Fact.Type.Number(value));
            return Expression.Or(
                Expression.LessThan(code, Expression.Constant(slot.Fact.Bounds.Least)),
                Expression.GreaterThan(code, Expression.Constant(slot.Fact.Bounds.Greatest)));
        }

        return Expression.Equal(HeldCode.Of(slot, value), Expression.Constant(OptionCodes.Invalid));
    }

    private static Type Bare(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
}
