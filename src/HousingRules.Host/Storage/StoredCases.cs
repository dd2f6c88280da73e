using System.Runtime.CompilerServices;
using Dapper;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>Reads all cases of an area, whole and in the order of their ids: what adds up or goes out. A case that changes meanwhile is
/// read as it was or as it is, and never half.</summary>
/// <param name="database">The database.</param>
/// <param name="area">Whose cases.</param>
internal sealed class StoredCases(Database database, Area area)
{
    // Some hundred cases at once keep both the database and the memory at ease.
    private const int Batch = 400;

    public async IAsyncEnumerable<StoredCase> AllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        byte[] after = [];
        while (true)
        {
            var (cases, last) = await BatchAsync(after, cancellation).ConfigureAwait(false);
            foreach (var stored in cases)
                yield return stored;
            if (cases.Count < Batch)
                yield break;
            after = last;
        }
    }

    private async Task<(List<StoredCase> Cases, byte[] Last)> BatchAsync(byte[] after, CancellationToken cancellation)
    {
        var parameters = new DynamicParameters(area.Parameters());
        parameters.Add("after", after);
        parameters.Add("batch", Batch);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var rows = (await connection.QueryAsync<CaseRow>(new(
            $"select {CaseRow.Columns} from case_row r where {area.Predicate("r")} and r.ordinal > @after order by r.ordinal limit @batch",
            parameters,
            cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        if (rows.Count == 0)
            return ([], after);
        var last = CaseRow.Ordinal(rows[^1].Id);
        parameters.Add("last", last);
        // Entries are only ever added: read after the rows, those up to a row's version are the case as the row says it.
        var entries = (await connection.QueryAsync<string, EventRow, (string Id, CaseEntry Entry)>(
            new(
                $"""
                select e.case_id, {EventRow.Columns} from case_row r join case_event e on e.case_id = r.case_id
                where {area.Predicate("r")} and r.ordinal > @after and r.ordinal <= @last order by r.ordinal, e.version
                """,
                parameters,
                cancellationToken: cancellation),
            static (id, row) => (id, row.ToEntry()),
            splitOn: "Version").ConfigureAwait(false)).ToLookup(e => e.Id, e => e.Entry, StringComparer.Ordinal);
        return ([.. rows.Select(r => new StoredCase(r.ToSummary(), [.. entries[r.Id].Take(r.Version)]))], last);
    }
}
