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
        CalendarYearUnknown = Optional(o, "CalendarYearUnknown", events),
        NotYourEvent = Optional(o, "NotYourEvent", events),
        NotYourLevel = Optional(o, "NotYourLevel", events),
    };

    /// <summary>The words of one of them; empty where they are missing, with a finding.</summary>
    public static RefusalWords Words(ObjectReader o, string key, ProcedureEvents events) =>
        o.Node(key) is { } node ? events.ReadWords(node) : ProcedureEvents.NoWords;

    private static RefusalWords? Optional(ObjectReader o, string key, ProcedureEvents events) =>
        o.Optional(key) is { } node ? events.ReadWords(node) : null;
}
