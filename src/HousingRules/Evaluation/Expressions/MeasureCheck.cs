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
                new(
                    $"单位不同，不能相加减或比较：前面是{measure.Label.Chinese}，此处是{own.Label.Chinese}",
                    $"What counts different things is not added or compared: {measure.Label.English} before, {own.Label.English} here."),
                term.Place);
        }
    }
}
