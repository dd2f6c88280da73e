using System.Linq.Expressions;
using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Facts from the properties of a caller's own type.</summary>
internal sealed class TypeSource : FactSource
{
    private readonly FactCatalog _catalog;
    private readonly Binding _binding;
    private readonly Dictionary<int, Expression> _values = [];
    private readonly Dictionary<PropertyInfo, Expression> _members = [];
    private readonly HashSet<PropertyInfo> _read = [];

    public TypeSource(Type type, FactCatalog catalog, Binding binding)
    {
        Household = Expression.Parameter(type, "household");
        _catalog = catalog;
        _binding = binding;
    }

    public override ParameterExpression Household { get; }

    public override Expression Truth(Slot slot)
    {
        if (_binding.Properties[slot.SheetIndex] is not { } property)
            return Expression.NotEqual(Omitted(slot), Expression.Constant(0L));
        if (slot.IsMember && !IsBoolean(property))
            return Expression.NotEqual(
                Expression.And(Members(slot, property), Expression.Constant(1L << slot.Member)),
                Expression.Constant(0L));
        return Value(slot, property, value => value);
    }

    public override Expression OneOf(Slot slot, IReadOnlyList<int> options)
    {
        if (_binding.Properties[slot.SheetIndex] is not { } property)
            return IsAmong(Omitted(slot), options, slot.Fact);
        var type = Bare(property);
        if (!type.IsEnum)
            return IsAmong(Value(slot, property, text => HeldCode.Of(slot, text)), options, slot.Fact);
        var numbers = PropertyShape.OptionsByNumber(slot.Fact, type);
        var wanted = numbers.Where(n => options.Contains(n.Value)).Select(n => n.Key).ToArray();
        var number = Value(
            slot,
            property,
            value => Expression.Convert(Expression.Convert(value, Enum.GetUnderlyingType(type)), typeof(long)),
            n => CareAboutEnum(n, numbers.Keys));
        if (wanted.Length == 0)
            return Expression.Constant(false);
        // The usual enum counts up from zero: an int is compared, not a long.
        return numbers.Keys.All(n => n is >= 0 and <= 63)
            ? IsAmongSmall(Expression.Convert(number, typeof(int)), [.. wanted.Select(n => (int)n)])
            : wanted.Select(n => (Expression)Expression.Equal(number, Expression.Constant(n))).Aggregate(Expression.Or);
    }

    public override Expression Number(Slot slot)
    {
        if (_binding.Properties[slot.SheetIndex] is not { } property)
            return Omitted(slot);
        return Value(slot, property, slot.Fact.Type.Number, n => CareAboutBounds(slot, n));
    }

    public override void Complete()
    {
        foreach (var (slot, property) in Undeclarable.Of(_catalog, _binding).Where(p => !_read.Contains(p.Property)))
            NeedsDeciderWhen(Undeclarable.Test(slot, property, Expression.Property(Household, property), Local));
    }

    /// <summary>Writes every fact as a code, and refuses values that are not declared.</summary>
    public static ReadFacts<T> Reader<T>(FactCatalog catalog, Binding binding)
    {
        var household = Expression.Parameter(typeof(T), "household");
        var codes = Expression.Parameter(typeof(long[]), "codes");
        var body = new List<Expression>();
        // Each property is read once, so that all members of a set are of one moment.
        var values = binding.Properties.OfType<PropertyInfo>().Distinct().ToDictionary(p => p, p => Expression.Variable(p.PropertyType));
        foreach (var (property, value) in values)
            body.Add(Expression.Assign(value, Expression.Property(household, property)));
        foreach (var fact in catalog.Facts)
        {
            for (var i = 0; i < fact.SlotCount; i++)
            {
                var slot = new Slot(fact, i);
                var code = binding.Properties[slot.SheetIndex] is { } property
                    ? CheckedCode(slot, values[property])
                    : Expression.Constant(catalog.OmittedCodes[slot.SheetIndex]);
                body.Add(Expression.Assign(Expression.ArrayAccess(codes, Expression.Constant(slot.SheetIndex)), code));
            }
        }

        body.Add(Expression.Empty());
        return Expression.Lambda<ReadFacts<T>>(Expression.Block(values.Values, body), household, codes).Compile();
    }

    private static Expression CheckedCode(Slot slot, ParameterExpression property)
    {
        if (Nullable.GetUnderlyingType(property.Type) is not null)
        {
            return Expression.Condition(
                Expression.Property(property, "HasValue"),
                CheckedCode(slot, Expression.Call(property, "GetValueOrDefault", null), property.Type),
                Expression.Constant(SlotCode.Unknown));
        }

        return CheckedCode(slot, property, property.Type);
    }

    private static Expression CheckedCode(Slot slot, Expression value, Type declared)
    {
        var fact = Expression.Constant(slot.Fact);
        if (value.Type == typeof(bool))
            return Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L));
        if (slot.IsMember)
            return Expression.Call(
                typeof(OptionCodes),
                nameof(OptionCodes.CheckedMember),
                null,
                HeldCode.MemberBits(slot.Fact, value, declared),
                Expression.Constant(slot.Member),
                fact);
        if (slot.Fact.Type.Shape == ValueShape.Number)
            return Expression.Call(
                typeof(OptionCodes),
                nameof(OptionCodes.CheckedNumber),
                null,
                slot.Fact.Type.Number(value),
                fact);
        return Expression.Call(typeof(OptionCodes), nameof(OptionCodes.Checked), null, HeldCode.Of(slot, value), fact);
    }

    // The property's value once, in a local of its own; what needs care is noted on the way.
    private Expression Value(Slot slot, PropertyInfo property, Func<Expression, Expression> shape, Action<Expression>? care = null)
    {
        if (_values.TryGetValue(slot.SheetIndex, out var known))
            return known;
        var value = Local(shape(Read(property)));
        if (property.PropertyType == typeof(string))
            NeedsDeciderWhen(Expression.LessThan(value, Expression.Constant(0L)));
        care?.Invoke(value);
        return _values[slot.SheetIndex] = value;
    }

    // A nullable property without a value needs care.
    private Expression Read(PropertyInfo property)
    {
        _read.Add(property);
        var read = Expression.Property(Household, property);
        if (Nullable.GetUnderlyingType(property.PropertyType) is null)
            return read;
        var nullable = Local(read);
        NeedsDeciderWhen(Expression.Not(Expression.Property(nullable, "HasValue")));
        return Expression.Call(nullable, "GetValueOrDefault", null);
    }

    private Expression Members(Slot slot, PropertyInfo property)
    {
        if (_members.TryGetValue(property, out var known))
            return known;
        var bits = Local(HeldCode.MemberBits(slot.Fact, Read(property), property.PropertyType));
        NeedsDeciderWhen(Expression.LessThan(bits, Expression.Constant(0L)));
        return _members[property] = bits;
    }

    // One comparison for an enum that counts up from zero, one shift for other small ones.
    private void CareAboutEnum(Expression number, IReadOnlyCollection<long> declared)
    {
        var greatest = declared.Max();
        if (declared.Min() == 0 && greatest == declared.Count - 1)
        {
            NeedsDeciderWhen(Expression.GreaterThan(Expression.Convert(number, typeof(ulong)), Expression.Constant((ulong)greatest)));
            return;
        }

        NeedsDeciderWhen(
            Expression.Not(declared.Select(n => (Expression)Expression.Equal(number, Expression.Constant(n))).Aggregate(Expression.Or)));
    }

    private void CareAboutBounds(Slot slot, Expression number)
    {
        var (least, greatest) = slot.Fact.Bounds;
        NeedsDeciderWhen(Expression.Or(
            Expression.LessThan(number, Expression.Constant(least)),
            Expression.GreaterThan(number, Expression.Constant(greatest))));
    }

    private ConstantExpression Omitted(Slot slot)
    {
        var code = _catalog.OmittedCodes[slot.SheetIndex];
        if (code == SlotCode.Unknown)
            NeedsDeciderWhen(Expression.Constant(true));
        return Expression.Constant(code);
    }

    private static bool IsBoolean(PropertyInfo property) => Bare(property) == typeof(bool);

    private static Type Bare(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
}
