namespace HousingRules.Evaluation;

/// <summary>What a rule may divide: by a number that is never nothing, and where the result is compared or rounded.</summary>
internal static class Divisions
{
    /// <summary>A quotient of two terms.</summary>
    /// <exception cref="NotARuleException">The divisor may be nothing or below.</exception>
    public static QuotientTerm Of(Term dividend, Term divisor)
    {
        var place = dividend.Place.To(divisor.Place);
        if (Fraction.Of(divisor) is { IsWhole: true, Dividend: var by } && by.Range().Least > 0)
            return new(dividend, divisor) { Place = place };
        throw new NotARuleException(EvaluationSentences.DivisorMayBeZero, divisor.Place);
    }

    /// <summary>Both are whole numbers, whose division forgets what is left over.</summary>
    public static NotARuleException OfWholeNumbers(SourceSpan place) => new(EvaluationSentences.WholeDivision, place);

    /// <summary>The result is neither compared nor rounded.</summary>
    public static NotARuleException Elsewhere(SourceSpan place) => new(EvaluationSentences.NoDivisionHere, place);
}
