namespace HousingRules.Host.Storage;

/// <summary>Which cases somebody sees: those of a county, a town or a village. It is a predicate of every query, and never asked
/// afterwards.</summary>
/// <param name="County">The county; null sees nothing.</param>
/// <param name="Town">The town; null for the whole county.</param>
/// <param name="Village">The village; null for the whole town.</param>
internal sealed record Area(string? County, string? Town = null, string? Village = null)
{
    /// <summary>Sees nothing.</summary>
    public static Area Nowhere { get; } = new((string?)null);

    /// <summary>Sees everything: for the program itself, which checks and adds up, and for nobody who signs in.</summary>
    public static Area Everywhere { get; } = new((string?)null) { IsEverywhere = true };

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverywhere { get; private init; }

    /// <summary>The condition on the columns <c>county</c>, <c>town</c> and <c>village</c>; its parameters are those of
    /// <see cref="Parameters"/>.</summary>
    /// <param name="table">The table's alias.</param>
    public string Predicate(string table) => this switch
    {
        { IsEverywhere: true } => "1 = 1",
        { County: null } => "1 = 0",
        { Town: null, Village: null } => $"{table}.county = @areaCounty",
        { Town: null } => "1 = 0",
        { Village: null } => $"{table}.county = @areaCounty and {table}.town = @areaTown",
        _ => $"{table}.county = @areaCounty and {table}.town = @areaTown and {table}.village = @areaVillage",
    };

    /// <summary>The values that the predicate names.</summary>
    public Dictionary<string, object?> Parameters() => new()
    {
        ["areaCounty"] = County,
        ["areaTown"] = Town,
        ["areaVillage"] = Village,
    };

    /// <summary>Whether a place that is about to be written lies in it.</summary>
    public bool Holds(string? county, string? town, string? village) =>
        IsEverywhere
        || (County is not null && County == county
            && (Town is null ? Village is null : Town == town && (Village is null || Village == village)));
}
