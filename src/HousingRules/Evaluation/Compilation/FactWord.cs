using System.Linq.Expressions;
using System.Reflection;

namespace HousingRules.Evaluation;

/// <summary>Compiles the reading of a household into one word: every property that the rules read, side by side, as it is. Two households
/// of one word are decided alike.</summary>
internal sealed class FactWord
{
    /// <summary>The bit that says that a value did not fit its place: nothing can be said by the word.</summary>
    public const ulong DoesNotFit = 1UL << 63;

    // Chains of a few fields each are independent of one another, and a processor computes them side by side.
    private const int Chain = 8;

    private readonly ParameterExpression _household;
    private readonly List<ParameterExpression> _locals = [];
    private readonly List<Expression> _body = [];
    private readonly List<(Expression Value, int Width)> _fields = [];
    private readonly List<(Expression Value, int Width)> _bounded = [];

    private FactWord(Type type) => _household = Expression.Parameter(type, "household");

    /// <summary>The reader; null where a rule reads a number or a day, or where the facts do not fit one word.</summary>
    public static Func<T, ulong>? Compile<T>(DecisionProgram program, Binding binding)
    {
        var mentioned = Mentions.Of(program.Conditions);
        if (mentioned.Tests.Any(t => t is Condition.Compares))
            return null;
        var word = new FactWord(typeof(T));
        foreach (
            var (slot, property) in mentioned.Slots
                .Select(s => (Slot: s, Property: binding.Properties[s.Index]))
                .OrderBy(r => r.Slot.Index)
                .DistinctBy(r => r.Property))
        {
            if (property is not null)
                word.Add(slot, property);
        }

        return word._fields.Sum(f => f.Width) < 63
            ? Expression.Lambda<Func<T, ulong>>(
                Expression.Block([.. word._locals], [.. word._body, word.Word()]),
                word._household).Compile()
            : null;
    }

    private void Add(Slot slot, PropertyInfo property)
    {
        Expression value = Expression.Property(_household, property);
        if (Nullable.GetUnderlyingType(property.PropertyType) is not null)
        {
            var nullable = Local(value);
            _fields.Add((Bit(Expression.Property(nullable, "HasValue")), 1));
            value = Expression.Call(nullable, "GetValueOrDefault", null);
        }

        if (value.Type == typeof(bool))
            _fields.Add((Bit(value), 1));
        else if (value.Type.IsEnum)
            AddBounded(
                Expression.Convert(value, Enum.GetUnderlyingType(value.Type)),
                Width(PropertyShape.OptionsByNumber(slot.Fact, value.Type).Keys));
        else if (slot.IsMember)
            AddBounded(TypeSource.MemberBits(slot.Fact, value, property.PropertyType), slot.Fact.Options.Length);
        else
            AddBounded(TypeSource.Code(slot, value), Width([slot.Fact.Options.Length - 1]));
    }

    // A number that needs more bits than the declared ones do, as an undeclared, unknown or negative one may, is noted and not packed.
    private void AddBounded(Expression number, int width)
    {
        var value = Local(Expression.Convert(Expression.Convert(number, typeof(long)), typeof(ulong)));
        _fields.Add((value, width));
        _bounded.Add((value, width));
    }

    private BinaryExpression Word()
    {
        var chains = _fields.Chunk(Chain).Select(chain => (
            Value: chain.Select(f => f.Value)
                .Zip(chain.Select(f => f.Width))
                .Aggregate((Expression)Expression.Constant(0UL), (word, f) => Expression.Add(Shifted(word, f.Second), f.First)),
            Width: chain.Sum(f => f.Width)));
        var word = chains.Aggregate(
            (Expression)Expression.Constant(0UL),
            (whole, chain) => Expression.Or(Shifted(whole, chain.Width), chain.Value));
        var excess = _bounded
            .GroupBy(b => b.Width, b => b.Value)
            .Select(g => (Expression)Expression.RightShift(g.Aggregate(Expression.Or), Expression.Constant(g.Key)))
            .Aggregate((Expression)Expression.Constant(0UL), Expression.Or);
        return Expression.Or(word, Shifted(Bit(Expression.NotEqual(excess, Expression.Constant(0UL))), 63));
    }

    private ParameterExpression Local(Expression value)
    {
        var local = Expression.Variable(value.Type);
        _locals.Add(local);
        _body.Add(Expression.Assign(local, value));
        return local;
    }

    private static Expression Shifted(Expression value, int by) =>
        value is ConstantExpression ? value : Expression.LeftShift(value, Expression.Constant(by));

    private static UnaryExpression Bit(Expression truth) => Expression.Convert(Expression.Call(Emitter.BoolToByte, truth), typeof(ulong));

    private static int Width(IReadOnlyCollection<long> numbers) =>
        numbers.Min() < 0 ? 64 : 64 - (int)ulong.LeadingZeroCount((ulong)numbers.Max());
}
