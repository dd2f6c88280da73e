namespace HousingRules.Evaluation;

/// <summary>The slots of a fact sheet that the rules of a policy read.</summary>
internal static class ReadPlaces
{
    /// <summary>The places, in an order in which those asked together stand together; null where a rule reads a number or a day, or where
    /// an amount is paid.</summary>
    public static Slot[]? Of(CompiledPolicy compiled)
    {
        var mentioned = Mentions.Of(compiled.Conditions);
        return !compiled.Amounts.IsEmpty || mentioned.Tests.Any(t => t is Condition.Compares)
            ? null
            : [.. mentioned.Slots.OrderBy(s => s.SheetIndex)];
    }
}
