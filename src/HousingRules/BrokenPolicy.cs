using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules;

/// <summary>A version of a policy that is there and could not be loaded.</summary>
/// <param name="Id">The policy's id, as its folder says.</param>
/// <param name="InForceFrom">Its first day, as its folder is called; null when that is no day.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Findings">What is wrong with it; never empty.</param>
public sealed record BrokenPolicy(string Id, DateOnly? InForceFrom, string Folder, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether it is the same version, broken in the same way.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(BrokenPolicy? other) =>
        other is not null && (Id, InForceFrom, Folder) == (other.Id, other.InForceFrom, other.Folder)
        && Findings.SequenceEqual(other.Findings);

    /// <summary>The same for equal ones.</summary>
    public override int GetHashCode() => HashCode.Combine(Id, InForceFrom, Folder, Findings.Length);
}
