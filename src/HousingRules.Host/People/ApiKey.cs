using HousingRules.Host.Storage;

namespace HousingRules.Host.People;

/// <summary>By what another system asks: with a role and a place, like a person.</summary>
/// <param name="Id">The key's id, which may be told; it is not the key.</param>
/// <param name="Name">What the county calls the system.</param>
/// <param name="Actor">The role.</param>
/// <param name="Area">The place.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">The id of the person who made it.</param>
/// <param name="RevokedAt">When it was revoked; null while it counts.</param>
internal sealed record ApiKey(
    string Id,
    string Name,
    string? Actor,
    Area Area,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? RevokedAt = null)
{
    /// <summary>The person as whom the system asks.</summary>
    public Person ToPerson() => new($"key:{Id}", "", Name, Actor, Area, Administers: false);
}
