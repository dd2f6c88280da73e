using System.Collections.Immutable;
using HousingRules.Facts;

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
/// <param name="Due">The first day by which something must have happened that has not: the earliest of the milestones that are for this
/// case and not met, and of the last days of time limits that run, whatever the state; null when there is none.</param>
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
    private readonly Sequence<string> _actors = ImmutableArray<string>.Empty;
    private readonly Sequence<string> _missing = ImmutableArray<string>.Empty;

    /// <summary>The actors at whose desk the case lies, in ordinal order, each once: those who must move it on, those for whom a time limit
    /// runs, and everyone who may record for them. Empty for a case that nobody must move on.</summary>
    public ImmutableArray<string> Actors { get => _actors; init => _actors = value; }

    /// <summary>Names of the facts that are unknown and matter, in the order in which the policy declares them; empty when nothing that
    /// matters is unknown.</summary>
    public ImmutableArray<string> Missing { get => _missing; init => _missing = value; }

    /// <summary>The day of the last event; that of the opening when there is none.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The first day on which the case can go on, when a period is running on its last day; null when it need not wait.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>The id, the version and the state.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id} {Version} {State}");
}
