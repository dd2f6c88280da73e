using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is computed in words: "630 × area", "the least of area and 40".</summary>
internal static class MadeTermWords
{
    /// <param name="term">A term that is made of others.</param>
    /// <param name="words">The words of those.</param>
    public static LocalizedText Of(Term term, Func<Term, LocalizedText> words) => term switch
    {
        ExtremeTerm extreme => Extreme(extreme, words),
        RoundedTerm rounded => Rounded(rounded, words),
        ElapsedTerm elapsed => Elapsed(elapsed.Unit, words(elapsed.From), words(elapsed.To)),
        CountTerm count => Counted(count.Set),
        _ => Joined(term, words),
    };

    /// <summary>"How many of the categories".</summary>
    public static LocalizedText Counted(FactDeclaration set) => EvaluationSentences.HowManyOf(set.Label);

    private static LocalizedText Extreme(ExtremeTerm extreme, Func<Term, LocalizedText> words)
    {
        var of = extreme.Of.Select(t => Bracketed(t, extreme, words(t))).ToArray();
        return EvaluationSentences.Extreme(of[..^1], of[^1], extreme.IsLeast);
    }

    private static LocalizedText Rounded(RoundedTerm rounded, Func<Term, LocalizedText> words)
    {
        var of = words(rounded.Of);
        return rounded.Digits == 0
            ? EvaluationSentences.RoundedToWhole(of)
            : EvaluationSentences.RoundedTo(of, rounded.Digits);
    }

    private static LocalizedText Elapsed(CalendarUnit unit, LocalizedText from, LocalizedText to)
    {
        var counted = unit switch
        {
            CalendarUnit.Days => EvaluationSentences.Days,
            CalendarUnit.Months => EvaluationSentences.FullMonths,
            _ => EvaluationSentences.FullYears,
        };
        return EvaluationSentences.CountedBetween(from, to, counted);
    }

    private static LocalizedText Joined(Term term, Func<Term, LocalizedText> words)
    {
        var parts = Parts(term).Select(p => (p.Sign, Words: Bracketed(p.Term, term, words(p.Term)))).ToArray();
        return new(string.Concat(parts.Select(p => p.Sign + p.Words.Chinese)), string.Concat(parts.Select(p => p.Sign + p.Words.English)));
    }

    private static IEnumerable<(string Sign, Term Term)> Parts(Term term) => term switch
    {
        SumTerm sum => sum.Parts.Select((p, i) => (p.IsMinus ? i > 0 ? " − " : "−" : i > 0 ? " + " : "", p.Term)),
        ProductTerm product => product.Factors.Select((f, i) => (i > 0 ? " × " : "", f)),
        QuotientTerm quotient => [("", quotient.Dividend), (" ÷ ", quotient.Divisor)],
        _ => throw new InvalidOperationException($"{term.GetType().Name} has no parts."),
    };

    // What would read otherwise without brackets: a product stands so in a sum, and a sum or a product among others.
    private static LocalizedText Bracketed(Term part, Term whole, LocalizedText words) => (Scales.AsWritten(part), whole) switch
    {
        (FactTerm or LiteralTerm or TableTerm or AmountTerm, _) => words,
        (ProductTerm or QuotientTerm, SumTerm) => words,
        (ProductTerm or QuotientTerm or SumTerm, ExtremeTerm) => words,
        _ => new($"({words.Chinese})", $"({words.English})"),
    };
}
