using System.Data.Common;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>Keeps cases in a database, and shows those of an area only.</summary>
/// <param name="database">The database.</param>
/// <param name="area">Which cases are seen and may be added to.</param>
internal sealed class DatabaseCaseStore(Database database, Area area) : ICaseStore
{
    private const int Attempts = 8;

    private readonly CaseAppending _appending = new(database, area);

    public async Task<StoredCase?> LoadAsync(string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await CaseReading.LoadAsync(connection, null, area, id, cancellation).ConfigureAwait(false);
    }

    public async Task<CaseAppend> AppendAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation = default)
    {
        CaseAppend.Check(after, entry);
        cancellation.ThrowIfCancellationRequested();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(after, entry, cancellation).ConfigureAwait(false);
            }
            catch (DbException e) when (attempt < Attempts && (database.IsDuplicate(e) || database.IsPassing(e)))
            {
                // Another was quicker: what it wrote is seen now, and answers.
            }
        }
    }

    public async Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await CaseReading.ListAsync(connection, null, area, query, cancellation).ConfigureAwait(false);
    }

    private async Task<CaseAppend> TryAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var writing = await connection.BeginTransactionAsync(CancellationToken.None).ConfigureAwait(false);
        var answer = await _appending.AppendAsync(connection, writing, after, entry).ConfigureAwait(false);
        if (answer.Status == CaseAppendStatus.Added)
            await writing.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return answer;
    }
}
