using HousingRules.Host.Storage;

namespace HousingRules.Host.People;

/// <summary>Somebody who signs in.</summary>
/// <param name="Id">The person's id; it never changes.</param>
/// <param name="Login">The name to sign in with.</param>
/// <param name="Name">What colleagues call the person.</param>
/// <param name="Actor">The role: the name of an actor that the policies declare; null for one who only administers.</param>
/// <param name="Area">The place: whose cases are seen.</param>
/// <param name="Administers">Whether the person looks after people and keys.</param>
internal sealed record Person(string Id, string Login, string Name, string? Actor, Area Area, bool Administers)
{
    /// <summary>Whether the person can no longer sign in.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Until when signing in is refused; null when it is not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether the password was given by somebody else: nothing is done before it is changed.</summary>
    public bool MustChange { get; init; }

    /// <summary>Changes with the password, the role and the place: whoever signed in before signs in anew.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Whether the person reads the audit: one who administers, or who works for a whole county.</summary>
    public bool ReadsAudit => Administers || (Actor is not null && Area is { County: not null, Town: null, Village: null });

    /// <summary>The id: no names of people.</summary>
    public override string ToString() => Id;
}
