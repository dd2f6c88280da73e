using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Numerics;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Compiles the reading of a household into one word: every property that the rules read, side by side, as it is. Two households
/// of one word are decided alike, and a property is read but once, so that what is remembered is what was decided.</summary>
internal sealed class FactPacking
{
    /// <summary>The bit that says that a value did not fit its place, or that a fact which no rule reads has a value that is not
    /// declared: nothing can be said by the word.</summary>
    public const ulong DoesNotFit = 1UL << 63;

    private readonly ParameterExpression _household;
    private readonly List<ParameterExpression> _locals = [];
    private readonly List<Expression> _body = [];
    private readonly PackingBuilder _packed = new();
    private readonly List<(Expression Value, int Width)> _bounded = [];
    private readonly List<Expression> _undeclared = [];
    private readonly List<Field> _facts = [];

    private FactPacking(Type type) => _household = Expression.Parameter(type, "household");

    /// <summary>The reader, and what its word holds from its highest bits down; null where a rule reads a number or a day, or where the
    /// facts do not fit one word.</summary>
    public static (Func<T, ulong> Read, ImmutableArray<PackedFact> Facts)? Compile<T>(CompiledPolicy compiled, Binding binding)
    {
        if (ReadPlaces.Of(compiled) is not { } read)
            return null;
        var packed = new FactPacking(typeof(T));
        var catalog = compiled.Document.Facts;
        foreach (var slot in read.Where(s => binding.Holders[s.SheetIndex] is null))
            packed._facts.Add(new(slot, 0, [catalog.OmittedCodes[slot.SheetIndex]], -1));
        foreach (var slots in read.Where(s => binding.Holders[s.SheetIndex] is not null).GroupBy(s => binding.Holders[s.SheetIndex]!))
            packed.Add(slots.Key, [.. slots]);
        var asked = read.Select(s => binding.Holders[s.SheetIndex]).ToHashSet();
        foreach (var (slot, holder) in Undeclarable.Of(catalog, binding).Where(p => !asked.Contains(p.Holder)))
            packed._undeclared.Add(Undeclarable.Test(slot, holder, holder.Read(packed._household), packed.Local));
        if (packed._packed.Width >= 63)
            return null;
        var body = Expression.Block([.. packed._locals], [.. packed._body, packed.Whole()]);
        return (Expression.Lambda<Func<T, ulong>>(body, packed._household).Compile(), packed.Facts());
    }

    private ImmutableArray<PackedFact> Facts() =>
    [
        .. _facts.Select(f => new PackedFact(f.Slot, _packed.Width - f.End, f.Codes)
        {
            KnownAt = f.KnownAt < 0 ? -1 : _packed.Width - f.KnownAt,
        }),
    ];

    private void Add(FactHolder holder, Slot[] slots)
    {
        var value = holder.Read(_household);
        Expression? known = null;
        if (holder.IsNullable)
        {
            var nullable = Local(value);
            known = Expression.Property(nullable, "HasValue");
            value = Expression.Call(nullable, "GetValueOrDefault", null);
        }

        var slot = slots[0];
        if (value.Type == typeof(bool))
            AddWhole(slot, known, Bit(value), [0, 1]);
        else if (slot.IsMember && holder.IsWholeSet)
            AddMembers(slots, known, value, holder);
        else if (value.Type.IsEnum)
            AddEnum(slot, known, value, holder);
        else
            AddWhole(slot, known, Bounded(HeldCode.Of(slot, value, holder), PackedFact.WidthOf(slot.Values)), Options(slot));
    }

    private void AddEnum(Slot slot, Expression? known, Expression value, FactHolder holder)
    {
        var options = PropertyShape.OptionsByNumber(slot.Fact, value.Type);
        if (options.Keys.Min() >= 0 && options.Keys.Max() < 1 << RuleWalk.FieldBits)
        {
            var codes = Enumerable.Range(0, (int)options.Keys.Max() + 1)
                .Select(n => options.TryGetValue(n, out var index) ? index : PackedFact.Undeclared)
                .ToArray();
            AddWhole(slot, known, Bounded(Number(value), PackedFact.WidthOf(codes.Length)), codes);
            return;
        }

        // Numbers far apart are looked up.
        AddWhole(slot, known, Bounded(HeldCode.Of(slot, value, holder), PackedFact.WidthOf(slot.Values)), Options(slot));
    }

    private void AddWhole(Slot slot, Expression? known, Expression value, long[] codes)
    {
        var width = PackedFact.WidthOf(codes.Length);
        var numbers = PackedFact.Padded(codes, width);
        if (known is not null)
        {
            _packed.Add(Bit(known), 1);
            numbers = [.. numbers.Select(_ => SlotCode.Unknown), .. numbers];
        }

        _packed.Add(value, width);
        _facts.Add(new(slot, _packed.Width, numbers, -1));
    }

    // A set that is null as a whole has a bit of its own, and is unknown member by member; bits that stand for no member must be zero.
    private void AddMembers(Slot[] slots, Expression? known, Expression value, FactHolder holder)
    {
        var fact = slots[0].Fact;
        var bits = value.Type.IsEnum
            ? PropertyShape.OptionsByNumber(fact, value.Type)
                .Where(o => o.Key != 0)
                .ToDictionary(o => BitOperations.Log2((ulong)o.Key), o => o.Value)
            : Enumerable.Range(0, fact.Options.Length).ToDictionary(m => m);
        var knownAt = known is null ? -1 : _packed.Width + 1;
        if (known is not null)
        {
            _packed.Add(Bit(known), 1);
            _facts.Add(new(null, _packed.Width, [SlotCode.Unknown, 0], -1));
        }

        var width = bits.Keys.Max() + 1;
        _packed.Add(Bounded(value.Type.IsEnum ? Number(value) : HeldCode.MemberBits(fact, value, holder), width), width);
        for (var bit = width - 1; bit >= 0; bit--)
        {
            var slot = bits.TryGetValue(bit, out var member) ? slots.FirstOrDefault(s => s.Member == member) : null;
            ImmutableArray<long> codes = slot is not null ? [0, 1] : bits.ContainsKey(bit) ? [0, 0] : [0, PackedFact.Undeclared];
            _facts.Add(new(slot, _packed.Width - bit, codes, knownAt));
        }

        // A member for which the enum has no flag is never there.
        foreach (var slot in slots.Where(s => !bits.ContainsValue(s.Member)))
            _facts.Add(new(slot, _packed.Width, [0], knownAt));
    }

    private static long[] Options(Slot slot) => [.. Enumerable.Range(0, slot.Values).Select(v => (long)v)];

    // A number that needs more bits than the declared ones do, as an undeclared, unknown or negative one may, is noted and not packed.
    private ParameterExpression Bounded(Expression number, int width)
    {
        var value = Local(Expression.Convert(Expression.Convert(number, typeof(long)), typeof(ulong)));
        _bounded.Add((value, width));
        return value;
    }

    // Whatever does not fit, in the highest bit.
    private BinaryExpression Whole()
    {
        var excess = _bounded
            .GroupBy(b => b.Width, b => b.Value)
            .Select(g => (Expression)Expression.RightShift(
                g.Aggregate((Expression a, Expression b) => Expression.Or(a, b)),
                Expression.Constant(g.Key)))
            .Aggregate((Expression)Expression.Constant(0UL), Expression.Or);
        var misfit = _undeclared.Aggregate((Expression)Expression.NotEqual(excess, Expression.Constant(0UL)), Expression.Or);
        return Expression.Or(_packed.Word(), PackingBuilder.Shifted(Bit(misfit), 63));
    }

    private ParameterExpression Local(Expression value)
    {
        var local = Expression.Variable(value.Type);
        _locals.Add(local);
        _body.Add(Expression.Assign(local, value));
        return local;
    }

    private static UnaryExpression Number(Expression value) => Expression.Convert(value, Enum.GetUnderlyingType(value.Type));

    private static UnaryExpression Bit(Expression truth) =>
        Expression.Convert(Expression.Call(TermEmitter.BoolToByte, truth), typeof(ulong));

    /// <summary>What lies where, counted from the word's highest bit: how far down a field ends, and the bit that says that it is known;
    /// -1 when it has none.</summary>
    private sealed record Field(Slot? Slot, int End, ImmutableArray<long> Codes, int KnownAt);
}
