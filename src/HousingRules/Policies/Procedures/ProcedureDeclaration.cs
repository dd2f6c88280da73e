using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>What <c>procedure.json</c> says: the states a household's case goes through, what moves it, and under which conditions. Names
/// are resolved, expressions are not yet read.</summary>
internal sealed record ProcedureDeclaration(
    ImmutableArray<ProcedureStep> Steps,
    ImmutableArray<ProcedureState> States,
    ImmutableArray<FactDeclaration> Evidence,
    ImmutableArray<PeriodDeclaration> Periods,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<EventDeclaration> Events,
    ImmutableArray<ProblemDeclaration> Problems,
    CloseOutDeclaration? CloseOut,
    MoneyDeclaration? Money,
    ImmutableArray<DeadlineDeclaration> Deadlines,
    ImmutableArray<TimeLimitDeclaration> TimeLimits,
    ImmutableArray<MarkDeclaration> Marks,
    ImmutableArray<ProcedureInvariant> Invariants,
    StandingRefusals Refusals)
{
    /// <summary>What the text leaves open, and how the procedure reads it.</summary>
    public ImmutableArray<OpenPoint> OpenPoints { get; init; } = [];

    /// <summary>Who may record what others did, in the order of the file.</summary>
    public ImmutableArray<OnBehalfDeclaration> OnBehalf { get; init; } = [];

    /// <summary>The sets of evidence whose members are names in expressions.</summary>
    public ImmutableArray<FactDeclaration> NamedSets { get; init; } = [];

    /// <summary>Every code that a refusal, a set-back or a warning can have when an event is decided; what stands behind a colon is not
    /// part of it. Who may record is not decided there.</summary>
    public IEnumerable<string> Codes =>
        Said.Where(w => !ReferenceEquals(w, Refusals.NotYourEvent) && !ReferenceEquals(w, Refusals.NotYourLevel))
            .Select(w => w.Code)
            .Append(Refusals.CalendarYearUnknown?.Code ?? "CALENDAR_YEAR_UNKNOWN")
            .Distinct(StringComparer.Ordinal);

    /// <summary>Everything that a refusal, a set-back or a warning may say.</summary>
    public IEnumerable<RefusalWords> Said =>
    [
        .. Events.SelectMany(e => e.Requires.Concat(e.Warnings).Concat(e.Transitions.SelectMany(t => t.Reports)))
            .Concat(Problems.SelectMany(p => p.Requires))
            .Select(g => g.Words),
        .. Events.SelectMany(e => e.Keeps).Select(k => k.Words),
        .. Periods.Select(p => p.RestDay)
            .Append(CloseOut?.Skipped)
            .Append(CloseOut?.NothingOpen)
            .Append(Money?.Exceeded)
            .Append(Money?.Due?.Exceeded)
            .Append(Money?.Stages?.Exceeded)
            .OfType<RefusalWords>(),
        .. TimeLimits.Select(t => t.Words),
        Refusals.NotPermitted, Refusals.OutOfOrder, Refusals.UnknownEvent, Refusals.UnknownEvidence, Refusals.MissingEvidence,
        Refusals.InvalidEvidence, Refusals.Undetermined,
        .. new[] { Refusals.NotYourEvent, Refusals.NotYourLevel }.OfType<RefusalWords>(),
    ];
}
