using System.Numerics;

namespace HousingRules.Evaluation;

/// <summary>Where a comparison cuts one number: at which values its answer changes while everything else in it stays as it is.</summary>
internal static class NumberCuts
{
    /// <summary>Whether a comparison is of one fact with one literal.</summary>
    public static bool IsFactAndLiteral(Condition test) =>
        test is Condition.Compares { Left: Term.Fact, Right: Term.Literal } or Condition.Compares { Left: Term.Literal, Right: Term.Fact };

    /// <summary>Whether a number stands in a comparison only by itself or times what does not hold it, so that it can be cut.</summary>
    public static bool IsLinear(Condition.Compares compares, Slot slot) =>
        Degree(compares.Left, slot) <= 1 && Degree(compares.Right, slot) <= 1;

    /// <summary>The values at which a new region begins: x &lt; 5 cuts at 5, x &lt;= 5 at 6, x == 5 at both.</summary>
    /// <param name="compares">A comparison in which the fact is linear.</param>
    /// <param name="slot">The fact.</param>
    /// <param name="number">The numbers of all other facts.</param>
    public static IEnumerable<long> Of(Condition.Compares compares, Slot slot, Func<Slot, long> number)
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
        Term.Fact fact => fact.Slot.SheetIndex == slot.SheetIndex ? 1 : 0,
        Term.Sum sum => sum.Parts.Max(p => Degree(p.Term, slot)),
        Term.Product product => product.Factors.Sum(f => Degree(f, slot)),
        _ => 0,
    };

    private static (BigInteger Factor, BigInteger Constant) Linear(Term term, Slot slot, Func<Slot, long> number)
    {
        switch (term)
        {
            case Term.Literal literal:
                return (0, literal.Value);
            case Term.Fact fact:
                return fact.Slot.SheetIndex == slot.SheetIndex ? (1, 0) : (0, number(fact.Slot));
            case Term.Sum sum:
                return sum.Parts.Aggregate(
                    (Factor: BigInteger.Zero, Constant: BigInteger.Zero),
                    (all, part) =>
                    {
                        var own = Linear(part.Term, slot, number);
                        return part.IsMinus ? (all.Factor - own.Factor, all.Constant - own.Constant)
                            : (all.Factor + own.Factor, all.Constant + own.Constant);
                    });
            case Term.Product product:
                return product.Factors.Select(f => Linear(f, slot, number))
                    .Aggregate((a, b) => ((a.Factor * b.Constant) + (a.Constant * b.Factor), a.Constant * b.Constant));
            default:
                throw new InvalidOperationException($"No cuts of {term.GetType().Name}.");
        }
    }
}
