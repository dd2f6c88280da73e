using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>When a milestone is met in a case.</summary>
/// <param name="Milestone">The milestone's name.</param>
/// <param name="AppliesWhen">For which cases it is; null for all.</param>
/// <param name="Parts">What must all have come true.</param>
/// <param name="Periods">Names of periods that must run one after the other before it can be met; a case for which they cannot have run in
/// time is structurally late.</param>
/// <param name="PeriodsWhen">For which cases they must run; null for all.</param>
internal sealed record DeadlineDeclaration(
    string Milestone,
    TextNode? AppliesWhen,
    ImmutableArray<DeadlinePart> Parts,
    ImmutableArray<string> Periods,
    TextNode? PeriodsWhen);

/// <summary>One thing that must have come true for a milestone.</summary>
internal sealed record DeadlinePart(string Name, LocalizedText Label, TextNode When);

/// <summary>Something that must follow something else within some days, counted from a day of the case.</summary>
/// <param name="From">Name of the event that begins it.</param>
/// <param name="Days">Name of the parameter that says how many days.</param>
/// <param name="Until">Name of the event that ends it.</param>
/// <param name="Words">What is said once the days are over.</param>
internal sealed record TimeLimitDeclaration(string From, string Days, string Until, RefusalWords Words)
{
    /// <summary>Name of the parameter that says whether the first day counts; null when it does not.</summary>
    public string? CountsFirstDay { get; init; }

    /// <summary>Name of the parameter that says which days count (<c>calendarDays</c> or <c>workingDays</c>); null for calendar
    /// days.</summary>
    public string? Unit { get; init; }

    /// <summary>Name of the parameter that says whether a last day that is a rest day moves on; null when it does not.</summary>
    public string? RollsOver { get; init; }

    /// <summary>Whether what comes too late is refused; otherwise it is worth a warning.</summary>
    public bool Refuses { get; init; }
}

/// <summary>A condition worth telling with the case.</summary>
internal sealed record MarkDeclaration(string Name, LocalizedText Label, TextNode When, ImmutableArray<string> Clauses);

/// <summary>Something that must hold whenever an event is accepted, whenever a case comes to stand in a state, or whenever the last level
/// closes an item of a problem, for every household and every history.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What must hold, in words.</param>
/// <param name="Event">Name of the event; null when it is not about one.</param>
/// <param name="State">The state; null when it is not about one.</param>
/// <param name="Problem">The problem; null when it is not about one.</param>
/// <param name="When">For which households and cases; null for all.</param>
/// <param name="Holds">What must hold.</param>
/// <param name="Clauses">Ids of the statements it rests on.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record ProcedureInvariant(
    string Name,
    LocalizedText Label,
    string? Event,
    ProcedureState? State,
    Outcome? Problem,
    TextNode? When,
    TextNode Holds,
    ImmutableArray<string> Clauses,
    FilePosition Position);

/// <summary>What is said when an event cannot be judged by a guard of its own.</summary>
/// <param name="NotPermitted">The event is not possible where the case stands.</param>
/// <param name="OutOfOrder">The event's day lies before an earlier event's, or before the case was opened.</param>
/// <param name="UnknownEvent">The procedure has no such event.</param>
/// <param name="UnknownEvidence">The event has no such piece of evidence.</param>
/// <param name="MissingEvidence">The event needs a piece of evidence that is not given.</param>
/// <param name="InvalidEvidence">A value is none that is declared.</param>
/// <param name="Undetermined">A fact that is not known decides.</param>
internal sealed record StandingRefusals(
    RefusalWords NotPermitted,
    RefusalWords OutOfOrder,
    RefusalWords UnknownEvent,
    RefusalWords UnknownEvidence,
    RefusalWords MissingEvidence,
    RefusalWords InvalidEvidence,
    RefusalWords Undetermined)
{
    /// <summary>A period runs into a year whose holidays the calendar does not list; null for the library's own words.</summary>
    public RefusalWords? CalendarYearUnknown { get; init; }

    /// <summary>Who records an event is none of those who may; null for the library's own words.</summary>
    public RefusalWords? NotYourEvent { get; init; }

    /// <summary>Who records a close-out names a level at which others close; null for the library's own words.</summary>
    public RefusalWords? NotYourLevel { get; init; }
}
