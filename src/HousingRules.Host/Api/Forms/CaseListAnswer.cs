using HousingRules.Cases;

namespace HousingRules.Host.Api;

/// <summary>A page of cases, in the order of their ids.</summary>
/// <param name="Cases">The cases.</param>
internal sealed record CaseListAnswer(IReadOnlyList<CaseRowAnswer> Cases)
{
    /// <summary>The next page's <c>after</c>; left out on the last page.</summary>
    public string? Next { get; init; }
}

/// <summary>How a case stands after its last entry.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Version">The number of its last entry.</param>
/// <param name="Policy">The policy under which it was opened.</param>
/// <param name="Digest">The policy's digest.</param>
/// <param name="State">The name of the state in which it stands.</param>
/// <param name="Overdue">Whether what was due has not happened, as of today.</param>
/// <param name="Actors">The actors at whose desk it lies.</param>
/// <param name="Missing">Names of the facts that are unknown and matter.</param>
/// <param name="LastDay">The day of the last event.</param>
internal sealed record CaseRowAnswer(
    string Id,
    int Version,
    string Policy,
    string Digest,
    string State,
    bool Overdue,
    IReadOnlyList<string> Actors,
    IReadOnlyList<string> Missing,
    DateOnly LastDay)
{
    /// <summary>The county; left out when not given.</summary>
    public string? County { get; init; }

    /// <summary>The town; left out when not given.</summary>
    public string? Town { get; init; }

    /// <summary>The village; left out when not given.</summary>
    public string? Village { get; init; }

    /// <summary>The first day by which something must have happened; left out when there is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The first day on which the case can go on; left out when it need not wait.</summary>
    public DateOnly? OpensOn { get; init; }

    public static CaseRowAnswer Of(CaseSummary summary, DateOnly today) => new(
        summary.Id,
        summary.Version,
        summary.Policy,
        summary.Digest,
        summary.State,
        summary.Due < today,
        summary.Actors,
        summary.Missing,
        summary.LastDay)
    {
        County = summary.County,
        Town = summary.Town,
        Village = summary.Village,
        Due = summary.Due,
        OpensOn = summary.OpensOn,
    };
}

/// <summary>Everything that was added to a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">The number of the last entry.</param>
/// <param name="Entries">The entries, in order; what was corrected since is among them.</param>
/// <param name="Standing">Numbers of the entries whose events stand.</param>
internal sealed record HistoryAnswer(string Id, int Version, IReadOnlyList<EntryAnswer> Entries, IReadOnlyList<int> Standing)
{
    public static HistoryAnswer Of(KeptCase kept) =>
        new(kept.Id, kept.Version, [.. kept.Stored.Entries.Select(EntryAnswer.Of)], [.. kept.Events.Select(e => e.Entry)]);
}
