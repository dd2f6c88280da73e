namespace HousingRules.Policies;

/// <summary>Which household it is. It is passed through to the output and never logged.</summary>
/// <param name="Id">The household's id; null when the file gives none.</param>
/// <param name="County">The county; null when not given.</param>
/// <param name="Town">The town or subdistrict; null when not given.</param>
/// <param name="Village">The village; null when not given.</param>
public sealed record HouseholdIdentity(string? Id, string? County, string? Town, string? Village);
