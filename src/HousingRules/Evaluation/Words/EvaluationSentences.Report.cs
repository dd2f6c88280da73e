using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What stands between the parts of an explanation.</summary>
internal static partial class EvaluationSentences
{
    public static LocalizedText UnderPolicy(string status, string policy) => new(
        $"{status}，依据政策 {policy}",
        $"{status}, under the policy {policy}");

    public static LocalizedText Decided => new("判定结果", "What is decided");

    public static LocalizedText Duties => new("应办事项", "What must be done");

    public static LocalizedText PossibleDuties => new("可能须办、取决于未知情况的事项", "What may have to be done: it depends on what is unknown");

    public static LocalizedText Why => new("为什么", "Why");

    public static LocalizedText WhyNothingElse => new("为什么不是其他结果，怎样才会改变", "Why nothing else, and what would change it");

    public static LocalizedText Known => new("已知情况", "What is known");

    public static LocalizedText NotKnownAre(string members) => new($"（尚不清楚：{members}）", $" (not known: {members})");

    public static LocalizedText UnknownAndMatters => new("尚不清楚、但影响结果的情况", "What is unknown and matters");

    public static LocalizedText DueBy(string day) => new($"，期限 {day}", $", by {day}");

    public static LocalizedText UnknownAndIdle => new("尚不清楚、但不影响判定结果的情况", "What is unknown and changes no outcome");

    public static LocalizedText EstablishedBy(string who) => new($"由{who}查明", $"to be established by {who}");

    public static LocalizedText PossibleAre(string outcomes) => new($"（可能：{outcomes}）", $" (possible: {outcomes})");

    public static LocalizedText Amounts => new("金额", "Amounts");

    public static LocalizedText Possible => new("（可能）", " (possible)");

    public static LocalizedText SometimesNoRow => new("（有的情形表中没有对应的行）", " (in some cases the table has no row)");

    public static LocalizedText By => new("期限：", "by: ");

    public static LocalizedText Papers => new("材料：", "papers: ");

    public static LocalizedText StillMissing(string steps) => new($"（尚缺：{steps}）", $" (still missing: {steps})");

    public static LocalizedText PerhapsStillMissing(string steps) => new($"（可能尚缺：{steps}）", $" (perhaps still missing: {steps})");

    public static LocalizedText SetDoesNotApply => new("本项不适用，因为：", "does not apply, because:");

    public static LocalizedText Because => new("因为 ", "because ");

    public static LocalizedText If => new("若", "if ");

    public static LocalizedText AndIf => new("，且", ", and ");

    public static LocalizedText ItWouldHold => new("，则成立", ", it would hold");

    public static LocalizedText OtherChanges => new(
        "可能还有其他改动也能使其成立，未全部列出",
        "other changes may do as well: not all were tried, or there are more than are told");

    public static LocalizedText DependsOn => new("取决于 ", "it depends on ");

    public static LocalizedText Or => new("或", " or ");

    public static LocalizedText FactIs(string label, string values) => new($"“{label}”为{values}", $"{label} is {values}");

    public static LocalizedText StatusDecided => new("已判定", "Decided");

    public static LocalizedText StatusUndetermined => new("有情况未知，尚不能全部判定", "Not fully determined: facts that matter are unknown");

    public static LocalizedText StatusTooManyUnknowns => new(
        "未知情况过多，未能逐一推定",
        "so many facts are unknown that not every case was followed");

    public static LocalizedText StatusGap => new("规则有空缺", "the rules leave a gap");

    public static LocalizedText StatusConflict => new("规则有冲突", "the rules conflict");
}
