using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Host.CaseFiles;

namespace HousingRules.Host.Replaying;

/// <summary>What became of a case, as of a day.</summary>
internal sealed class CaseAnswer
{
    private CaseAnswer(Procedure procedure, CaseReplay replay, DateOnly day)
    {
        Procedure = procedure;
        Day = day;
        Steps = [.. replay.Steps.Where(s => s.Event.Date <= day)];
        Standing = procedure.Standing(replay.File, day);
        Refused = Steps.Count(s => !s.IsAccepted);
        Violations = Once(Steps.SelectMany(s => s.Refusals.Concat(s.Record?.Reports ?? []).Select(r => ((CaseEvent?)s.Event, r))));
        Warnings = Once(
            Steps.SelectMany(s => (s.Record?.Warnings ?? []).Select(r => ((CaseEvent?)s.Event, r)))
                .Concat(Standing.Warnings.Select(r => (default(CaseEvent), r))));
    }

    /// <summary>The procedure of the policy under which the case was opened.</summary>
    public Procedure Procedure { get; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>The events up to the day with what came of each, in the order in which they were handed in.</summary>
    public ImmutableArray<CaseStep> Steps { get; }

    /// <summary>How the case stands.</summary>
    public CaseStanding Standing { get; }

    /// <summary>How many events were refused.</summary>
    public int Refused { get; }

    /// <summary>What events were refused or set back for, each code once, with the first event.</summary>
    public ImmutableArray<(CaseEvent? Event, Refusal Reason)> Violations { get; }

    /// <summary>What is worth a word, each code once, with the first event; without one when it is about the day.</summary>
    public ImmutableArray<(CaseEvent? Event, Refusal Reason)> Warnings { get; }

    /// <summary>Whether the case cannot go on before somebody intervenes.</summary>
    public bool IsBlocked => Steps is [.., { IsAccepted: false }] || Standing.IsBlocked;

    public CaseFile File => Standing.File;

    /// <summary>Decides a case.</summary>
    /// <param name="input">The case.</param>
    /// <param name="asOf">The day for every case; null for the case's own, or that of its last event.</param>
    public static CaseAnswer Of(CaseInput input, DateOnly? asOf) =>
        new(input.Procedure, input.Replay(), asOf ?? input.AsOf ?? input.LastDay);

    private static ImmutableArray<(CaseEvent?, Refusal)> Once(IEnumerable<(CaseEvent?, Refusal Reason)> reasons) =>
        [.. reasons.DistinctBy(r => r.Reason.Code, StringComparer.Ordinal)];
}
