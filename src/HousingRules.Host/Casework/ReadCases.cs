using System.Runtime.CompilerServices;
using HousingRules.Cases;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Casework;

/// <summary>All cases of an area, put together one after the other.</summary>
internal sealed class ReadCases(Database database, CasePolicies policies)
{
    /// <summary>Reads them in the order of their ids.</summary>
    /// <returns>Each case; where it cannot be read, why not, and its policy is not loaded or what is stored is damaged.</returns>
    public async IAsyncEnumerable<(string Id, KeptCase? Case, CaseFormException? Why)> AllAsync(
        Area area,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var stored in new StoredCases(database, area).AllAsync(cancellation).ConfigureAwait(false))
        {
            var (kept, why) = await FoldAsync(stored, cancellation).ConfigureAwait(false);
            yield return (stored.Summary.Id, kept, why);
        }
    }

    /// <summary>Those of some ids.</summary>
    /// <returns>Each case with the hash of its last entry; where it cannot be read, why not.</returns>
    public async IAsyncEnumerable<(string Id, byte[] Hash, KeptCase? Case, CaseFormException? Why)> TheseAsync(
        Area area,
        IReadOnlyList<string> ids,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var (stored, hash) in new StoredCases(database, area).TheseAsync(ids, cancellation).ConfigureAwait(false))
        {
            var (kept, why) = await FoldAsync(stored, cancellation).ConfigureAwait(false);
            yield return (stored.Summary.Id, hash, kept, why);
        }
    }

    private async Task<(KeptCase?, CaseFormException?)> FoldAsync(StoredCase stored, CancellationToken cancellation)
    {
        try
        {
            var keeper = new CaseKeeper(new OneCase(stored), policies.Find);
            return (await keeper.LoadAsync(stored.Summary.Id, cancellation).ConfigureAwait(false), null);
        }
        catch (CaseFormException e)
        {
            return (null, e);
        }
    }

    // A keeper reads from a store: here a case that was read with many others.
    private sealed class OneCase(StoredCase stored) : ICaseStore
    {
        public Task<StoredCase?> LoadAsync(string id, CancellationToken cancellation = default) => Task.FromResult<StoredCase?>(stored);

        public Task<CaseAppend> AppendAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation = default) =>
            throw new NotSupportedException("The case was read, and nothing is added to it here.");

        public Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellation = default) =>
            throw new NotSupportedException("The case was read with others; the store lists them.");
    }
}
