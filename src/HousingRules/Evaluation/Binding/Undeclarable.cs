using System.Linq.Expressions;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Properties that may hold a value that their fact does not declare. Such a value is the caller's mistake even where no rule
/// reads the fact, and the same mistake whether a like household was met before or not.</summary>
internal static class Undeclarable
{
    /// <summary>The properties, each with a place of the fact that it holds.</summary>
    public static IEnumerable<(Slot Slot, FactHolder Holder)> Of(FactCatalog catalog, Binding binding) => catalog.Facts
        .SelectMany(fact => Enumerable.Range(0, fact.SlotCount).Select(i => new Slot(fact, i)))
        .Where(slot => binding.Holders[slot.SheetIndex] is { } h && h.Bare != typeof(bool) && h.Bare != typeof(DateOnly))
        .Select(slot => (slot, binding.Holders[slot.SheetIndex]!))
        .DistinctBy(p => p.Item2);

    /// <summary>Whether a property's value is not declared.</summary>
    /// <param name="slot">A place of the fact.</param>
    /// <param name="holder">The property.</param>
    /// <param name="value">The property as it is read.</param>
    /// <param name="local">Puts a value in a local.</param>
    public static Expression Test(Slot slot, FactHolder holder, Expression value, Func<Expression, ParameterExpression> local)
    {
        if (!holder.IsNullable)
            return OfValue(slot, holder, local(value), local);
        var nullable = local(value);
        return Expression.And(
            Expression.Property(nullable, "HasValue"),
            OfValue(slot, holder, Expression.Call(nullable, "GetValueOrDefault", null), local));
    }

    private static BinaryExpression OfValue(
        Slot slot,
        FactHolder holder,
        Expression value,
        Func<Expression, ParameterExpression> local)
    {
        if (slot.IsMember && holder.IsWholeSet)
            return Expression.Equal(HeldCode.MemberBits(slot.Fact, value, holder), Expression.Constant(-2L));
        if (slot.IsNumber)
        {
            var code = local(HeldCode.Number(slot, value, holder));
            var outside = Expression.Or(
                Expression.LessThan(code, Expression.Constant(slot.Fact.Bounds.Least)),
                Expression.GreaterThan(code, Expression.Constant(slot.Fact.Bounds.Greatest)));
            return holder.Cell is null ? outside
                : Expression.And(outside, Expression.NotEqual(code, Expression.Constant(SlotCode.Unknown)));
        }

        return Expression.Equal(HeldCode.Of(slot, value, holder), Expression.Constant(SlotCode.Undeclared));
    }
}
