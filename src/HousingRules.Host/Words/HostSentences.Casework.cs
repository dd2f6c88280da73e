using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the service refuses before the procedure is asked.</summary>
internal static partial class HostSentences
{
    public static LocalizedText CaseUnreadable(CaseFormException why) => new(
        $"案件不能读出（{why.ToString(Language.Chinese)}）",
        $"the case cannot be read ({why.ToString(Language.English)})");

    public static LocalizedText NotYourPlace => new("该户不在您负责的区域", "The household lies outside your place.");

    public static LocalizedText AskThePlace => new("请由该户所在的村、镇（街道）或县办理", "Have its own village, town or the county do it.");

    public static LocalizedText IdTaken => new("该编号已在别处立案", "A case of this id stands elsewhere.");

    public static LocalizedText CheckTheId => new("核对户编号", "Check the household's id.");

    public static LocalizedText ReasonMissing => new("更正没有写明理由", "The correction gives no reason.");

    public static LocalizedText GiveAReason => new("写明更正理由后重新提交", "Say why, and hand it in again.");

    public static LocalizedText NoSuchEntry(int entry) =>
        new($"该案没有第 {entry} 条可更正的事项", $"No event of the number {entry} stands in the case.");

    public static LocalizedText LookAtTheTimeline => new("在办理记录中核对序号", "Take the number from the case's timeline.");

    public static LocalizedText DayInFuture(DateOnly day, DateOnly today) => new(
        $"{day:yyyy-MM-dd} 还没有到（今天是 {today:yyyy-MM-dd}）",
        $"{day:yyyy-MM-dd} is still to come (today is {today:yyyy-MM-dd}).");

    public static LocalizedText RecordOnTheDay => new("事情发生之后再登记", "Record it when it has happened.");

    public static LocalizedText NotInTheirName(string actor) =>
        new($"不能以“{actor}”的名义登记此事", $"You may not record this in the name of \"{actor}\".");

    public static LocalizedText NameOneOf(IEnumerable<string> actors)
    {
        var names = actors.ToArray();
        return new($"办理人应为：{string.Join("、", names)}", $"Name one of: {string.Join(", ", names)}.");
    }
}
