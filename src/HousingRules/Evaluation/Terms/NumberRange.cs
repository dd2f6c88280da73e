using System.Numerics;

namespace HousingRules.Evaluation;

/// <summary>All numbers from one to another, both included.</summary>
internal readonly record struct NumberRange(BigInteger Least, BigInteger Greatest)
{
    public static NumberRange operator +(NumberRange a, NumberRange b) => new(a.Least + b.Least, a.Greatest + b.Greatest);

    public static NumberRange operator -(NumberRange a, NumberRange b) => new(a.Least - b.Greatest, a.Greatest - b.Least);

    public static NumberRange operator *(NumberRange a, NumberRange b)
    {
        BigInteger[] corners = [a.Least * b.Least, a.Least * b.Greatest, a.Greatest * b.Least, a.Greatest * b.Greatest];
        return new(corners.Min(), corners.Max());
    }

    /// <summary>How a number of this range compares with one of another; null when that depends on the numbers.</summary>
    public bool? Compared(Comparison comparison, NumberRange other) => comparison switch
    {
        Comparison.Less => Greatest < other.Least ? true : Least >= other.Greatest ? false : null,
        Comparison.LessOrEqual => Greatest <= other.Least ? true : Least > other.Greatest ? false : null,
        Comparison.Greater => other.Compared(Comparison.Less, this),
        Comparison.GreaterOrEqual => other.Compared(Comparison.LessOrEqual, this),
        Comparison.Equal => Least > other.Greatest || Greatest < other.Least ? false
            : Least == Greatest && this == other ? true
            : null,
        _ => !Compared(Comparison.Equal, other),
    };
}
