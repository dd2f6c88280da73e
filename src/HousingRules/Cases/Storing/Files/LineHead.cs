namespace HousingRules.Cases;

/// <summary>What stands in a line.</summary>
internal struct LineHead
{
    public string Case;
    public int Number;
    public CaseEntryKind Kind;
    public int CommandHash;
    public string Command;
    public string Request;
    public string State;
    public DateOnly? Due;
    public string? Policy;
    public string? Digest;
    public bool IsPlaced;
    public string? County;
    public string? Town;
    public string? Village;
    public string DoneBy;
    public string RecordedBy;
    public DateTimeOffset RecordedAt;
    public string? Note;

    /// <summary>Where in the line the content begins; it ends before the line's last brace.</summary>
    public int Content;

    public readonly CaseEnvelope Envelope => new(Command, DoneBy, RecordedBy, RecordedAt, Note);

    /// <summary>How the case stands after the line.</summary>
    public readonly CaseSummary After(CaseSummary? before) => new(
        Case,
        Number,
        IsPlaced ? County : before?.County,
        IsPlaced ? Town : before?.Town,
        IsPlaced ? Village : before?.Village,
        Policy ?? before?.Policy ?? "",
        Digest ?? before?.Digest ?? "",
        State,
        Due);
}

/// <summary>Texts that come again in the lines of a file. The ids of cases are apart: there are many of them.</summary>
internal sealed class LineTexts
{
    public SharedTexts Cases { get; } = new();

    public SharedTexts Others { get; } = new();
}
