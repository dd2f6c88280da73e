namespace HousingRules.Cases;

/// <summary>What a store lists cases by: how a case stands after its last entry.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Version">The number of its last entry.</param>
/// <param name="County">The county; null when not given.</param>
/// <param name="Town">The town or subdistrict; null when not given.</param>
/// <param name="Village">The village; null when not given.</param>
/// <param name="Policy">The policy's id and first day.</param>
/// <param name="Digest">The policy's digest.</param>
/// <param name="State">The name of the state in which it stands.</param>
/// <param name="Due">The first day by which something must have happened: the milestone of the state, or the last day of a time limit that
/// runs; null when there is none.</param>
public sealed record CaseSummary(
    string Id,
    int Version,
    string? County,
    string? Town,
    string? Village,
    string Policy,
    string Digest,
    string State,
    DateOnly? Due)
{
    /// <summary>The id, the version and the state.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id} {Version} {State}");
}
