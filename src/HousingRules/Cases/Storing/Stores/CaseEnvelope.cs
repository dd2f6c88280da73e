using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What is written on the outside of a stored event: deciding never looks at it.</summary>
/// <param name="CommandId">The id of the command that brought it. The same id with the same content is the same command, handed in once
/// more. It is never empty.</param>
/// <param name="DoneBy">Who did what happened, as the caller's system calls them; empty when that is not known.</param>
/// <param name="RecordedBy">Who recorded it: a person or a program, as the caller's system calls them. It is never empty.</param>
/// <param name="RecordedAt">When it was recorded, as the caller's clock says.</param>
/// <param name="Note">A word about it, such as where the papers are; null for none.</param>
public sealed record CaseEnvelope(string CommandId, string DoneBy, string RecordedBy, DateTimeOffset RecordedAt, string? Note = null)
{
    /// <summary>The id of the command that brought it.</summary>
    /// <exception cref="ArgumentException">It is empty, or nothing but spaces.</exception>
    public string CommandId { get; init => field = Given(value, CaseSentences.NoCommandId, nameof(CommandId)); } =
        Given(CommandId, CaseSentences.NoCommandId, nameof(CommandId));

    /// <summary>Who did what happened; empty when that is not known.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public string DoneBy { get; init => field = value ?? throw new ArgumentNullException(nameof(DoneBy)); } =
        DoneBy ?? throw new ArgumentNullException(nameof(DoneBy));

    /// <summary>Who recorded it.</summary>
    /// <exception cref="ArgumentException">It is empty, or nothing but spaces.</exception>
    public string RecordedBy { get; init => field = Given(value, CaseSentences.NoRecorder, nameof(RecordedBy)); } =
        Given(RecordedBy, CaseSentences.NoRecorder, nameof(RecordedBy));

    /// <summary>The role in which it was recorded: the name of one of the policy's actors (<see cref="RecordingRights"/>); null when that
    /// was not told.</summary>
    public string? RecordedAs { get; init; }

    // INVARIANT: two commands of which nobody said the id would be taken for one and the same.
    private static string Given(string text, LocalizedText none, string name) =>
        string.IsNullOrWhiteSpace(text) ? throw new LocalizedArgumentException(none, name) : text;

    /// <summary>The command's id and the time: no names of people.</summary>
    public override string ToString() => FormattableString.Invariant($"{CommandId} {RecordedAt:yyyy-MM-ddTHH:mm:ssK}");
}
