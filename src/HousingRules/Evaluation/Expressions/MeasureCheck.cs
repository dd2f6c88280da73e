namespace HousingRules.Evaluation;

/// <summary>Refuses what cannot be added or compared: yuan and square metres, a number and a day.</summary>
internal static class MeasureCheck
{
    /// <exception cref="NotARuleException">Two of the terms count different things.</exception>
    public static void Of(params ReadOnlySpan<Term> terms)
    {
        var measure = terms[0].Measure;
        foreach (var term in terms[1..])
        {
            var own = term.Measure;
            measure = measure.Beside(own) ?? throw new NotARuleException(
                EvaluationSentences.OtherUnits(measure.Label, own.Label),
                term.Place);
        }
    }
}
