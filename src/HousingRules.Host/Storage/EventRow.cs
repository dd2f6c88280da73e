using System.Globalization;
using System.Text;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>A row of <c>case_event</c>: what one command added to a case.</summary>
internal sealed class EventRow
{
    public const string Columns =
        "e.version as Version, e.kind as Kind, e.command_id as CommandId, e.done_by as DoneBy, e.recorded_by as RecordedBy, "
        + "e.recorded_as as RecordedAs, e.recorded_at as RecordedAt, e.note as Note, e.request as Request, e.content as Content, "
        + "e.hash as Hash";

    public required int Version { get; init; }

    public required int Kind { get; init; }

    public required string CommandId { get; init; }

    public required string DoneBy { get; init; }

    public required string RecordedBy { get; init; }

    public string? RecordedAs { get; init; }

    public required string RecordedAt { get; init; }

    public string? Note { get; init; }

    public required string Request { get; init; }

    public required string Content { get; init; }

    public required byte[] Hash { get; init; }

    public CaseEntry ToEntry() => new(
        Version,
        (CaseEntryKind)Kind,
        new(
            CommandId,
            DoneBy,
            RecordedBy,
            DateTimeOffset.ParseExact(RecordedAt, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            Note)
        { RecordedAs = RecordedAs },
        Request,
        Encoding.UTF8.GetBytes(Content));
}
