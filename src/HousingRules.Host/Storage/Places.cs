using Dapper;

namespace HousingRules.Host.Storage;

/// <summary>The towns and villages in which somebody sees cases. An index is jumped along: one row is read for each.</summary>
internal sealed class Places(Database database, Area area)
{
    /// <summary>The towns of the county; empty for somebody of one town.</summary>
    public Task<IReadOnlyList<string>> TownsAsync(CancellationToken cancellation = default) =>
        area is { County: { } county, Town: null, Village: null }
        ? ReadAsync(Jumping("town", "p.county = @county"), new { county }, cancellation)
        : Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>The villages of a town; empty for somebody of one village, and of a town that is not theirs.</summary>
    public Task<IReadOnlyList<string>> VillagesAsync(string? town, CancellationToken cancellation = default) =>
        area is { County: { } county, Village: null } && (area.Town ?? town) is { } asked
            ? ReadAsync(Jumping("village", "p.county = @county and p.town = @town"), new { county, town = asked }, cancellation)
            : Task.FromResult<IReadOnlyList<string>>([]);

    private static string Jumping(string column, string within) =>
        $"""
        with recursive found(place) as (
            select min(p.{column}) from case_row p where {within}
            union all
            select (select min(p.{column}) from case_row p where {within} and p.{column} > found.place)
            from found where found.place is not null)
        select place from found where place is not null
        """;

    private async Task<IReadOnlyList<string>> ReadAsync(string sql, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return (await connection.QueryAsync<string>(new(sql, parameters, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
    }
}
