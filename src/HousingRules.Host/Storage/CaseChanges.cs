using Dapper;

namespace HousingRules.Host.Storage;

/// <summary>How much there is of an area's cases: another number after whatever happens in one of them, on whichever node.</summary>
/// <param name="Cases">How many cases.</param>
/// <param name="Entries">How many entries they have together; entries are only ever added.</param>
internal readonly record struct CaseChanges(long Cases, long Entries)
{
    public static async Task<CaseChanges> OfAsync(Database database, Area area, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var (cases, entries) = await connection.QuerySingleAsync<(long, long)>(new(
            $"select count(*), coalesce(sum(r.version), 0) from case_row r where {area.Predicate("r")}",
            new DynamicParameters(area.Parameters()),
            cancellationToken: cancellation)).ConfigureAwait(false);
        return new(cases, entries);
    }
}
