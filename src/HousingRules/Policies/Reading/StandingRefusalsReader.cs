namespace HousingRules.Policies;

/// <summary>Reads the words of the refusals that every procedure has.</summary>
internal static class StandingRefusalsReader
{
    /// <summary>All of them.</summary>
    public static StandingRefusals Read(ObjectReader o, ProcedureEvents events) => new(
        Words(o, "NotPermitted", events),
        Words(o, "OutOfOrder", events),
        Words(o, "UnknownEvent", events),
        Words(o, "UnknownEvidence", events),
        Words(o, "MissingEvidence", events),
        Words(o, "InvalidEvidence", events),
        Words(o, "Undetermined", events))
    {
        CalendarYearUnknown = o.Optional("CalendarYearUnknown") is { } words ? events.ReadWords(words) : null,
    };

    /// <summary>The words of one of them; empty where they are missing, with a finding.</summary>
    public static RefusalWords Words(ObjectReader o, string key, ProcedureEvents events) =>
        o.Node(key) is { } node ? events.ReadWords(node) : ProcedureEvents.NoWords;
}
