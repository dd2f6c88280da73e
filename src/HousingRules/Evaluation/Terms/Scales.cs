using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Brings numbers with different digits after the point to one scale, so that whole numbers are compared and added.</summary>
internal static class Scales
{
    /// <summary>A number as it is written.</summary>
    /// <returns>Null when it has more digits than a rule can compute with.</returns>
    public static LiteralTerm? Literal(decimal number)
    {
        // 35.50 is 35.5.
        var plain = number.ToString("0.############################", CultureInfo.InvariantCulture);
        var scale = plain.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? plain.Length - point - 1 : 0;
        return scale <= DecimalType.MostScale && NumberText.TryJson(plain, scale, out var scaled)
            ? new(scaled, false, null, scale)
            : null;
    }

    /// <summary>The same number with more digits after the point.</summary>
    public static Term To(Term term, int scale)
    {
        var more = scale - term.Scale;
        return more <= 0 ? term : term switch
        {
            LiteralTerm literal when Fits(literal.Value, more) =>
                literal with { Value = literal.Value * NumberText.Power(more), Digits = scale },
            SumTerm sum => sum with { Parts = [.. sum.Parts.Select(p => p with { Term = To(p.Term, scale) })] },
            ProductTerm product => product with { Factors = [.. product.Factors, .. Ones(more)] },
            ExtremeTerm extreme => extreme with { Of = [.. extreme.Of.Select(t => To(t, scale))] },
            _ => new ProductTerm([term, .. Ones(more)]) { Place = term.Place },
        };
    }

    /// <summary>A sum of parts, brought to the greatest scale among them.</summary>
    public static SumTerm Sum(ImmutableArray<Addend> parts)
    {
        var scale = parts.Max(p => p.Term.Scale);
        return new([.. parts.Select(p => p with { Term = To(p.Term, scale) })]);
    }

    /// <summary>Terms brought to the greatest scale among them.</summary>
    public static ImmutableArray<Term> Alike(ImmutableArray<Term> terms)
    {
        var scale = terms.Max(t => t.Scale);
        return [.. terms.Select(t => To(t, scale))];
    }

    /// <summary>The number as it was written, without the factor that only brings it to a scale.</summary>
    public static Term AsWritten(Term term) => term is not ProductTerm product || !product.Factors.Any(IsOne) ? term
        : product.Factors.RemoveAll(IsOne) is [var alone] ? alone
        : product with { Factors = product.Factors.RemoveAll(IsOne) };

    // 1 with zeros behind the point: a literal in a product has no such zeros of its own.
    private static bool IsOne(Term term) =>
        term is LiteralTerm { Setting: null, Digits: > 0 } literal && literal.Value == NumberText.Power(literal.Digits);

    // One literal has no room for more zeros; that what it is multiplied with has none either is found like every overflow.
    private static IEnumerable<LiteralTerm> Ones(int scale)
    {
        for (; scale > 0; scale -= NumberText.MostTens)
            yield return One(Math.Min(scale, NumberText.MostTens));
    }

    private static LiteralTerm One(int scale) => new(NumberText.Power(scale), false, null, scale);

    private static bool Fits(long value, int tens) =>
        tens <= NumberText.MostTens && Math.Abs((decimal)value) <= long.MaxValue / NumberText.Power(tens);
}
