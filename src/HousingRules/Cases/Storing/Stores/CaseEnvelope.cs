namespace HousingRules.Cases;

/// <summary>What is written on the outside of a stored event: deciding never looks at it.</summary>
/// <param name="CommandId">The id of the command that brought it. The same id with the same content is the same command, handed in once
/// more.</param>
/// <param name="DoneBy">Who did what happened, as the caller's system calls them; empty when that is not known.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When it was recorded, as the caller's clock says.</param>
/// <param name="Note">A word about it, such as where the papers are; null for none.</param>
public sealed record CaseEnvelope(string CommandId, string DoneBy, string RecordedBy, DateTimeOffset RecordedAt, string? Note = null)
{
    /// <summary>The role in which it was recorded: the name of one of the policy's actors (<see cref="RecordingRights"/>); null when that
    /// was not told.</summary>
    public string? RecordedAs { get; init; }

    /// <summary>The command's id and the time: no names of people.</summary>
    public override string ToString() => FormattableString.Invariant($"{CommandId} {RecordedAt:yyyy-MM-ddTHH:mm:ssK}");
}
