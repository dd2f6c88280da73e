using System.Linq.Expressions;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Facts from the properties of a caller's own type.</summary>
internal sealed class TypeSource : FactSource
{
    private readonly FactCatalog _catalog;
    private readonly Binding _binding;
    private readonly Dictionary<int, Expression> _values = [];
    private readonly Dictionary<FactHolder, Expression> _members = [];
    private readonly HashSet<FactHolder> _read = [];

    public TypeSource(Type type, FactCatalog catalog, Binding binding)
    {
        Household = Expression.Parameter(type, "household");
        _catalog = catalog;
        _binding = binding;
    }

    public override ParameterExpression Household { get; }

    /// <summary>Whether every household needs its codes. What it is paid hangs on its own numbers, and what nothing holds of it may be
    /// unknown, such as the day: then rules that read the type itself would do the work twice.</summary>
    public static bool NeedsCodes(CompiledPolicy compiled, Binding binding) => !compiled.Amounts.IsEmpty
        || Mentions.Of(compiled.Conditions).Slots.Any(s =>
            binding.Holders[s.SheetIndex] is null && compiled.Document.Facts.OmittedCodes[s.SheetIndex] == SlotCode.Unknown);

    public override Expression Truth(Slot slot)
    {
        if (_binding.Holders[slot.SheetIndex] is not { } holder)
            return Expression.NotEqual(Omitted(slot), Expression.Constant(0L));
        if (slot.IsMember && holder.IsWholeSet)
            return Expression.NotEqual(
                Expression.And(Members(slot, holder), Expression.Constant(1L << slot.Member)),
                Expression.Constant(0L));
        return holder.Cell is not null
            ? Expression.NotEqual(Value(slot, holder, text => HeldCode.Of(slot, text, holder), CareAboutWords), Expression.Constant(0L))
            : Value(slot, holder, value => value);
    }

    public override Expression OneOf(Slot slot, IReadOnlyList<int> options)
    {
        if (_binding.Holders[slot.SheetIndex] is not { } holder)
            return IsAmong(Omitted(slot), options, slot.Fact);
        var type = holder.Bare;
        if (!type.IsEnum)
            return IsAmong(Value(slot, holder, text => HeldCode.Of(slot, text, holder), CareAboutWords), options, slot.Fact);
        var numbers = PropertyShape.OptionsByNumber(slot.Fact, type);
        var wanted = numbers.Where(n => options.Contains(n.Value)).Select(n => n.Key).ToArray();
        var number = Value(
            slot,
            holder,
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
        if (_binding.Holders[slot.SheetIndex] is not { } holder)
            return Omitted(slot);
        return Value(slot, holder, held => HeldCode.Number(slot, held, holder), n => CareAboutBounds(slot, n));
    }

    public override void Complete()
    {
        foreach (var (slot, holder) in Undeclarable.Of(_catalog, _binding).Where(p => !_read.Contains(p.Holder)))
            NeedsDeciderWhen(Undeclarable.Test(slot, holder, holder.Read(Household), Local));
    }

    // The property's value once, in a local of its own; what needs care is noted on the way.
    private Expression Value(Slot slot, FactHolder holder, Func<Expression, Expression> shape, Action<Expression>? care = null)
    {
        if (_values.TryGetValue(slot.SheetIndex, out var known))
            return known;
        var value = Local(shape(Read(holder)));
        care?.Invoke(value);
        return _values[slot.SheetIndex] = value;
    }

    // A nullable property without a value needs care.
    private Expression Read(FactHolder holder)
    {
        _read.Add(holder);
        var read = holder.Read(Household);
        if (!holder.IsNullable)
            return read;
        var nullable = Local(read);
        NeedsDeciderWhen(Expression.Not(Expression.Property(nullable, "HasValue")));
        return Expression.Call(nullable, "GetValueOrDefault", null);
    }

    private Expression Members(Slot slot, FactHolder holder)
    {
        if (_members.TryGetValue(holder, out var known))
            return known;
        var bits = Local(HeldCode.MemberBits(slot.Fact, Read(holder), holder));
        NeedsDeciderWhen(Expression.LessThan(bits, Expression.Constant(0L)));
        return _members[holder] = bits;
    }

    private void CareAboutWords(Expression code) => NeedsDeciderWhen(Expression.LessThan(code, Expression.Constant(0L)));

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
}
