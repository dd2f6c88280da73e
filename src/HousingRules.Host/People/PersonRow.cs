namespace HousingRules.Host.People;

/// <summary>A row of <c>person</c>.</summary>
internal sealed class PersonRow
{
    public const string Columns =
        "p.id as Id, p.login as Login, p.name as Name, p.password as Password, p.actor as Actor, p.county as County, p.town as Town, "
        + "p.village as Village, p.administers as Administers, p.closed as Closed, p.failures as Failures, p.locked_until as LockedUntil, "
        + "p.must_change as MustChange, p.stamp as Stamp";

    public required string Id { get; init; }

    public required string Login { get; init; }

    public required string Name { get; init; }

    public string? Password { get; init; }

    public string? Actor { get; init; }

    public string? County { get; init; }

    public string? Town { get; init; }

    public string? Village { get; init; }

    public required int Administers { get; init; }

    public required int Closed { get; init; }

    public required int Failures { get; init; }

    public string? LockedUntil { get; init; }

    public required int MustChange { get; init; }

    public required string Stamp { get; init; }

    public Person ToPerson() => new(Id, Login, Name, Actor, new(County, Town, Village), Administers != 0)
    {
        IsClosed = Closed != 0,
        LockedUntil = LockedUntil is null ? null : Moment.Read(LockedUntil),
        MustChange = MustChange != 0,
        Stamp = Stamp,
    };
}
