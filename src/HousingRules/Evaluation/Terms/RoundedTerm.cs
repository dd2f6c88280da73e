using System.Globalization;
using System.Numerics;

namespace HousingRules.Evaluation;

/// <summary>A number rounded to some digits after the point, half away from nothing, as money is.</summary>
/// <param name="Of">What is rounded, as it is written.</param>
/// <param name="Dividend">What is divided, so that the whole part of the division is the rounded number.</param>
/// <param name="Divisor">By what; always above nothing.</param>
/// <param name="Digits">How many digits stay.</param>
internal sealed record RoundedTerm(Term Of, Term Dividend, Term Divisor, int Digits) : Term
{
    public override int Scale => Digits;

    public override string Key => string.Create(CultureInfo.InvariantCulture, $"round({Dividend.Key}/{Divisor.Key},{Digits})");

    public override IEnumerable<Term> Inner => [Dividend, Divisor];

    public override Term With(Func<Term, Term> inner) => this with { Dividend = inner(Dividend), Divisor = inner(Divisor) };

    public override Measure Measure => Of.Measure;

    public override long Computed(Func<Slot, long> number) => HalfUp(Dividend.Computed(number), Divisor.Computed(number));

    public override NumberRange Range(Func<Slot, NumberRange> bounds)
    {
        var (dividend, divisor) = (Dividend.Range(bounds), Divisor.Range(bounds));
        return new(
            HalfUp(dividend.Least, dividend.Least.Sign < 0 ? divisor.Least : divisor.Greatest),
            HalfUp(dividend.Greatest, dividend.Greatest.Sign < 0 ? divisor.Greatest : divisor.Least));
    }

    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds)
    {
        var (dividend, divisor) = (Dividend.TrendIn(slot, bounds), Divisor.TrendIn(slot, bounds));
        var range = Dividend.Range(bounds);
        var below = divisor == Trend.None ? divisor
            : range.Least >= 0 ? divisor.Turned()
            : range.Greatest <= 0 ? divisor
            : Trend.Mixed;
        return dividend | below;
    }

    /// <summary>A quotient, rounded to the nearest whole number.</summary>
    public static long HalfUp(long dividend, long divisor)
    {
        var (whole, rest) = Math.DivRem(dividend, divisor);
        // Twice the rest may be too large; what is left of the divisor is not.
        return Math.Abs(rest) >= divisor - Math.Abs(rest) ? whole + Math.Sign(dividend) : whole;
    }

    private static BigInteger HalfUp(BigInteger dividend, BigInteger divisor)
    {
        var whole = BigInteger.DivRem(dividend, divisor, out var rest);
        return BigInteger.Abs(rest) * 2 >= divisor ? whole + dividend.Sign : whole;
    }
}
