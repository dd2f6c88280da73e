using System.Collections.Immutable;
using HousingRules.Cases;

namespace HousingRules.Host.Casework;

/// <summary>The answer to a command of somebody who signed in.</summary>
/// <param name="Status">What came of it.</param>
/// <param name="Case">The case: with the command when it is stored, otherwise as it is; null when there is none.</param>
internal sealed record CaseworkAnswer(CaseworkStatus Status, KeptCase? Case)
{
    /// <summary>Why it was refused; empty when it was not.</summary>
    public ImmutableArray<Refusal> Refusals { get; init; } = [];

    /// <summary>After a refused correction the event that would be refused, by the number of its entry; null otherwise.</summary>
    public int? RefusedEntry { get; init; }

    /// <summary>After a conflict what was added since the version that was seen; otherwise empty.</summary>
    public ImmutableArray<CaseEntry> Since { get; init; } = [];

    /// <summary>Whether the case has what the command asked for.</summary>
    public bool IsAccepted => Status is CaseworkStatus.Accepted or CaseworkStatus.Repeated;

    public static CaseworkAnswer Of(CaseAnswer answer) => new(
        answer.Status switch
        {
            CaseAnswerStatus.Accepted => CaseworkStatus.Accepted,
            CaseAnswerStatus.Repeated => CaseworkStatus.Repeated,
            CaseAnswerStatus.Refused => CaseworkStatus.Refused,
            CaseAnswerStatus.Conflict => CaseworkStatus.Conflict,
            CaseAnswerStatus.CommandTaken => CaseworkStatus.CommandTaken,
            _ => CaseworkStatus.NotFound,
        },
        answer.Case)
    {
        Refusals = answer.Refusals,
        RefusedEntry = answer.RefusedEntry,
        Since = answer.Since,
    };
}
