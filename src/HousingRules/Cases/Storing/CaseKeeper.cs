using System.Collections.Immutable;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Keeps cases in a store: opens them, decides what happens in them, corrects what was wrong, and finds them again. What is stored
/// is put together and not decided again; each case stays on the policy under which it was opened. It may be used by any number of threads
/// at once.</summary>
/// <param name="store">Where the cases are.</param>
/// <param name="procedures">The procedure of the policy with a digest; null when it is not there. It asks every library that may have a
/// text under which cases were opened, also those of texts that are no longer in use.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class CaseKeeper(ICaseStore store, Func<string, Procedure?> procedures)
{
    /// <summary>A case.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The case; null when there is none.</returns>
    /// <exception cref="CaseFormException">What is stored cannot be read, or its policy is not loaded.</exception>
    public async Task<KeptCase?> LoadAsync(string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return await store.LoadAsync(id, cancellation).ConfigureAwait(false) is { } stored ? Fold(stored) : null;
    }

    /// <summary>Opens a case.</summary>
    /// <param name="id">The case's id, such as the household's.</param>
    /// <param name="procedure">The procedure of the policy under which it is opened.</param>
    /// <param name="household">Which household it is.</param>
    /// <param name="facts">What is known of it.</param>
    /// <param name="openedOn">The day.</param>
    /// <param name="envelope">Who does it, and by which command.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The answer: a conflict when there is a case of that id.</returns>
    /// <exception cref="ArgumentException">The sheet is of another policy, the id is empty, or the day is none on which a case is
    /// opened.</exception>
    public async Task<CaseAnswer> OpenAsync(
        string id,
        Procedure procedure,
        HouseholdIdentity household,
        FactSheet facts,
        DateOnly openedOn,
        CaseEnvelope envelope,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(envelope);
        var opened = procedure.Open(household, facts, openedOn);
        var content = CaseHistoryFold.Opening(opened);
        var entry = new CaseEntry(1, CaseEntryKind.Opened, envelope, Request(content, envelope), content);
        return await Append(null, CaseDue.Summary(id, 1, procedure, opened), entry, cancellation).ConfigureAwait(false);
    }

    /// <summary>Decides an event, and stores it with what it does when it is accepted.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="version">The version of the case that whoever asks has seen.</param>
    /// <param name="happened">The event, made by the procedure of the case's policy.</param>
    /// <param name="envelope">Who did it, and by which command.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ArgumentException">The event is of another policy.</exception>
    /// <exception cref="CaseFormException">What is stored cannot be read, or its policy is not loaded.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var keeper = new CaseKeeper(new MemoryCaseStore(), _ => procedure);
    /// var envelope = new CaseEnvelope("1", "村", "经办员 7", new(2020, 6, 8, 9, 0, 0, TimeSpan.FromHours(8)));
    /// var household = procedure.Policy.NewSheet().Set("registeredPoor", true);
    /// await keeper.OpenAsync("a", procedure, new("a", null, null, null), household, new(2020, 6, 8), envelope);
    /// var happened = procedure.Event("appraised", new(2020, 6, 8)).With("grade", "D");
    /// var answer = await keeper.HappenAsync("a", version: 1, happened, envelope with { CommandId = "2" });
    /// var again = await keeper.HappenAsync("a", version: 1, happened, envelope with { CommandId = "2" });
    /// Console.WriteLine($"{answer.Status}, {again.Status}"); // Accepted, Repeated
    /// </code>
    /// </example>
    public async Task<CaseAnswer> HappenAsync(
        string id,
        int version,
        CaseEvent happened,
        CaseEnvelope envelope,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(envelope);
        return await LoadAsync(id, cancellation).ConfigureAwait(false) is { } kept
            ? await HappenInAsync(kept, version, happened, envelope, cancellation).ConfigureAwait(false)
            : new(CaseAnswerStatus.NotFound, null);
    }

    /// <summary>Decides an event on a case that is loaded already, and stores it with what it does when it is accepted. What was added to
    /// the case since is a conflict, as ever.</summary>
    /// <param name="kept">The case, as this keeper loaded it.</param>
    /// <param name="version">The version of the case that whoever asks has seen.</param>
    /// <param name="happened">The event, made by the procedure of the case's policy.</param>
    /// <param name="envelope">Who did it, and by which command.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ArgumentException">The event is of another policy.</exception>
    /// <exception cref="CaseFormException">What is stored cannot be read, or its policy is not loaded.</exception>
    public async Task<CaseAnswer> HappenInAsync(
        KeptCase kept,
        int version,
        CaseEvent happened,
        CaseEnvelope envelope,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(envelope);
        var request = Request(FormText.Written(json => EventForm.Write(json, happened)), envelope);
        var entry = new CaseEntry(version + 1, CaseEntryKind.Happened, envelope, request, default);
        if (CaseAppend.Of(kept.Stored.Entries, entry) is { Status: not CaseAppendStatus.Added } there)
            return Answer(kept, there);
        var decided = kept.Procedure.Decide(kept.File, happened);
        if (decided.Record is not { } record)
            return new(CaseAnswerStatus.Refused, kept) { Refusals = decided.Refusals };
        return await Append(
            kept,
            CaseDue.Summary(kept.Id, entry.Number, kept.Procedure, decided.File),
            entry with { Content = CaseHistoryFold.Happened(record) },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Corrects an event that is stored: another stands instead, or none. The events after it are decided again, and the
    /// correction is refused when one of them would be. What was corrected stays stored.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="version">The version of the case that whoever asks has seen.</param>
    /// <param name="entry">The number of the entry by which the event came (<see cref="KeptEvent.Entry"/>).</param>
    /// <param name="instead">What stands instead; null when the event is withdrawn.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="envelope">Who corrects it, and by which command.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ArgumentException">The reason is empty, no event of that number stands in the case, or the event is of another
    /// policy.</exception>
    /// <exception cref="CaseFormException">What is stored cannot be read, or its policy is not loaded.</exception>
    public async Task<CaseAnswer> CorrectAsync(
        string id,
        int version,
        int entry,
        CaseEvent? instead,
        string reason,
        CaseEnvelope envelope,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(envelope);
        return await LoadAsync(id, cancellation).ConfigureAwait(false) is { } kept
            ? await CorrectInAsync(kept, version, entry, instead, reason, envelope, cancellation).ConfigureAwait(false)
            : new(CaseAnswerStatus.NotFound, null);
    }

    /// <summary>Corrects an event of a case that is loaded already. What was added to the case since is a conflict, as ever.</summary>
    /// <param name="kept">The case, as this keeper loaded it.</param>
    /// <param name="version">The version of the case that whoever asks has seen.</param>
    /// <param name="entry">The number of the entry by which the event came (<see cref="KeptEvent.Entry"/>).</param>
    /// <param name="instead">What stands instead; null when the event is withdrawn.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="envelope">Who corrects it, and by which command.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ArgumentException">The reason is empty, no event of that number stands in the case, or the event is of another
    /// policy.</exception>
    /// <exception cref="CaseFormException">What is stored cannot be read, or its policy is not loaded.</exception>
    public async Task<CaseAnswer> CorrectInAsync(
        KeptCase kept,
        int version,
        int entry,
        CaseEvent? instead,
        string reason,
        CaseEnvelope envelope,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(envelope);
        var request = Request(CorrectionForm.Request(entry, reason, instead), envelope);
        var added = new CaseEntry(version + 1, CaseEntryKind.Corrected, envelope, request, default);
        if (CaseAppend.Of(kept.Stored.Entries, added) is { Status: not CaseAppendStatus.Added } there)
            return Answer(kept, there);
        var correction = Correction.Of(kept, entry, instead);
        if (correction.Refused is var (number, refusals))
            return new(CaseAnswerStatus.Refused, kept) { Refusals = refusals, RefusedEntry = number };
        return await Append(
            kept,
            CaseDue.Summary(kept.Id, added.Number, kept.Procedure, correction.File),
            added with { Content = CorrectionForm.Content(entry, reason, instead, correction.History) },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Decides a stored case again and says what would differ.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What would differ; null when there is no such case.</returns>
    /// <exception cref="CaseFormException">What is stored cannot be read, or its policy is not loaded.</exception>
    public async Task<CaseVerification?> VerifyAsync(string id, CancellationToken cancellation = default) =>
        await LoadAsync(id, cancellation).ConfigureAwait(false) is { } kept ? CaseVerifier.Verify(kept) : null;

    /// <param name="before">The case without the entry; null when the entry begins it.</param>
    /// <param name="after">How it stands with the entry.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellation">Ends the wait.</param>
    private async Task<CaseAnswer> Append(KeptCase? before, CaseSummary after, CaseEntry entry, CancellationToken cancellation)
    {
        var there = await store.AppendAsync(after, entry, cancellation).ConfigureAwait(false);
        // It was added to the version that was seen, so nothing else can stand in between.
        if (there.Status == CaseAppendStatus.Added)
            return new(CaseAnswerStatus.Accepted, Fold(new(after, [.. before?.Stored.Entries ?? [], entry])));
        // Another was quicker: what is there now is loaded again.
        var stored = await store.LoadAsync(after.Id, cancellation).ConfigureAwait(false);
        return stored is null ? new(CaseAnswerStatus.NotFound, null) : Answer(Fold(stored), there);
    }

    private static CaseAnswer Answer(KeptCase kept, CaseAppend there) => there.Status switch
    {
        CaseAppendStatus.Repeated => new(CaseAnswerStatus.Repeated, At(kept, there.First!.Number)),
        CaseAppendStatus.CommandTaken => new(CaseAnswerStatus.CommandTaken, kept),
        _ => new(CaseAnswerStatus.Conflict, kept) { Since = there.Since },
    };

    // The case as it was when the command was answered first.
    private static KeptCase At(KeptCase kept, int version)
    {
        if (version == kept.Version)
            return kept;
        ImmutableArray<CaseEntry> entries = [.. kept.Stored.Entries.Take(version)];
        var then = CaseHistoryFold.Of(kept.Procedure, kept.Stored with { Entries = entries });
        return new(
            kept.Procedure,
            then.Opened,
            new(CaseDue.Summary(kept.Id, version, kept.Procedure, then.File), entries),
            then.Events,
            then.File);
    }

    private KeptCase Fold(StoredCase stored)
    {
        var policy = CaseHistoryFold.PolicyOf(stored);
        var procedure = procedures(policy.Digest)
            ?? throw new CaseFormException("[1].digest", CaseSentences.NoPolicy(policy.Name, policy.Digest));
        return CaseHistoryFold.Of(procedure, stored);
    }

    private static string Request(ReadOnlySpan<byte> asked, CaseEnvelope envelope)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(asked);
        hash.AppendData(FormText.Written(json =>
        {
            json.WriteStartArray();
            json.WriteStringValue(envelope.DoneBy);
            json.WriteStringValue(envelope.RecordedBy);
            json.WriteStringValue(envelope.Note);
            if (envelope.RecordedAs is { } role)
                json.WriteStringValue(role);
            json.WriteEndArray();
        }));
        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16)).ToLowerInvariant();
    }
}
