namespace HousingRules.Host.People;

/// <summary>A row of <c>api_key</c>, without its secret.</summary>
internal sealed class ApiKeyRow
{
    public const string Columns =
        "k.id as Id, k.name as Name, k.actor as Actor, k.county as County, k.town as Town, k.village as Village, "
        + "k.created_at as CreatedAt, k.created_by as CreatedBy, k.revoked_at as RevokedAt";

    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Actor { get; init; }

    public string? County { get; init; }

    public string? Town { get; init; }

    public string? Village { get; init; }

    public required string CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public string? RevokedAt { get; init; }

    public ApiKey ToKey() => new(
        Id, Name, Actor, new(County, Town, Village), Moment.Read(CreatedAt), CreatedBy, RevokedAt is null ? null : Moment.Read(RevokedAt));
}
