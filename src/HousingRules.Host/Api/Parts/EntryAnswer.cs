using System.Text.Json;
using HousingRules.Cases;

namespace HousingRules.Host.Api;

/// <summary>What one command added to a case.</summary>
/// <param name="Number">Its number in the case, from 1.</param>
/// <param name="Kind">What it is: opened, happened or corrected.</param>
/// <param name="CommandId">The command's id.</param>
/// <param name="DoneBy">The actor who did it.</param>
/// <param name="RecordedBy">The id of the person or key that recorded it.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Content">The content as it is stored: the opening, the event with what it did, or the correction.</param>
internal sealed record EntryAnswer(
    int Number,
    string Kind,
    string CommandId,
    string DoneBy,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    JsonElement Content)
{
    /// <summary>The role in which it was recorded.</summary>
    public string? RecordedAs { get; init; }

    /// <summary>A word about it.</summary>
    public string? Note { get; init; }

    public static EntryAnswer Of(CaseEntry entry) => new(
        entry.Number,
        entry.Kind switch
        {
            CaseEntryKind.Opened => "opened",
            CaseEntryKind.Happened => "happened",
            _ => "corrected",
        },
        entry.Envelope.CommandId,
        entry.Envelope.DoneBy,
        entry.Envelope.RecordedBy,
        entry.Envelope.RecordedAt,
        JsonElement.Parse(entry.Content.Span))
    {
        RecordedAs = entry.Envelope.RecordedAs,
        Note = entry.Envelope.Note,
    };
}
