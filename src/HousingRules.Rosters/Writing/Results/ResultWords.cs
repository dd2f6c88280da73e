using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Writing;

/// <summary>A determination's status in words, and as files write it.</summary>
public static class ResultWords
{
    /// <summary>A status in words.</summary>
    /// <param name="status">The status.</param>
    public static LocalizedText Of(DeterminationStatus status) => status switch
    {
        DeterminationStatus.Decided => RosterSentences.Decided,
        DeterminationStatus.Undetermined => RosterSentences.Undetermined,
        DeterminationStatus.TooManyUnknowns => RosterSentences.TooManyUnknowns,
        DeterminationStatus.Gap => RosterSentences.Gap,
        DeterminationStatus.Conflict => RosterSentences.Conflict,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>A status as files write it.</summary>
    /// <param name="status">The status.</param>
    public static string Code(DeterminationStatus status) => status switch
    {
        DeterminationStatus.Decided => "decided",
        DeterminationStatus.Undetermined => "undetermined",
        DeterminationStatus.TooManyUnknowns => "tooManyUnknowns",
        DeterminationStatus.Gap => "gap",
        DeterminationStatus.Conflict => "conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The steps of a duty, those that are only possible marked.</summary>
    internal static string Steps(Duty duty, Language language)
    {
        var mark = RosterSentences.Possible[language];
        var steps = duty.Steps.Select(s => s.Label[language]).Concat(duty.PossibleSteps.Select(s => s.Label[language] + mark));
        return string.Join(language == Language.Chinese ? "、" : "; ", steps);
    }
}
