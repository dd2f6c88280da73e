using Dapper;

namespace HousingRules.Host.Storage;

/// <summary>The places in which cases lie, whoever sees them: for those who say whose place is where. They are names, and no
/// cases.</summary>
internal sealed class CasePlaces(Database database)
{
    /// <summary>All of them.</summary>
    public async Task<KnownPlaces> AllAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var rows = await connection.QueryAsync<(string? County, string? Town, string? Village)>(new(
            "select distinct county, town, village from case_row order by county, town, village",
            cancellationToken: cancellation)).ConfigureAwait(false);
        return new([.. rows.Select(r => new Area(r.County, r.Town, r.Village))]);
    }
}

/// <summary>Places in which cases lie.</summary>
/// <param name="All">Each village once; a part that a case does not say is null.</param>
internal sealed record KnownPlaces(IReadOnlyList<Area> All)
{
    /// <summary>The names of counties, of towns and of villages, each once.</summary>
    public IReadOnlyList<string> Counties => Names(a => a.County);

    /// <inheritdoc cref="Counties"/>
    public IReadOnlyList<string> Towns => Names(a => a.Town);

    /// <inheritdoc cref="Counties"/>
    public IReadOnlyList<string> Villages => Names(a => a.Village);

    /// <summary>Whether somebody of a place sees nothing, while others see cases: its name may be misspelt.</summary>
    public bool LacksCases(Area area) =>
        area.County is not null && All.Count > 0 && !All.Any(a => area.Holds(a.County, a.Town, a.Village));

    private List<string> Names(Func<Area, string?> part) =>
        [.. All.Select(part).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
