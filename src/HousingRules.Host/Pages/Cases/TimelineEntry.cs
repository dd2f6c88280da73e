using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Cases;

namespace HousingRules.Host.Pages;

/// <summary>One thing that is stored of a case, as its timeline shows it: also what was corrected since.</summary>
/// <param name="Entry">What is stored.</param>
/// <param name="Event">The event as it was recorded by it; null for the opening and for a withdrawal.</param>
internal sealed record TimelineEntry(CaseEntry Entry, CaseEvent? Event)
{
    /// <summary>What the event did, where it stands as it was recorded here; null otherwise.</summary>
    public CaseRecord? Record { get; init; }

    /// <summary>The entry that corrected it or withdrew it; null while it stands.</summary>
    public int? CorrectedBy { get; init; }

    /// <summary>The entry that it corrects; null for none.</summary>
    public int? Corrects { get; init; }

    /// <summary>Why it corrects.</summary>
    public string? Reason { get; init; }

    /// <summary>The entry whose event it says, under which it is corrected again; null for none.</summary>
    public int? EventOf => Event is null ? null : Corrects ?? Entry.Number;

    /// <summary>Everything that is stored, in order.</summary>
    public static ImmutableArray<TimelineEntry> Of(KeptCase kept)
    {
        var read = kept.Stored.Entries.Select(entry => Read(kept.Procedure, entry)).ToArray();
        var standing = kept.Events.ToDictionary(e => e.Entry);
        return
        [
            .. read.Select(said => said with
            {
                CorrectedBy = said.EventOf is { } number ? Later(read, number, said.Entry.Number) : null,
                Record = said.EventOf is { } own && Later(read, own, said.Entry.Number) is null ? standing.GetValueOrDefault(own)?.Record
                    : null,
            }),
        ];
    }

    private static int? Later(TimelineEntry[] read, int corrected, int after) =>
        read.FirstOrDefault(e => e.Corrects == corrected && e.Entry.Number > after)?.Entry.Number;

    private static TimelineEntry Read(Procedure procedure, CaseEntry entry)
    {
        using var content = JsonDocument.Parse(entry.Content);
        var root = content.RootElement;
        var happened = entry.Kind != CaseEntryKind.Opened && root.TryGetProperty("event", out var said) ? procedure.Read(said) : null;
        return entry.Kind == CaseEntryKind.Corrected
            ? new(entry, happened) { Corrects = root.GetProperty("corrects").GetInt32(), Reason = root.GetProperty("reason").GetString() }
            : new(entry, happened);
    }
}
