using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>A stored case, put together from what is stored: nothing was decided again.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class KeptCase
{
    internal KeptCase(Procedure procedure, CaseFile opened, StoredCase stored, ImmutableArray<KeptEvent> events, CaseFile file)
    {
        Procedure = procedure;
        Opened = opened;
        Stored = stored;
        Events = events;
        File = file;
    }

    /// <summary>The case's id.</summary>
    public string Id => Stored.Summary.Id;

    /// <summary>The number of its last entry: what the next command expects.</summary>
    public int Version => Stored.Entries.Length;

    /// <summary>The procedure of the policy under which it was opened.</summary>
    public Procedure Procedure { get; }

    /// <summary>The case with the corrected history.</summary>
    public CaseFile File { get; }

    /// <summary>The events that stand, in order, each with the number of the entry that brought it. What was corrected or withdrawn is not
    /// among them; it stays among the entries.</summary>
    public ImmutableArray<KeptEvent> Events { get; }

    /// <summary>Everything that is stored, with its envelopes: also what was corrected since.</summary>
    public StoredCase Stored { get; }

    /// <summary>How the case is to be listed, worked out anew from its entries: what a store has of it
    /// (<see cref="StoredCase.Summary"/>) is the same, or is wrong.</summary>
    public CaseSummary Summary => CaseDue.Summary(Id, Version, Procedure, File);

    /// <summary>The case as it was opened.</summary>
    internal CaseFile Opened { get; }

    /// <summary>The id, the version and the state.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id} {Version} {File.State}");
}

/// <summary>An event of a stored case that stands.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class KeptEvent
{
    internal KeptEvent(int entry, int brought, CaseRecord record, ReadOnlyMemory<byte> content)
    {
        Entry = entry;
        BroughtBy = brought;
        Record = record;
        Content = content;
    }

    /// <summary>The number of the entry by which the event first came: a correction names it.</summary>
    public int Entry { get; }

    /// <summary>The number of the entry that says what it did: of the last correction, or the same.</summary>
    public int BroughtBy { get; }

    /// <summary>The event and what it did.</summary>
    public CaseRecord Record { get; }

    internal ReadOnlyMemory<byte> Content { get; }

    /// <summary>The number and the event.</summary>
    public override string ToString() => FormattableString.Invariant($"{Entry} {Record.Event}");
}
