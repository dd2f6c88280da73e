using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>How a case stands as of a day.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CaseStanding
{
    internal CaseStanding(CaseFile file, DateOnly day)
    {
        File = file;
        Day = day;
    }

    /// <summary>The case.</summary>
    public CaseFile File { get; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Where it stands.</summary>
    public ProcedureState State => File.State;

    /// <summary>Whether it cannot go on before somebody intervenes: the last event threw it back, or what it waits for is overdue and
    /// nothing else can be done.</summary>
    public bool IsBlocked { get; internal init; }

    /// <summary>What is worth a word as of the day: of the time limits (<see cref="Limits"/>) each that is over, in the policy's words.
    /// That a milestone is over is no warning: <see cref="Deadlines"/> says by how much.</summary>
    public ImmutableArray<Refusal> Warnings { get; internal init; } = [];

    /// <summary>What may happen next, each with those who do it and its first lawful day, in the procedure's order. What cannot be excluded
    /// is listed: where more is unknown than can be tried out, or where two conditions could each hold but not both, an event may be listed
    /// that is then refused.</summary>
    public ImmutableArray<PermittedEvent> Permitted { get; internal init; } = [];

    /// <summary>The first day on which the case can go on: the end of a period that is running, otherwise the day itself; null when nothing
    /// may happen any more.</summary>
    public DateOnly? EarliestNextDay { get; internal init; }

    /// <summary>The milestones that are for this case, in the procedure's order.</summary>
    public ImmutableArray<CaseDeadline> Deadlines { get; internal init; } = [];

    /// <summary>What must follow by a day that is counted from a day of the case, and has not yet, in the procedure's order; those that are
    /// over are among it.</summary>
    public ImmutableArray<CaseLimit> Limits { get; internal init; } = [];

    /// <summary>The stages in which the subsidy is paid, in their order, each with what it may pay; empty where it is not paid in declared
    /// stages.</summary>
    public ImmutableArray<CaseStage> Stages { get; internal init; } = [];

    /// <summary>The first day by which something must have happened that has not: the earliest of the milestones that are for this case
    /// and not met (<see cref="Deadlines"/>) and of the last days that run (<see cref="Limits"/>), whatever the state; null when nothing is
    /// due. A store lists cases by it (<c>CaseSummary.Due</c>).</summary>
    public DateOnly? Due { get; internal init; }

    /// <summary>How many days <see cref="Due"/> is over on the day; 0 when it is not, or nothing is due.</summary>
    public int DaysOverdue { get; internal init; }

    /// <summary>What the procedure marks of the case, with whether it holds.</summary>
    public ImmutableArray<CaseMark> Marks { get; internal init; } = [];

    /// <summary>The state on the day, what may happen next, and how late it is; not whose case it is.</summary>
    public override string ToString()
    {
        var next = string.Join(", ", Permitted.Select(p => FormattableString.Invariant($"{p.Kind.Name} from {p.Earliest:yyyy-MM-dd}")));
        var late = DaysOverdue > 0 ? FormattableString.Invariant($", {DaysOverdue} days overdue") : "";
        return FormattableString.Invariant($"{State.Name} on {Day:yyyy-MM-dd}{late}; next: {next}");
    }
}

/// <summary>Something that must follow within some days of something else.</summary>
/// <param name="Until">The event that must follow.</param>
/// <param name="Since">The day from which the days are counted.</param>
/// <param name="LastDay">The last day on which it is in time.</param>
/// <param name="Refuses">Whether it is refused after that day; otherwise it is accepted with a warning.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record CaseLimit(EventKind Until, DateOnly Since, DateOnly LastDay, bool Refuses);

/// <summary>A stage in which a subsidy is paid.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Most">What it may pay at most, all its payments together, in yuan; null while no amount is agreed or known to be
/// due.</param>
/// <param name="Paid">What it has paid, in yuan.</param>
public sealed record CaseStage(string Name, LocalizedText Label, decimal? Most, decimal Paid);

/// <summary>An event that may happen next, with the right evidence; it is still refused while a fact that decides is unknown.</summary>
/// <param name="Kind">The event; its actors are those who do it.</param>
/// <param name="Earliest">Its first lawful day.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record PermittedEvent(EventKind Kind, DateOnly Earliest);

/// <summary>Something the procedure marks of a case.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Holds">Whether it holds; null when something unknown decides.</param>
public sealed record CaseMark(string Name, LocalizedText Label, bool? Holds);

/// <summary>A milestone in one case.</summary>
/// <param name="Milestone">The milestone, with its last day.</param>
/// <param name="MetOn">The day on which it was met; null while it is not.</param>
/// <param name="Missing">Names of what has not come true; empty when it is met.</param>
/// <param name="DaysLate">How many days after its last day it was met, or, while it is not, how many have passed; 0 in time.</param>
/// <param name="IsStructurallyLate">Whether the periods that must run could not have run in time, counted from the day on which the case
/// was opened.</param>
/// <param name="PostBy">For each period that must still run, the last day on which its notice may go up so that the milestone is met; empty
/// when none must run, or the milestone is met.</param>
public sealed record CaseDeadline(
    Milestone Milestone,
    DateOnly? MetOn,
    ImmutableArray<string> Missing,
    int DaysLate,
    bool IsStructurallyLate,
    ImmutableArray<LatestPosting> PostBy)
{
    private readonly Sequence<string> _missing = Missing;
    private readonly Sequence<LatestPosting> _postBy = PostBy;

    /// <summary>Names of what has not come true; empty when it is met.</summary>
    public ImmutableArray<string> Missing { get => _missing; init => _missing = value; }

    /// <summary>For each period that must still run, the last day on which its notice may go up so that the milestone is met; empty when
    /// none must run, or the milestone is met.</summary>
    public ImmutableArray<LatestPosting> PostBy { get => _postBy; init => _postBy = value; }

    /// <summary>Whether it was met in time, or can still be.</summary>
    public bool IsOnTime => DaysLate == 0;
}

/// <summary>The last day on which a notice may go up.</summary>
/// <param name="Period">The period's name.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Day">The day.</param>
public sealed record LatestPosting(string Period, LocalizedText Label, DateOnly Day);
