using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>A term with divisions, multiplied out: one dividend over one divisor, neither of which divides.</summary>
internal readonly record struct Fraction(Term Dividend, Term Divisor)
{
    /// <summary>Whether nothing is divided.</summary>
    public bool IsWhole => Divisor == Terms.One;

    public static Fraction Of(Term term) => term switch
    {
        QuotientTerm quotient => Of(quotient.Dividend).Over(Of(quotient.Divisor)),
        ProductTerm product => product.Factors.Select(Of).Aggregate((a, b) => a.Times(b)) is { IsWhole: false } all
            ? all with { Dividend = all.Dividend with { Place = term.Place } }
            : new(term, Terms.One),
        SumTerm sum when sum.Parts.Any(p => !Of(p.Term).IsWhole) => Of(sum),
        _ => new(term, Terms.One),
    };

    private static Fraction Of(SumTerm sum)
    {
        var parts = sum.Parts.Select(p => Of(p.Term)).ToImmutableArray();
        var addends = parts.Select(
            (own, i) => new Addend(
                sum.Parts[i].IsMinus,
                parts.Where((_, j) => j != i).Aggregate(own.Dividend, (all, other) => all.Times(other.Divisor))));
        return new(
            Scales.Sum([.. addends]) with { Place = sum.Place },
            parts.Select(p => p.Divisor).Aggregate(Terms.Times));
    }

    private Fraction Over(Fraction other) =>
        new(Dividend.Times(other.Divisor), Divisor.Times(other.Dividend));

    private Fraction Times(Fraction other) => new(Dividend.Times(other.Dividend), Divisor.Times(other.Divisor));
}
