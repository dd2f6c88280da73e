using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>How a store may be broken.</summary>
public enum StoreFault
{
    LosesAnEntry,
    ChecksNoVersion,
    TurnsTheOrder,
    AddsARepeatedCommand,
    TakesAnyCommandOfOneId,
    CarriesNothing,
    ForgetsTheOffset,
    ListsTheOpening,
    ListsTwice,
    IgnoresLetterCase,
    IgnoresDue,
    IgnoresActor,
    IgnoresMissing,
    ForgetsTheDays,
    ForgetsTheRole,
    AddsWhatWasCancelled,
    SharesTheBytes,
}

/// <summary>A store with one fault, so that the checks are seen to find it.</summary>
internal sealed class BrokenStore(StoreFault fault) : ICaseStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<(CaseSummary After, CaseEntry Entry)>> _cases = [];

    public Task<StoredCase?> LoadAsync(string id, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            if (!_cases.TryGetValue(id, out var kept))
                return Task.FromResult<StoredCase?>(null);
            var entries = kept.Select(k => k.Entry).ToList();
            if (fault == StoreFault.TurnsTheOrder)
                entries.Reverse();
            if (fault == StoreFault.LosesAnEntry && entries.Count > 2)
                entries.RemoveAt(1);
            return Task.FromResult<StoredCase?>(new(kept[^1].After, [.. entries]));
        }
    }

    public Task<CaseAppend> AppendAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation = default)
    {
        if (after.Version != entry.Number)
            throw new ArgumentException("Not the version.", nameof(entry));
        if (fault != StoreFault.AddsWhatWasCancelled)
            cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var kept = _cases.TryGetValue(after.Id, out var known) ? known : [];
            var answer = CaseAppend.Of([.. kept.Select(k => k.Entry)], entry);
            answer = (fault, answer.Status) switch
            {
                (StoreFault.ChecksNoVersion, CaseAppendStatus.Conflict)
                    or (StoreFault.AddsARepeatedCommand, CaseAppendStatus.Repeated) => answer with { Status = CaseAppendStatus.Added },
                (StoreFault.TakesAnyCommandOfOneId, CaseAppendStatus.CommandTaken) => answer with { Status = CaseAppendStatus.Repeated },
                (StoreFault.CarriesNothing, CaseAppendStatus.Conflict) => answer with { Since = [] },
                _ => answer,
            };
            if (answer.Status == CaseAppendStatus.Added)
            {
                kept.Add((after, Kept(entry)));
                _cases[after.Id] = kept;
            }

            return Task.FromResult(answer);
        }
    }

    public Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            var asked = fault switch
            {
                StoreFault.IgnoresDue => query with { DueBy = null },
                StoreFault.IgnoresActor => query with { Actor = null },
                StoreFault.IgnoresMissing => query with { Missing = null },
                _ => query,
            };
            var comparer = fault == StoreFault.IgnoresLetterCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
            var all = _cases.OrderBy(c => c.Key, comparer)
                .Select(c => (fault == StoreFault.ListsTheOpening ? c.Value[0] : c.Value[^1]).After)
                .Select(s => fault == StoreFault.ForgetsTheDays ? s with { OpensOn = null, LastDay = default } : s)
                .Where(asked.Asks)
                .Where(s => query.After is null || comparer.Compare(s.Id, query.After) > (fault == StoreFault.ListsTwice ? -1 : 0))
                .ToList();
            return Task.FromResult(
                new CasePage([.. all.Take(query.Size)], all.Count > query.Size ? all[query.Size - 1].Id : null));
        }
    }

    private CaseEntry Kept(CaseEntry entry) => fault switch
    {
        StoreFault.SharesTheBytes => entry,
        StoreFault.ForgetsTheRole => entry with { Content = entry.Content.ToArray(), Envelope = entry.Envelope with { RecordedAs = null } },
        StoreFault.ForgetsTheOffset => entry with
        {
            Content = entry.Content.ToArray(),
            Envelope = entry.Envelope with { RecordedAt = entry.Envelope.RecordedAt.ToUniversalTime().AddHours(1) },
        },
        _ => entry with { Content = entry.Content.ToArray() },
    };
}
