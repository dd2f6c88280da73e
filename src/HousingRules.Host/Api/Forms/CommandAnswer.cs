using HousingRules.Cases;

namespace HousingRules.Host.Api;

/// <summary>A command that is stored, and how the case stood when it was: asked again, the same answer comes.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">Its version after the command.</param>
/// <param name="Entry">What was stored.</param>
/// <param name="State">Where the case stood after it.</param>
/// <param name="LastDay">The day of the last event.</param>
/// <param name="Actors">The actors at whose desk it lay.</param>
/// <param name="Missing">Names of the facts that were unknown and mattered.</param>
/// <param name="Warnings">What is worth a word.</param>
/// <param name="Reports">What a set-back is reported for.</param>
internal sealed record CommandAnswer(
    string Id,
    int Version,
    EntryAnswer Entry,
    NamedAnswer State,
    DateOnly LastDay,
    IReadOnlyList<string> Actors,
    IReadOnlyList<string> Missing,
    IReadOnlyList<RefusalAnswer> Warnings,
    IReadOnlyList<RefusalAnswer> Reports)
{
    /// <summary>The first day by which something must have happened; left out when there is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The first day on which the case can go on; left out when it need not wait.</summary>
    public DateOnly? OpensOn { get; init; }

    public static CommandAnswer Of(KeptCase kept)
    {
        var (summary, entry, policy) = (kept.Stored.Summary, kept.Stored.Entries[^1], kept.Procedure.Policy);
        var record = kept.Events.LastOrDefault(e => e.BroughtBy == entry.Number)?.Record;
        return new(
            kept.Id,
            kept.Version,
            EntryAnswer.Of(entry),
            new(kept.File.State.Name, kept.File.State.Label),
            summary.LastDay,
            summary.Actors,
            summary.Missing,
            [.. (record?.Warnings ?? []).Select(w => RefusalAnswer.Of(w, policy))],
            [.. (record?.Reports ?? []).Select(r => RefusalAnswer.Of(r, policy))])
        {
            Due = summary.Due,
            OpensOn = summary.OpensOn,
        };
    }
}
