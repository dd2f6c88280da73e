using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What is said where a search met its bound.</summary>
internal static class BoundWords
{
    /// <summary>How many steps a proof or a comparison may take: some ten seconds.</summary>
    public const long MostSteps = 100_000_000;

    /// <summary>That a question was not decided.</summary>
    public static LocalizedText NotDecided(StepBound steps, LocalizedText question) => new(
        FormattableString.Invariant($"未能判明（验证限 {steps.Most:N0} 步，已用完）：{question.Chinese}"),
        FormattableString.Invariant($"Not decided: the proof met its bound of {steps.Most:N0} steps: {question.English}"));

    /// <summary>That two procedures were not compared.</summary>
    public static LocalizedText NotCompared(StepBound steps) => new(
        FormattableString.Invariant($"未能比较（比较限 {steps.Most:N0} 步，已用完）"),
        FormattableString.Invariant($"not compared: the comparison met its bound of {steps.Most:N0} steps"));

    /// <summary>Everything that is asked of a policy.</summary>
    public static LocalizedText Everything(string ruleSet) => new(
        $"规则过于复杂，读到规则集“{ruleSet}”为止；空缺、冲突、无用的规则、不变式均未验证",
        $"the rules are too involved, from the set \"{ruleSet}\" on; gaps, conflicts, idle rules and invariants were not proved");

    /// <summary>Everything that is asked of a set.</summary>
    public static LocalizedText Set(string name) => new(
        $"规则集“{name}”有无空缺、冲突或无用的规则",
        $"whether the rule set \"{name}\" has gaps, conflicts or idle rules");

    /// <summary>Whether an invariant holds.</summary>
    public static LocalizedText Invariant(LocalizedText label) =>
        new($"不变式“{label.Chinese}”是否成立", $"whether the invariant \"{label.English}\" holds");

    /// <summary>Which facts matter.</summary>
    public static LocalizedText Facts { get; } = new("哪些事实对任何住户都没有影响", "which facts matter for no household");

    /// <summary>Which parameters matter.</summary>
    public static LocalizedText Parameters { get; } = new("哪些参数取别的值也不改变结果", "which parameters change nothing");
}
