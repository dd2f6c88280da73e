namespace HousingRules.Evaluation;

/// <summary>The places of a sheet that the rules of a program read.</summary>
internal static class ReadPlaces
{
    /// <summary>The places, in an order in which those asked together stand together; null where a rule reads a number or a day.</summary>
    public static Slot[]? Of(DecisionProgram program)
    {
        var mentioned = Mentions.Of(program.Conditions);
        return mentioned.Tests.Any(t => t is Condition.Compares) ? null : [.. mentioned.Slots.OrderBy(s => s.Index)];
    }
}
