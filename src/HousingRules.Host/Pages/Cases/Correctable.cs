using HousingRules.Cases;
using HousingRules.Host.People;

namespace HousingRules.Host.Pages;

/// <summary>What somebody may correct.</summary>
internal static class Correctable
{
    /// <summary>The event that came by an entry; null when none stands, or when it is not the person's to record.</summary>
    public static KeptEvent? Find(KeptCase kept, Person who, int entry) =>
        kept.Events.FirstOrDefault(e => e.Entry == entry) is { } found
        && kept.Procedure.Rights.Refuses(who.Actor!, found.Record.Event) is null
            ? found
            : null;
}
