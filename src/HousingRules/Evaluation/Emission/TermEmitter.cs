using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace HousingRules.Evaluation;

/// <summary>Compiles the numbers of rules and amounts.</summary>
internal sealed class TermEmitter(FactSource source)
{
    public static readonly MethodInfo BoolToByte = typeof(Unsafe).GetMethods()
        .Single(m => m.Name == nameof(Unsafe.BitCast) && m.GetGenericArguments().Length == 2)
        .MakeGenericMethod(typeof(bool), typeof(byte));

    private static readonly MethodInfo LeastOfTwo = ((Func<long, long, long>)Math.Min).Method;
    private static readonly MethodInfo GreatestOfTwo = ((Func<long, long, long>)Math.Max).Method;
    private static readonly MethodInfo HalfUp = ((Func<long, long, long>)RoundedTerm.HalfUp).Method;
    private static readonly MethodInfo Elapsed = ((Func<CalendarUnit, long, long, long>)CalendarUnits.Between).Method;

    private readonly Dictionary<TableTerm, Expression> _found = [];

    /// <summary>Has what a table says at hand, for those terms that name it.</summary>
    public void Know(TableTerm table, Expression value) => _found[table] = value;

    /// <summary>The number that a table says, <see cref="TableTerm.NoRow"/> where it has no row.</summary>
    public Expression Found(TableTerm table) => Expression.Call(
        Expression.Constant(table),
        nameof(TableTerm.Found),
        null,
        [.. table.Slots.Select(Key).Concat(Enumerable.Repeat(Expression.Constant(0L), TableTerm.MostKeys)).Take(TableTerm.MostKeys)]);

    public Expression Emit(Term term) => term switch
    {
        LiteralTerm literal => Expression.Constant(literal.Value),
        FactTerm fact => source.Number(fact.Slot),
        SumTerm { Parts: [{ IsMinus: false } first, .. var rest] } => rest.Aggregate(Emit(first.Term), Added),
        SumTerm sum => sum.Parts.Aggregate((Expression)Expression.Constant(0L), Added),
        ProductTerm product => product.Factors.Select(Emit).Aggregate(Expression.Multiply),
        ExtremeTerm extreme => extreme.Of.Select(Emit)
            .Aggregate((a, b) => Expression.Call(extreme.IsLeast ? LeastOfTwo : GreatestOfTwo, a, b)),
        RoundedTerm rounded => Expression.Call(HalfUp, Emit(rounded.Dividend), Emit(rounded.Divisor)),
        ElapsedTerm elapsed => Expression.Call(Elapsed, Expression.Constant(elapsed.Unit), Emit(elapsed.From), Emit(elapsed.To)),
        CountTerm count => count.Members.Select(AsNumber).Aggregate(Expression.Add),
        TableTerm table => _found[table],
        _ => throw new InvalidOperationException($"No way to compile {term.GetType().Name}."),
    };

    private Expression Added(Expression sum, Addend part) =>
        part.IsMinus ? Expression.Subtract(sum, Emit(part.Term)) : Expression.Add(sum, Emit(part.Term));

    private Expression Key(Slot slot) => source.Number(slot);

    private Expression AsNumber(Slot member) =>
        Expression.Convert(Expression.Call(BoolToByte, source.Truth(member)), typeof(long));
}
