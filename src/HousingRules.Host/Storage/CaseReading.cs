using System.Data.Common;
using Dapper;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>Reads a case of an area.</summary>
internal static class CaseReading
{
    public static async Task<StoredCase?> LoadAsync(
        DbConnection connection,
        DbTransaction? within,
        Area area,
        string id,
        CancellationToken cancellation)
    {
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
            within,
            cancellationToken: cancellation)).ConfigureAwait(false);
        if (await both.ReadSingleOrDefaultAsync<CaseRow>().ConfigureAwait(false) is not { } row)
            return null;
        var events = await both.ReadAsync<EventRow>().ConfigureAwait(false);
        return new(row.ToSummary(), [.. events.Where(e => e.Version <= row.Version).Select(e => e.ToEntry())]);
    }

    public static async Task<CasePage> ListAsync(
        DbConnection connection,
        DbTransaction? within,
        Area area,
        CaseQuery query,
        CancellationToken cancellation)
    {
        var (sql, parameters) = CaseSelection.Of(query, area);
        var rows = (await connection.QueryAsync<CaseRow>(new(sql, parameters, within, cancellationToken: cancellation))
            .ConfigureAwait(false)).AsList();
        return rows.Count > query.Size
            ? new([.. rows.Take(query.Size).Select(r => r.ToSummary())], rows[query.Size - 1].Id)
            : new([.. rows.Select(r => r.ToSummary())], null);
    }
}
