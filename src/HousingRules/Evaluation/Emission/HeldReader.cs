using System.Linq.Expressions;
using System.Runtime.ExceptionServices;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Compiles the reading of a caller's household as the codes of a sheet. A value that its fact does not declare is a code that
/// says so, and so is, where the caller wants it, what could not be read because it threw.</summary>
internal sealed class HeldReader
{
    private readonly FactCatalog _catalog;
    private readonly Binding _binding;
    private readonly ParameterExpression _codes = Expression.Parameter(typeof(long[]), "codes");
    private readonly ParameterExpression _household;

    private HeldReader(Type type, FactCatalog catalog, Binding binding)
    {
        _household = Expression.Parameter(type, "household");
        (_catalog, _binding) = (catalog, binding);
    }

    /// <summary>Reads a household; whatever the caller's code throws comes through.</summary>
    public static ReadFacts<T> Plain<T>(FactCatalog catalog, Binding binding)
    {
        var reader = new HeldReader(typeof(T), catalog, binding);
        var body = Expression.Block([.. reader.Omitted(), .. reader.Holders().Select(reader.Held), Expression.Empty()]);
        return Expression.Lambda<ReadFacts<T>>(body, reader._household, reader._codes).Compile();
    }

    /// <summary>Reads what can be read of a household, and notes what threw.</summary>
    public static ReadWithCare<T> Careful<T>(FactCatalog catalog, Binding binding)
    {
        var reader = new HeldReader(typeof(T), catalog, binding);
        var threw = Expression.Parameter(typeof(ICollection<Thrown>), "threw");
        var body = Expression.Block([.. reader.Omitted(), .. reader.Holders().Select(h => reader.Caught(h, threw)), Expression.Empty()]);
        return Expression.Lambda<ReadWithCare<T>>(body, reader._household, reader._codes, threw).Compile();
    }

    private IEnumerable<FactHolder> Holders() => _binding.Holders.OfType<FactHolder>().Distinct();

    private IEnumerable<Slot> Slots() => _catalog.Facts.SelectMany(f => Enumerable.Range(0, f.SlotCount).Select(i => new Slot(f, i)));

    private IEnumerable<Expression> Omitted() => Slots().Where(s => _binding.Holders[s.SheetIndex] is null)
        .Select(s => Assign(s, Expression.Constant(_catalog.OmittedCodes[s.SheetIndex])));

    private TryExpression Caught(FactHolder holder, ParameterExpression threw)
    {
        var e = Expression.Parameter(typeof(Exception), "e");
        Expression note = Expression.Call(
            ((Action<ICollection<Thrown>, FactHolder, Exception>)Note).Method,
            threw,
            Expression.Constant(holder),
            e);
        var unread = SlotsOf(holder).Select(s => Assign(s, Expression.Constant(SlotCode.Unreadable)));
        return Expression.TryCatch(
            Expression.Block(typeof(void), Held(holder)),
            Expression.Catch(e, Expression.Block(typeof(void), [note, .. unread])));
    }

    private IEnumerable<Slot> SlotsOf(FactHolder holder) => Slots().Where(s => ReferenceEquals(_binding.Holders[s.SheetIndex], holder));

    // Each property is read once, so that all members of a set are of one moment.
    private Expression Held(FactHolder holder)
    {
        Slot[] slots = [.. SlotsOf(holder)];
        var held = Expression.Variable(holder.Type);
        Expression codes = holder.IsNullable
            ? Expression.IfThenElse(
                Expression.Property(held, "HasValue"),
                Codes(holder, slots, Expression.Call(held, "GetValueOrDefault", null)),
                Expression.Block(typeof(void), slots.Select(s => Assign(s, Expression.Constant(SlotCode.Unknown)))))
            : Codes(holder, slots, held);
        return Expression.Block(typeof(void), [held], Expression.Assign(held, holder.Read(_household)), codes);
    }

    private Expression Codes(FactHolder holder, Slot[] slots, Expression value)
    {
        var fact = slots[0].Fact;
        if (value.Type == typeof(bool))
            return Assign(slots[0], Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L)));
        if (slots[0].IsMember && holder.IsWholeSet)
        {
            var bits = Expression.Variable(typeof(long));
            var member = ((Func<long, int, long>)OptionCodes.Member).Method;
            return Expression.Block(
                typeof(void),
                [bits],
                [
                    Expression.Assign(bits, HeldCode.MemberBits(fact, value, holder)),
                    .. slots.Select(s => Assign(s, Expression.Call(member, bits, Expression.Constant(s.Member)))),
                ]);
        }

        if (!slots[0].IsNumber || holder.Cell is not null)
            return Assign(slots[0], HeldCode.Of(slots[0], value, holder));
        // What is in bounds, as nearly all is, asks nothing of its fact.
        var number = Expression.Variable(typeof(long));
        var (least, greatest) = fact.Bounds;
        return Expression.Block(
            typeof(void),
            [number],
            Expression.Assign(number, HeldCode.Number(slots[0], value, holder)),
            Assign(
                slots[0],
                Expression.Condition(
                    Expression.AndAlso(
                        Expression.GreaterThanOrEqual(number, Expression.Constant(least)),
                        Expression.LessThanOrEqual(number, Expression.Constant(greatest))),
                    number,
                    Expression.Call(((Func<long, long>)OptionCodes.OutOfBounds).Method, number))));
    }

    private BinaryExpression Assign(Slot slot, Expression code) =>
        Expression.Assign(Expression.ArrayAccess(_codes, Expression.Constant(slot.SheetIndex)), code);

    // What ends the work is no problem of a household.
    private static void Note(ICollection<Thrown> threw, FactHolder holder, Exception e)
    {
        if (e is OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException)
            ExceptionDispatchInfo.Throw(e);
        threw.Add(new(holder, e));
    }
}
