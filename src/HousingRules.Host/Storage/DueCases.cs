using Dapper;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>The cases of an area of which something is due by a day, the first due first.</summary>
internal sealed class DueCases(Database database, Area area)
{
    /// <summary>A page. Where it goes on is a <see cref="WorklistPlace"/>, and not an id.</summary>
    public async Task<CasePage> ReadAsync(CaseQuery query, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var (sql, parameters) = CaseSelection.ByDay(query, area);
        var rows = (await connection.QueryAsync<CaseRow>(new(sql, parameters, cancellationToken: cancellation)).ConfigureAwait(false))
            .AsList();
        var shown = rows.Take(query.Size).ToList();
        return new(
            [.. shown.Select(r => r.ToSummary())],
            rows.Count > query.Size ? new WorklistPlace(shown[^1].Due, shown[^1].Id).ToString() : null);
    }
}
