using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Days that must run before the case may go on, such as a publicity period. In an expression its name is true once they have
/// run.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Since">Name of the event that begins it; when it happens again the count begins again.</param>
/// <param name="Days">Name of the parameter that says how many days.</param>
/// <param name="CountsFirstDay">Name of the parameter that says whether the first day counts; null when it does not.</param>
/// <param name="Unit">Name of the parameter that says which days count (<c>calendarDays</c> or <c>workingDays</c>); null for calendar
/// days.</param>
/// <param name="RollsOver">Name of the parameter that says whether a last day that is a rest day moves on; null when it does not.</param>
/// <param name="ShownThrough">A day that an event may give as the last on which the notice was up; null when there is none.</param>
/// <param name="RestDay">The warning for a last day that is a rest day; null when there is none.</param>
/// <param name="Clauses">Ids of the statements it rests on.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record PeriodDeclaration(
    string Name,
    LocalizedText Label,
    string Since,
    string Days,
    string? CountsFirstDay,
    string? Unit,
    string? RollsOver,
    FactDeclaration? ShownThrough,
    RefusalWords? RestDay,
    ImmutableArray<string> Clauses,
    FilePosition Position);
