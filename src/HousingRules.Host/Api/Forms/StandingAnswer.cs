using HousingRules.Cases;
using HousingRules.Evaluation;

namespace HousingRules.Host.Api;

/// <summary>How a case stood on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="State">Where it stood.</param>
/// <param name="Blocked">Whether it cannot go on before somebody intervenes.</param>
/// <param name="DaysOverdue">How many days the milestone of the state is over; 0 in time.</param>
/// <param name="Warnings">What should have followed and has not.</param>
/// <param name="Deadlines">The milestones for this case.</param>
/// <param name="Limits">What must follow within some days.</param>
/// <param name="Stages">The stages in which the subsidy is paid.</param>
/// <param name="Marks">What the procedure marks of the case.</param>
internal sealed record StandingAnswer(
    DateOnly On,
    NamedAnswer State,
    bool Blocked,
    int DaysOverdue,
    IReadOnlyList<RefusalAnswer> Warnings,
    IReadOnlyList<DeadlineAnswer> Deadlines,
    IReadOnlyList<LimitAnswer> Limits,
    IReadOnlyList<StageAnswer> Stages,
    IReadOnlyList<MarkAnswer> Marks)
{
    /// <summary>The first day on which the case can go on; left out when nothing may happen any more.</summary>
    public DateOnly? EarliestNextDay { get; init; }

    public static StandingAnswer Of(CaseStanding standing, Policy policy) => new(
        standing.Day,
        new(standing.State.Name, standing.State.Label),
        standing.IsBlocked,
        standing.DaysOverdue,
        [.. standing.Warnings.Select(w => RefusalAnswer.Of(w, policy))],
        [.. standing.Deadlines.Select(DeadlineAnswer.Of)],
        [.. standing.Limits.Select(l => new LimitAnswer(new(l.Until.Name, l.Until.Label), l.Since, l.LastDay, l.Refuses))],
        [.. standing.Stages.Select(s => new StageAnswer(new(s.Name, s.Label), s.Paid) { Most = s.Most })],
        [.. standing.Marks.Select(m => new MarkAnswer(new(m.Name, m.Label)) { Holds = m.Holds })])
    {
        EarliestNextDay = standing.EarliestNextDay,
    };
}

/// <summary>A milestone in the case.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Missing">Names of what has not come true.</param>
/// <param name="DaysLate">How many days late; 0 in time.</param>
/// <param name="StructurallyLate">Whether it could not have been met.</param>
/// <param name="PostBy">For each period that must still run, the last day on which its notice may go up.</param>
internal sealed record DeadlineAnswer(
    NamedAnswer Milestone,
    DateOnly Due,
    IReadOnlyList<string> Missing,
    int DaysLate,
    bool StructurallyLate,
    IReadOnlyList<PostingAnswer> PostBy)
{
    /// <summary>The day on which it was met; left out while it is not.</summary>
    public DateOnly? MetOn { get; init; }

    public static DeadlineAnswer Of(CaseDeadline deadline) => new(
        new(deadline.Milestone.Name, deadline.Milestone.Label),
        deadline.Milestone.Due,
        deadline.Missing,
        deadline.DaysLate,
        deadline.IsStructurallyLate,
        [.. deadline.PostBy.Select(p => new PostingAnswer(new(p.Period, p.Label), p.Day))])
    {
        MetOn = deadline.MetOn,
    };
}

/// <summary>The last day on which a notice may go up.</summary>
/// <param name="Period">The period.</param>
/// <param name="Day">The day.</param>
internal sealed record PostingAnswer(NamedAnswer Period, DateOnly Day);

/// <summary>Something that must follow within some days.</summary>
/// <param name="Until">The event that must follow.</param>
/// <param name="Since">The day from which the days are counted.</param>
/// <param name="LastDay">The last day on which it is in time.</param>
/// <param name="Refuses">Whether it is refused after that day.</param>
internal sealed record LimitAnswer(NamedAnswer Until, DateOnly Since, DateOnly LastDay, bool Refuses);

/// <summary>A stage in which a subsidy is paid.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Paid">What it has paid, in yuan.</param>
internal sealed record StageAnswer(NamedAnswer Stage, decimal Paid)
{
    /// <summary>What it may pay at most, in yuan; left out while that is not known.</summary>
    public decimal? Most { get; init; }
}

/// <summary>Something the procedure marks of a case.</summary>
/// <param name="Mark">The mark.</param>
internal sealed record MarkAnswer(NamedAnswer Mark)
{
    /// <summary>Whether it holds; left out when something unknown decides.</summary>
    public bool? Holds { get; init; }
}
