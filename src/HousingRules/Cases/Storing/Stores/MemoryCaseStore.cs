using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Keeps cases in memory, for tests and for trying out.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class MemoryCaseStore : ICaseStore
{
    private readonly object _lock = new();
    private readonly SortedDictionary<string, (CaseSummary Summary, List<CaseEntry> Entries)> _cases = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<StoredCase?> LoadAsync(string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
            return Task.FromResult(_cases.TryGetValue(id, out var kept) ? new StoredCase(kept.Summary, [.. kept.Entries]) : null);
    }

    /// <inheritdoc/>
    public Task<CaseAppend> AppendAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation = default)
    {
        CaseEntries.Check(after, entry);
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var entries = _cases.TryGetValue(after.Id, out var kept) ? kept.Entries : [];
            var answer = CaseAppend.Of(entries, entry);
            if (answer.Status == CaseAppendStatus.Added)
            {
                entries.Add(entry with { Content = entry.Content.ToArray() });
                _cases[after.Id] = (after, entries);
            }

            return Task.FromResult(answer);
        }
    }

    /// <inheritdoc/>
    public Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
            return Task.FromResult(CaseEntries.Page(_cases.Values.Select(c => c.Summary), query));
    }
}
