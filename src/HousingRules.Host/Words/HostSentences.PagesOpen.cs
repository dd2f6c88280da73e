using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the form that opens a case says.</summary>
internal static partial class HostSentences
{
    public static LocalizedText WhichHousehold => new("住户", "Which household");

    public static LocalizedText IdHint => new(
        "填户编号，不要填身份证号；一户只建一个案件。",
        "The household's number, never a person's ID number; a household has one case.");

    public static LocalizedText UnknownByDefault => new(
        "没有查明的情况请保持“未知”，以后查明时再登记；未知不等于“否”。",
        "Leave what nobody has established at \"unknown\"; it is recorded when it is. Unknown is not the same as no.");

    public static LocalizedText OmittedByDefault => new(
        "其余未填的情况，按政策规定的默认值处理",
        "Take what the policy declares for everything else that is left out");

    public static LocalizedText OpenIt => new("建立案件", "Open the case");

    public static LocalizedText IdIsMissing => new("没有填写户编号，或填写的不是有效文字", "The household's number is missing, or is no text");

    public static LocalizedText NoPolicyOnTheDay => new("该日没有施行中的政策，不能建立案件", "No policy is in force on that day, so no case can be opened");

    public static LocalizedText CannotBeRead => new("填写的内容无法识别", "it cannot be read");

    public static LocalizedText CorrectTheForm => new("在下面的表单中改正后重新提交", "Correct it in the form below and hand it in again");

    public static LocalizedText FactsCannotBeRead(int facts) => new(
        $"有 {facts} 项情况填写有误，见各项下的说明",
        facts == 1 ? "One fact cannot be read; it says why below" : $"{facts} facts cannot be read; each says why below");

    public static LocalizedText OmittedMeans(string chinese, string english) =>
        new($"政策的默认值：{chinese}", $"left out, the policy takes: {english}");
}
