using System.Numerics;

namespace HousingRules.Evaluation;

/// <summary>Where a comparison cuts one number: at which values its answer changes while everything else in it stays as it is.</summary>
internal static class NumberCuts
{
    /// <summary>Whether it can be told without trying every value where a comparison cuts a number: the number stands there only by
    /// itself or times what does not hold it, or the one side goes one way against the other when it grows.</summary>
    /// <param name="compares">The comparison.</param>
    /// <param name="slot">The number.</param>
    /// <param name="bounds">Between which bounds each number lies.</param>
    public static bool AreTold(Condition.Compares compares, Slot slot, Func<Slot, NumberRange> bounds) =>
        IsLinear(compares, slot) || Trend(compares, slot, bounds) != Evaluation.Trend.Mixed;

    /// <summary>The values at which a new region begins: x &lt; 5 cuts at 5, x &lt;= 5 at 6, x == 5 at both.</summary>
    /// <param name="compares">A comparison whose cuts of the number are told.</param>
    /// <param name="slot">The number.</param>
    /// <param name="number">The numbers of all other facts.</param>
    /// <param name="bounds">The least and the greatest value of the number.</param>
    public static IEnumerable<long> Of(
        Condition.Compares compares,
        Slot slot,
        Func<Slot, long> number,
        (long Least, long Greatest) bounds) =>
        (IsLinear(compares, slot) ? OfLinear(compares, slot, number) : OfTrend(compares, slot, number, bounds))
            .Where(cut => cut > bounds.Least && cut <= bounds.Greatest);

    private static Trend Trend(Condition.Compares compares, Slot slot, Func<Slot, NumberRange> bounds) =>
        compares.Left.TrendIn(slot, bounds) | compares.Right.TrendIn(slot, bounds).Turned();

    // The one side passes the other once, or stands level with it for a while: both ends are found by halving.
    private static IEnumerable<long> OfTrend(
        Condition.Compares compares,
        Slot slot,
        Func<Slot, long> number,
        (long Least, long Greatest) bounds)
    {
        var asked = compares.Comparison switch
        {
            Comparison.Less or Comparison.GreaterOrEqual => [Comparison.Less],
            Comparison.LessOrEqual or Comparison.Greater => [Comparison.LessOrEqual],
            _ => (Comparison[])[Comparison.Less, Comparison.LessOrEqual],
        };
        return asked.Select(comparison => Turn(v => (compares with { Comparison = comparison }).Holds(Number(v)), bounds)).OfType<long>();

        Func<Slot, long> Number(long value) => s => s.SheetIndex == slot.SheetIndex ? value : number(s);
    }

    // The first value at which an answer is another than at the least one; null when it stays.
    private static long? Turn(Func<long, bool> answer, (long Least, long Greatest) bounds)
    {
        var (before, after) = bounds;
        var first = answer(before);
        if (answer(after) == first)
            return null;
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (answer(middle) == first)
                before = middle;
            else
                after = middle;
        }

        return after;
    }

    private static bool IsLinear(Condition.Compares compares, Slot slot) =>
        Degree(compares.Left, slot) <= 1 && Degree(compares.Right, slot) <= 1;

    private static IEnumerable<long> OfLinear(Condition.Compares compares, Slot slot, Func<Slot, long> number)
    {
        var (left, right) = (Linear(compares.Left, slot, number), Linear(compares.Right, slot, number));
        var (factor, rest) = (left.Factor - right.Factor, right.Constant - left.Constant);
        if (factor.IsZero)
            return [];
        if (factor.Sign < 0)
            (factor, rest) = (-factor, -rest);
        // factor * x compared with rest: x reaches it at the ceiling, and passes it after the floor.
        var floor = BigInteger.DivRem(rest, factor, out var remainder);
        if (remainder.Sign < 0)
            floor--;
        var ceiling = remainder.IsZero ? floor : floor + 1;
        var isLess = left.Factor - right.Factor > 0;
        BigInteger[] cuts = compares.Comparison switch
        {
            Comparison.Less or Comparison.GreaterOrEqual => [isLess ? ceiling : floor + 1],
            Comparison.LessOrEqual or Comparison.Greater => [isLess ? floor + 1 : ceiling],
            _ => remainder.IsZero ? [floor, floor + 1] : [],
        };
        return cuts.Where(c => c >= long.MinValue && c <= long.MaxValue).Select(c => (long)c);
    }

    private static int Degree(Term term, Slot slot) => term switch
    {
        FactTerm fact => fact.Slot.SheetIndex == slot.SheetIndex ? 1 : 0,
        SumTerm sum => sum.Parts.Max(p => Degree(p.Term, slot)),
        ProductTerm product => product.Factors.Sum(f => Degree(f, slot)),
        _ => term.Slots.Any(s => s.SheetIndex == slot.SheetIndex) ? 2 : 0,
    };

    private static (BigInteger Factor, BigInteger Constant) Linear(Term term, Slot slot, Func<Slot, long> number)
    {
        switch (term)
        {
            case LiteralTerm literal:
                return (0, literal.Value);
            case FactTerm fact:
                return fact.Slot.SheetIndex == slot.SheetIndex ? (1, 0) : (0, number(fact.Slot));
            case SumTerm sum:
                return sum.Parts.Aggregate(
                    (Factor: BigInteger.Zero, Constant: BigInteger.Zero),
                    (all, part) =>
                    {
                        var own = Linear(part.Term, slot, number);
                        return part.IsMinus ? (all.Factor - own.Factor, all.Constant - own.Constant)
                            : (all.Factor + own.Factor, all.Constant + own.Constant);
                    });
            case ProductTerm product:
                return product.Factors.Select(f => Linear(f, slot, number))
                    .Aggregate((a, b) => ((a.Factor * b.Constant) + (a.Constant * b.Factor), a.Constant * b.Constant));
            default:
                return (0, term.Computed(number));
        }
    }
}
