using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Rosters.Writing;

/// <summary>A determination's status in words, and as files write it.</summary>
public static class ResultWords
{
    /// <summary>A status in words.</summary>
    /// <param name="status">The status.</param>
    public static LocalizedText Of(DeterminationStatus status) => status switch
    {
        DeterminationStatus.Decided => new("已判定", "decided"),
        DeterminationStatus.Undetermined => new("待定（有事项未查明）", "undetermined"),
        DeterminationStatus.TooManyUnknowns => new("待定（未查明事项过多）", "too many unknowns"),
        DeterminationStatus.Gap => new("规则有空缺", "gap in the rules"),
        DeterminationStatus.Conflict => new("规则有冲突", "conflict in the rules"),
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
        var mark = new LocalizedText("（可能）", " (possible)")[language];
        var steps = duty.Steps.Select(s => s.Label[language]).Concat(duty.PossibleSteps.Select(s => s.Label[language] + mark));
        return string.Join(language == Language.Chinese ? "、" : "; ", steps);
    }
}
