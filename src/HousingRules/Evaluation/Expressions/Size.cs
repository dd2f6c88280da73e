namespace HousingRules.Evaluation;

/// <summary>Refuses what may be too large to compute, so that no household ever meets an overflow.</summary>
internal static class Size
{
    /// <exception cref="NotARuleException">A term, or a part of it, may have a value beyond 64 bits.</exception>
    public static void Check(Term term)
    {
        var range = term.Range();
        if (range.Least < long.MinValue || range.Greatest > long.MaxValue)
            throw new NotARuleException(EvaluationSentences.TooLarge, term.Place);
        foreach (var part in term.Inner)
            Check(part);
    }
}
