using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>One problem of one household, as the three ledgers list it. It never changes: a closing makes another value, and a problem that
/// comes back makes another item.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ProblemItem
{
    internal ProblemItem(int number, Outcome problem, DateOnly openedOn, DateOnly? due, ImmutableArray<int> links)
    {
        Number = number;
        Problem = problem;
        OpenedOn = openedOn;
        Due = due;
        Links = links;
    }

    private ProblemItem(ProblemItem other)
        : this(other.Number, other.Problem, other.OpenedOn, other.Due, other.Links)
    {
        Confirmed = other.Confirmed;
        ClosedOn = other.ClosedOn;
        WithdrawnOn = other.WithdrawnOn;
    }

    /// <summary>Its number within the case, from 1.</summary>
    public int Number { get; }

    /// <summary>What must be done.</summary>
    public Outcome Problem { get; }

    /// <summary>The day on which it was found.</summary>
    public DateOnly OpenedOn { get; }

    /// <summary>The last day for it; null when the procedure sets none.</summary>
    public DateOnly? Due { get; }

    /// <summary>Numbers of the closed items that it takes up again; empty for a new problem.</summary>
    public ImmutableArray<int> Links { get; }

    /// <summary>The levels that have closed it so far, in their order.</summary>
    public ImmutableArray<LevelConfirmation> Confirmed { get; private init; } = [];

    /// <summary>The day on which the last level closed it; null while it is not closed.</summary>
    public DateOnly? ClosedOn { get; private init; }

    /// <summary>The day on which a new finding took its ground away; null when none did.</summary>
    public DateOnly? WithdrawnOn { get; private init; }

    /// <summary>How far it is.</summary>
    public ItemStatus Status => WithdrawnOn is not null ? ItemStatus.Withdrawn
        : ClosedOn is not null ? ItemStatus.Closed
        : Confirmed.IsEmpty ? ItemStatus.Open
        : ItemStatus.ClosePending;

    /// <summary>Whether somebody still has to do something about it.</summary>
    public bool IsOpen => ClosedOn is null && WithdrawnOn is null;

    /// <summary>Whether it is open, and its last day is over.</summary>
    /// <param name="day">As of which day.</param>
    public bool IsOverdue(DateOnly day) => IsOpen && Due < day;

    internal ProblemItem ConfirmedBy(string level, DateOnly on, bool isLast) =>
        new(this) { Confirmed = Confirmed.Add(new(level, on)), ClosedOn = isLast ? on : null };

    /// <summary>An item as it was stored.</summary>
    internal static ProblemItem Stored(
        int number,
        Outcome problem,
        DateOnly openedOn,
        DateOnly? due,
        ImmutableArray<int> links,
        ImmutableArray<LevelConfirmation> confirmed,
        DateOnly? closedOn,
        DateOnly? withdrawnOn) =>
        new(number, problem, openedOn, due, links) { Confirmed = confirmed, ClosedOn = closedOn, WithdrawnOn = withdrawnOn };

    /// <summary>The same item of the same problem as it is declared elsewhere.</summary>
    internal ProblemItem As(Outcome problem) =>
        new(Number, problem, OpenedOn, Due, Links) { Confirmed = Confirmed, ClosedOn = ClosedOn, WithdrawnOn = WithdrawnOn };

    internal ProblemItem Withdrawn(DateOnly on) => new(this) { WithdrawnOn = on };

    /// <summary>Its number, the problem, how far it is and since when.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number} {Problem.Name}: {Status}, opened {OpenedOn:yyyy-MM-dd}")
        + (Due is { } due ? FormattableString.Invariant($", due {due:yyyy-MM-dd}") : "");
}

/// <summary>A level's closing of an item.</summary>
/// <param name="Level">The level's name.</param>
/// <param name="On">The day.</param>
public readonly record struct LevelConfirmation(string Level, DateOnly On);

/// <summary>How far an item is.</summary>
public enum ItemStatus
{
    /// <summary>Nobody has closed it.</summary>
    Open,

    /// <summary>Some level has closed it, and not all.</summary>
    ClosePending,

    /// <summary>Every level has closed it.</summary>
    Closed,

    /// <summary>A new finding took its ground away.</summary>
    Withdrawn,
}
