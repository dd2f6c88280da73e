using System.Runtime.CompilerServices;
using Dapper;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>Reads cases of an area, whole and in the order of their ids: what adds up or goes out. A case that changes meanwhile is read as
/// it was or as it is, and never half.</summary>
/// <param name="database">The database.</param>
/// <param name="area">Whose cases.</param>
internal sealed class StoredCases(Database database, Area area)
{
    // Some hundred cases at once keep both the database and the memory at ease.
    private const int Batch = 400;

    /// <summary>All of them.</summary>
    public async IAsyncEnumerable<StoredCase> AllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        byte[] after = [];
        while (true)
        {
            var cases = await ReadAsync("r.ordinal > @after", ("after", after), cancellation).ConfigureAwait(false);
            foreach (var (stored, _) in cases)
                yield return stored;
            if (cases.Count < Batch)
                yield break;
            after = CaseRow.Ordinal(cases[^1].Case.Summary.Id);
        }
    }

    /// <summary>Those of some ids, each with the hash of its last entry; whoever is not there is left out.</summary>
    public async IAsyncEnumerable<(StoredCase Case, byte[] Hash)> TheseAsync(
        IReadOnlyList<string> ids,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var some in ids.Chunk(Batch))
        {
            foreach (var found in await ReadAsync(database.In("r.case_id", "ids"), ("ids", some), cancellation).ConfigureAwait(false))
                yield return found;
        }
    }

    private async Task<List<(StoredCase Case, byte[] Hash)>> ReadAsync(
        string condition, (string Name, object Value) named, CancellationToken cancellation)
    {
        var parameters = new DynamicParameters(area.Parameters());
        parameters.Add(named.Name, named.Value);
        parameters.Add("batch", Batch);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var rows = (await connection.QueryAsync<CaseRow>(new(
            $"select {CaseRow.Columns} from case_row r where {area.Predicate("r")} and {condition} order by r.ordinal limit @batch",
            parameters,
            cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        if (rows.Count == 0)
            return [];
        parameters.Add("last", CaseRow.Ordinal(rows[^1].Id));
        // Entries are only ever added: read after the rows, those up to a row's version are the case as the row says it.
        var entries = (await connection.QueryAsync<string, EventRow, (string Id, CaseEntry Entry)>(
            new(
                $"""
                select e.case_id, {EventRow.Columns} from case_row r join case_event e on e.case_id = r.case_id
                where {area.Predicate("r")} and {condition} and r.ordinal <= @last order by r.ordinal, e.version
                """,
                parameters,
                cancellationToken: cancellation),
            static (id, row) => (id, row.ToEntry()),
            splitOn: "Version").ConfigureAwait(false)).ToLookup(e => e.Id, e => e.Entry, StringComparer.Ordinal);
        return [.. rows.Select(r => (new StoredCase(r.ToSummary(), [.. entries[r.Id].Take(r.Version)]), r.Hash))];
    }
}
