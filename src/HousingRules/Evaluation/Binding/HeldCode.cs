using System.Linq.Expressions;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>The code of what a property of a caller's type holds, as an expression.</summary>
internal static class HeldCode
{
    /// <summary>The members as bits; negative when one is unknown or not declared.</summary>
    public static MethodCallExpression MemberBits(FactDeclaration fact, Expression value, FactHolder holder)
    {
        if (holder.Cell is not null)
            return Expression.Call(Expression.Constant(new OptionCodes(fact, null)), nameof(OptionCodes.OfSetCell), null, value);
        var bare = holder.Bare;
        var element = bare.IsEnum ? bare : SetType.ElementOf(bare)!;
        var codes = Expression.Constant(new OptionCodes(fact, element.IsEnum ? element : null));
        if (bare.IsEnum)
            return Expression.Call(
                codes,
                nameof(OptionCodes.OfFlags),
                null,
                Expression.Convert(Expression.Convert(value, Enum.GetUnderlyingType(bare)), typeof(long)));
        return element == typeof(string)
            ? Expression.Call(codes, nameof(OptionCodes.OfTexts), null, Expression.Convert(value, typeof(IEnumerable<string>)))
            : Expression.Call(
                codes,
                nameof(OptionCodes.OfNumbers),
                [element],
                Expression.Convert(value, typeof(IEnumerable<>).MakeGenericType(element)));
    }

    /// <summary>The number or day, or what a cell says of it: unknown, or why it is none.</summary>
    public static Expression Number(Slot slot, Expression value, FactHolder holder) =>
        holder.Cell is not null ? Of(slot, value, holder) : slot.Fact.Type.Number(value);

    /// <summary>The option's index, or 1 and 0 of a cell that says yes and no; negative when it is unknown or not declared.</summary>
    public static Expression Of(Slot slot, Expression value, FactHolder holder)
    {
        if (holder.Cell is { } cell)
            return Expression.Call(Expression.Constant(new OptionCodes(cell)), nameof(OptionCodes.OfCell), null, value);
        var codes = Expression.Constant(new OptionCodes(slot.Fact, value.Type.IsEnum ? value.Type : null));
        return value.Type == typeof(string)
            ? Expression.Call(codes, nameof(OptionCodes.OfText), null, value)
            : Expression.Call(
                codes,
                nameof(OptionCodes.OfNumber),
                null,
                Expression.Convert(Expression.Convert(value, Enum.GetUnderlyingType(value.Type)), typeof(long)));
    }
}
