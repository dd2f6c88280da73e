using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>What it says of money.</summary>
internal static partial class PolicySentences
{
    public static LocalizedText NumberFact => new("数值事实", "number fact");

    public static LocalizedText NumberParameter => new("数值参数", "number parameter");

    public static LocalizedText PayingOutcome => new("带金额的结果", "outcome with an amount");

    public static LocalizedText OtherUnits => new(
        "这些结果的金额单位不同，不能相加",
        "The amounts of these outcomes have different units: they cannot be added.");

    public static LocalizedText GrowingAlone => new(
        "写了 Growing 的不变式不写 Holds 和 Worse：它只说金额随数值怎样变化",
        "An invariant with Growing has neither Holds nor Worse: it says only what amounts do when a number grows.");

    public static LocalizedText DigitsOfMoney => new("保留位数须为 0（元）到 2（分）", "Digits must lie between 0 (yuan) and 2 (cents).");

    public static LocalizedText NoSum(string name) => new(
        $"“{name}”应是以元计的整数或两位以内小数",
        $"\"{name}\" must be a number of yuan, whole or with at most two digits after the point.");

    public static LocalizedText PaysNothing(string outcome) => new(
        $"结果“{outcome}”没有以元计的金额（Amount），不能计入应发金额",
        $"The outcome \"{outcome}\" carries no Amount of yuan: it cannot be part of what is due.");

    public static LocalizedText CountedTwice(string outcome) => new(
        $"“{outcome}”列了两次，会计两次",
        $"\"{outcome}\" stands twice and would be counted twice.");

    public static LocalizedText NeedsPercent(string stage) => new(
        $"“{stage}”须写明比例（Percent）：只有最后一期付余额",
        $"\"{stage}\" needs its Percent: only the last stage pays what is left.");

    public static LocalizedText LastHasNoPercent(string stage) => new(
        $"最后一期“{stage}”付余额，不写比例（Percent）",
        $"The last stage, \"{stage}\", pays what is left: it has no Percent.");

    public static LocalizedText StagesNeed(string fact, string e) => new(
        $"分期拨付时“{fact}”必须填写：请列入“{e}”的 Evidence，且不设默认值",
        $"Where payments are made in stages, \"{fact}\" must be given: list it under the Evidence of \"{e}\", without an omitted "
            + "value.");

    public static LocalizedText StandsTwice(string name) => new($"“{name}”列了两次", $"\"{name}\" stands twice.");

    public static LocalizedText NoShare(string fact, string value) => new(
        $"“{fact}”的取值“{value}”没有写明比例",
        $"The value \"{value}\" of \"{fact}\" has no share.");
}
