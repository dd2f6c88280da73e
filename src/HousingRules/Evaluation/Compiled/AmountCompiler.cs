using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Reads what an outcome pays, and refuses what would not come out in its unit, or not to the cent.</summary>
/// <param name="expressions">Reads the sums.</param>
/// <param name="findings">What is wrong.</param>
/// <param name="refuse">Why a name cannot stand in a sum.</param>
internal sealed class AmountCompiler(ExpressionReader expressions, FindingList findings, Func<Symbol, LocalizedText?> refuse)
{
    /// <summary>The amount; null, with findings, when it cannot be read.</summary>
    public CompiledAmount? Read(Outcome outcome, WrittenAmount written)
    {
        var (sum, cap) = (Number(written.Expression, written.Type), written.Cap is { } text ? Number(text, written.Type) : null);
        if (sum is null || (cap is null && written.Cap is not null))
            return null;
        var paid = cap is null ? sum : new ExtremeTerm(IsLeast: true, [sum, cap]) { Place = sum.Place };
        return new(outcome, written, sum, cap, paid) { IsNegative = IsNegative(paid) };
    }

    private static Condition? IsNegative(Term paid) => paid.Range().Least >= 0
        ? null
        : TermTranslator.Compared(paid, Comparison.Less, new LiteralTerm(0, false, null, paid.Scale) { Place = paid.Place });

    private Term? Number(TextNode text, DecimalType type)
    {
        if (expressions.ReadNumber(text, refuse) is not { } term)
            return null;
        try
        {
            return Fitting(term, type);
        }
        catch (NotARuleException e)
        {
            findings.Error(text.At(e.Place.Index), e.Reason);
            return null;
        }
    }

    private static Term Fitting(Term term, DecimalType type)
    {
        var measure = Measure.Of(type);
        if (measure.Beside(term.Measure) is null)
            throw new NotARuleException(EvaluationSentences.OtherUnit(measure.Label, term.Measure.Label), term.Place);
        if (!Fraction.Of(term).IsWhole)
            throw Divisions.Elsewhere(term.Place);
        if (term.Scale > type.Scale)
            throw new NotARuleException(EvaluationSentences.TooManyDigits(term.Scale, type.Scale), term.Place);
        var scaled = Scales.To(term, type.Scale);
        Size.Check(scaled);
        return scaled;
    }
}
