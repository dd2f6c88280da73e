namespace HousingRules.Evaluation;

/// <summary>The places of a sheet that the rules of a program read.</summary>
internal static class ReadPlaces
{
    /// <summary>The places, in an order in which those asked together stand together; null where a rule reads a number or a day.</summary>
    public static Slot[]? Of(DecisionProgram program)
    {
        var tests = program.Conditions.SelectMany(c => c.Tree).ToArray();
        return tests.Any(t => t is Condition.Compares)
            ? null
            : [.. tests.Select(Place).OfType<Slot>().Distinct().OrderBy(s => s.Index)];
    }

    private static Slot? Place(Condition condition) => condition switch
    {
        Condition.Truth truth => truth.Slot,
        Condition.OneOf oneOf => oneOf.Slot,
        _ => null,
    };
}
