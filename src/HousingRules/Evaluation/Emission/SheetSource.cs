using System.Linq.Expressions;

namespace HousingRules.Evaluation;

/// <summary>Facts from the codes of a sheet of which every code is known.</summary>
internal sealed class SheetSource : FactSource
{
    private readonly Dictionary<int, ParameterExpression> _codes = [];

    public override ParameterExpression Household { get; } = Expression.Parameter(typeof(long[]), "codes");

    public override Expression Truth(Slot slot) => Expression.NotEqual(Code(slot), Expression.Constant(0L));

    public override Expression OneOf(Slot slot, IReadOnlyList<int> options) => IsAmong(Code(slot), options, slot.Fact);

    public override Expression Number(Slot slot) => Code(slot);

    private ParameterExpression Code(Slot slot)
    {
        if (!_codes.TryGetValue(slot.SheetIndex, out var code))
            _codes[slot.SheetIndex] = code = Local(Expression.ArrayIndex(Household, Expression.Constant(slot.SheetIndex)));
        return code;
    }
}
