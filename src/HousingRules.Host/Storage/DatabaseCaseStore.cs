using System.Data.Common;
using Dapper;
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
        var parameters = new DynamicParameters(area.Parameters());
        parameters.Add("id", id);
        // Entries are only ever added: read after the row, those up to its version are the case as the row says it.
        using var both = await connection.QueryMultipleAsync(new(
            $"""
            select {CaseRow.Columns} from case_row r where r.case_id = @id and {area.Predicate("r")};
            select {EventRow.Columns} from case_event e join case_row r on r.case_id = e.case_id
            where e.case_id = @id and {area.Predicate("r")} order by e.version;
            """,
            parameters,
            cancellationToken: cancellation)).ConfigureAwait(false);
        if (await both.ReadSingleOrDefaultAsync<CaseRow>().ConfigureAwait(false) is not { } row)
            return null;
        var events = await both.ReadAsync<EventRow>().ConfigureAwait(false);
        return new(row.ToSummary(), [.. events.Where(e => e.Version <= row.Version).Select(e => e.ToEntry())]);
    }

    public async Task<CaseAppend> AppendAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(entry);
        if (after.Version != entry.Number || entry.Number < 1)
            throw new ArgumentException("The case's version with an entry is the entry's number, from 1.", nameof(entry));
        ArgumentException.ThrowIfNullOrEmpty(after.Id, nameof(after));
        CaseRow.Ordinal(after.Id);
        cancellation.ThrowIfCancellationRequested();
        for (var attempt = 1; ; attempt++)
        {
            await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await _appending.TryAsync(connection, after, entry).ConfigureAwait(false);
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
        var (sql, parameters) = CaseSelection.Of(query, area);
        var rows = (await connection.QueryAsync<CaseRow>(new(sql, parameters, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        return rows.Count > query.Size
            ? new([.. rows.Take(query.Size).Select(r => r.ToSummary())], rows[query.Size - 1].Id)
            : new([.. rows.Select(r => r.ToSummary())], null);
    }
}
