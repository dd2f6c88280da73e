using HousingRules.Cases;

namespace OtherCounty;

/// <summary>A row of the table of entries: what one command added to a case.</summary>
public sealed class EntryRow
{
    public required string Case { get; set; }

    public required int Number { get; set; }

    public required CaseEntryKind Kind { get; set; }

    public required string CommandId { get; set; }

    public required string DoneBy { get; set; }

    public required string RecordedBy { get; set; }

    public string? RecordedAs { get; set; }

    public required DateTimeOffset RecordedAt { get; set; }

    public string? Note { get; set; }

    public required string Request { get; set; }

    public required byte[] Content { get; set; }

    public static EntryRow Of(string id, CaseEntry entry) => new()
    {
        Case = id,
        Number = entry.Number,
        Kind = entry.Kind,
        CommandId = entry.Envelope.CommandId,
        DoneBy = entry.Envelope.DoneBy,
        RecordedBy = entry.Envelope.RecordedBy,
        RecordedAs = entry.Envelope.RecordedAs,
        RecordedAt = entry.Envelope.RecordedAt,
        Note = entry.Envelope.Note,
        Request = entry.Request,
        Content = entry.Content.ToArray(),
    };

    public CaseEntry ToEntry() =>
        new(Number, Kind, new(CommandId, DoneBy, RecordedBy, RecordedAt, Note) { RecordedAs = RecordedAs }, Request, Content);
}
