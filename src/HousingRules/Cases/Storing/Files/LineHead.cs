using System.Collections.Immutable;

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
    public DateOnly? OpensOn;
    public DateOnly? LastDay;

    /// <summary>At whose desk it lies; never made when that is as it was before.</summary>
    public ImmutableArray<string> Actors;

    /// <summary>What is unknown and matters; never made when that is as it was before.</summary>
    public ImmutableArray<string> Missing;

    public string DoneBy;
    public string RecordedBy;
    public string? RecordedAs;
    public DateTimeOffset RecordedAt;
    public string? Note;

    /// <summary>Where in the line the content begins; it ends before the line's last brace.</summary>
    public int Content;

    public readonly CaseEnvelope Envelope => new(Command, DoneBy, RecordedBy, RecordedAt, Note) { RecordedAs = RecordedAs };

    /// <summary>The first key that a case's first line lacks; null when it has all that the lines after it may leave out.</summary>
    public readonly string? Lacks => LastDay is null ? "lastDay" : Actors.IsDefault ? "actors" : Missing.IsDefault ? "missing" : null;

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
        Due)
    {
        Actors = Actors.IsDefault ? before?.Actors ?? [] : Actors,
        Missing = Missing.IsDefault ? before?.Missing ?? [] : Missing,
        LastDay = LastDay ?? before?.LastDay ?? default,
        OpensOn = OpensOn,
    };
}

/// <summary>What comes again in the lines of a file. The ids of cases are apart: there are many of them.</summary>
internal sealed class LineTexts
{
    public SharedTexts Cases { get; } = new();

    public SharedTexts Others { get; } = new();

    public SharedLists Lists { get; } = new();
}
