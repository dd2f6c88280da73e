namespace HousingRules.Verification;

/// <summary>Which events could show a difference of two procedures.</summary>
/// <param name="Event">Name of the event; null for any.</param>
/// <param name="From">Name of the state from which it is; null for any.</param>
/// <param name="To">Name of the state to which it leads; null for any.</param>
/// <param name="Period">Name of the period that must have run; null for none.</param>
internal sealed record Target(string? Event, string? From, string? To, string? Period)
{
    /// <summary>The events that could show a change; null where none could.</summary>
    public static Target? Of(WrittenChange change)
    {
        var names = change.Name.Split('/', 2);
        return change switch
        {
            { Kind: "guard" or "report" } => new(names[0], null, null, null),
            { Kind: "transition" } => new(names[0], names[1], null, null),
            { Kind: "event", Property: "part" or "evidence" or "optional" } => new(change.Name, null, null, null),
            { Kind: "state", Property: "part" } => new(null, null, change.Name, null),
            { Kind: "period", Property: "days" or "since" or "countsFirstDay" or "unit" or "rollsOver" } =>
                new(null, null, null, change.Name),
            { Kind: "evidence", Property: "type" or "values" or "bounds" or "omitted" } => new(null, null, null, null),
            _ => null,
        };
    }
}
