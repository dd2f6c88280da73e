using System.Numerics;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A whole number: a fact's, a literal, or a sum. Days are their day numbers.</summary>
internal abstract record Term
{
    internal sealed record Fact(Slot Slot) : Term;

    internal sealed record Literal(long Value, bool IsDay, Parameter? Setting) : Term;

    internal sealed record Sum(Term Left, Arithmetic Operation, Term Right) : Term;

    public IEnumerable<Slot> Slots => this switch
    {
        Fact fact => [fact.Slot],
        Sum sum => sum.Left.Slots.Concat(sum.Right.Slots),
        _ => [],
    };

    /// <summary>The least and the greatest value it can have, so that an overflow is found when the policy is loaded and not when a
    /// household meets it.</summary>
    public (BigInteger Least, BigInteger Greatest) Range() => this switch
    {
        Literal literal => (literal.Value, literal.Value),
        Fact { Slot.Fact.Bounds: var (least, greatest) } => (least, greatest),
        Sum sum => Combined(sum.Left.Range(), sum.Operation, sum.Right.Range()),
        _ => throw new InvalidOperationException($"No range for {GetType().Name}."),
    };

    private static (BigInteger, BigInteger) Combined(
        (BigInteger Least, BigInteger Greatest) a,
        Arithmetic operation,
        (BigInteger Least, BigInteger Greatest) b)
    {
        switch (operation)
        {
            case Arithmetic.Add:
                return (a.Least + b.Least, a.Greatest + b.Greatest);
            case Arithmetic.Subtract:
                return (a.Least - b.Greatest, a.Greatest - b.Least);
            default:
                BigInteger[] corners = [a.Least * b.Least, a.Least * b.Greatest, a.Greatest * b.Least, a.Greatest * b.Greatest];
                return (corners.Min(), corners.Max());
        }
    }
}

internal enum Arithmetic
{
    Add,
    Subtract,
    Multiply,
}
