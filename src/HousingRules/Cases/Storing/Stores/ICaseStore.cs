using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Keeps cases: entries are added to the end and never changed. It may be used by any number of threads at once. Whether a store
/// keeps to this, <c>CaseStoreContract</c> tries.</summary>
public interface ICaseStore
{
    /// <summary>A case with all its entries.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The case; null when there is none.</returns>
    Task<StoredCase?> LoadAsync(string id, CancellationToken cancellation = default);

    /// <summary>Adds an entry to the end of a case, or begins one, if the case's version is still one less than the entry's number. It is
    /// kept for good when the answer says so. A command that is already there is answered first, whatever the version.</summary>
    /// <param name="after">How the case stands with the entry; its version is the entry's number.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellation">Ends the wait; what has begun to be written is written.</param>
    /// <returns>Whether it was added; if not, what is there instead.</returns>
    /// <exception cref="ArgumentException">The version is not the entry's number.</exception>
    Task<CaseAppend> AppendAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation = default);

    /// <summary>A page of the cases that are asked for, in ordinal order of their ids: going from page to page, a case that is there all
    /// the time and is asked for all the time comes exactly once, whatever is added meanwhile.</summary>
    /// <param name="query">Which are asked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellation = default);
}

/// <summary>A case as a store has it.</summary>
/// <param name="Summary">How it stands.</param>
/// <param name="Entries">Its entries, by their numbers.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record StoredCase(CaseSummary Summary, ImmutableArray<CaseEntry> Entries)
{
    private readonly Sequence<CaseEntry> _entries = Entries;

    /// <summary>Its entries, by their numbers.</summary>
    public ImmutableArray<CaseEntry> Entries { get => _entries; init => _entries = value; }
}

/// <summary>What became of an entry that should be added.</summary>
/// <param name="Status">Whether it was added.</param>
/// <param name="Version">The case's version now; 0 when there is no such case.</param>
/// <param name="First">The entry that the same command id brought before; null where there is none.</param>
/// <param name="Since">After a conflict the entries that were added since the version that was expected; otherwise empty.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record CaseAppend(CaseAppendStatus Status, int Version, CaseEntry? First, ImmutableArray<CaseEntry> Since)
{
    private readonly Sequence<CaseEntry> _since = Since;

    /// <summary>After a conflict the entries that were added since the version that was expected; otherwise empty.</summary>
    public ImmutableArray<CaseEntry> Since { get => _since; init => _since = value; }

    /// <summary>Whether an entry can be added at all: what every store asks first.</summary>
    /// <param name="after">How the case would stand with the entry.</param>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The version is not the entry's number from 1, or the id is empty or no text.</exception>
    public static void Check(CaseSummary after, CaseEntry entry) => CaseEntries.Check(after, entry);

    /// <summary>What a store answers, given what it has. A store that finds entries otherwise answers the same.</summary>
    /// <param name="entries">The case's entries, by their numbers; empty when there is no such case.</param>
    /// <param name="entry">The entry that should be added.</param>
    /// <returns>The answer; with <see cref="CaseAppendStatus.Added"/> the entry is still to be added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CaseAppend Of(IReadOnlyList<CaseEntry> entries, CaseEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(entry);
        if (entries.FirstOrDefault(e => e.Envelope.CommandId == entry.Envelope.CommandId) is { } first)
            return new(first.IsSameCommand(entry) ? CaseAppendStatus.Repeated : CaseAppendStatus.CommandTaken, entries.Count, first, []);
        return entry.Number == entries.Count + 1
            ? new(CaseAppendStatus.Added, entry.Number, null, [])
            : new(CaseAppendStatus.Conflict, entries.Count, null, [.. entries.Skip(Math.Max(0, entry.Number - 1))]);
    }
}

/// <summary>Whether an entry was added.</summary>
public enum CaseAppendStatus
{
    /// <summary>It was added.</summary>
    Added,

    /// <summary>The same command was already there: nothing was added.</summary>
    Repeated,

    /// <summary>Another command has the same id: nothing was added.</summary>
    CommandTaken,

    /// <summary>The case has another version than was expected: nothing was added.</summary>
    Conflict,
}
