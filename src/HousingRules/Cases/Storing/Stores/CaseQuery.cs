using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Which cases are asked for; what is null is not asked. They come in ordinal order of their ids.</summary>
public sealed record CaseQuery
{
    /// <summary>The county; null for all.</summary>
    public string? County { get; init; }

    /// <summary>The town or subdistrict; null for all.</summary>
    public string? Town { get; init; }

    /// <summary>The village; null for all.</summary>
    public string? Village { get; init; }

    /// <summary>The name of the state; null for all.</summary>
    public string? State { get; init; }

    /// <summary>Only those of which something is due on that day or before; null for all.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>Only those that lie at this actor's desk, by its name; null for all.</summary>
    public string? Actor { get; init; }

    /// <summary>Only those for which this fact is unknown and matters, by its name; null for all.</summary>
    public string? Missing { get; init; }

    /// <summary>Only ids after this one: the last of the page before; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>The most that a page holds; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Size
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A page holds at least one case.");
    } = 100;

    /// <summary>Whether a case is asked for, wherever its page begins.</summary>
    /// <param name="summary">The case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="summary"/> is null.</exception>
    public bool Asks(CaseSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return (County is null || County == summary.County)
            && (Town is null || Town == summary.Town)
            && (Village is null || Village == summary.Village)
            && (State is null || State == summary.State)
            && (DueBy is null || summary.Due <= DueBy)
            && (Actor is null || summary.Actors.Contains(Actor))
            && (Missing is null || summary.Missing.Contains(Missing));
    }
}

/// <summary>Some of the cases that were asked for.</summary>
/// <param name="Cases">The cases, in ordinal order of their ids.</param>
/// <param name="Next">What the next page's <see cref="CaseQuery.After"/> is; null when this is the last.</param>
public sealed record CasePage(ImmutableArray<CaseSummary> Cases, string? Next)
{
    private readonly Sequence<CaseSummary> _cases = Cases;

    /// <summary>The cases, in ordinal order of their ids.</summary>
    public ImmutableArray<CaseSummary> Cases { get => _cases; init => _cases = value; }
}
