using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the worklist says.</summary>
internal static partial class HostSentences
{
    public static LocalizedText AdministersOnly => new(
        "您的账号只管理人员和操作日志，没有办理案件的角色。需要办理案件时，请在“人员”中为账号分配角色和所属区域。",
        "Your account looks after people and the audit and has no role in the cases. Give it a role and a place under \"People\" if "
        + "it needs one.");

    public static LocalizedText Filter => new("筛选", "Filter");

    public static LocalizedText What => new("范围", "What");

    public static LocalizedText AllOfThem => new("全部", "all");

    public static LocalizedText Show => new("查询", "Show");

    public static LocalizedText CaseState => new("办理状态", "state");

    public static LocalizedText Place => new("所在镇村", "place");

    public static LocalizedText DeadlineDay => new("办理期限", "due");

    public static LocalizedText Since => new("上次办理", "last event");

    public static LocalizedText WaitsFor => new("等待事项", "waits for");

    public static LocalizedText NoDueDay => new("无期限", "no day");

    public static LocalizedText CasesAtYourDesk => new("由您办理的案件", "Cases at your desk");

    public static LocalizedText FindCases => new("查找案件", "Find cases");

    public static LocalizedText FindCasesWords => new(
        "本地区的全部案件，不论由谁办理。填写户编号可直接打开该案件。",
        "All cases of your place, at whosever desk they lie. With its id a case opens at once.");

    public static LocalizedText UnknownFact => new("待查明的事实", "unknown fact");

    public static LocalizedText CasesOfYourPlace => new("本地区的案件", "Cases of your place");

    public static LocalizedText NothingToDo => new("目前没有需要您办理的案件。", "Nothing lies at your desk now.");

    public static LocalizedText NoCaseFits => new(
        "没有符合条件的案件。请放宽筛选条件后重新查询。",
        "No case fits. Ask for more with the filter above.");

    public static LocalizedText ChoiceMistaken(LocalizedText label) => new(
        $"“{label.Chinese}”没有这个选项，因此没有查询。请在下方重新选择。",
        $"There is no such choice of \"{label.English}\", so nothing was asked for. Choose again below.");

    public static LocalizedText PageMistaken => new(
        "地址中的页码无法识别，因此没有查询。请从第一页开始查看。",
        "The page in the address cannot be read, so nothing was asked for. Begin at the first page.");

    public static LocalizedText WorkOf(DateOnly today) => new(
        $"今天是 {today:yyyy-MM-dd}，按办理期限先后排列",
        $"Today is {today:yyyy-MM-dd}; the first due comes first");

    public static LocalizedText ViewOfWork(bool isOverdue, bool isWaiting) => (isOverdue, isWaiting) switch
    {
        (true, _) => new("已超期", "overdue"),
        (_, true) => new("等待日期", "waiting for a day"),
        _ => new("全部", "all"),
    };

    public static LocalizedText WaitsUntil(DateOnly day) => new($"{day:yyyy-MM-dd} 起可办理下一步", $"goes on from {day:yyyy-MM-dd}");

    public static LocalizedText WaitsForFacts(IEnumerable<LocalizedText> facts)
    {
        var labels = facts.ToArray();
        return new(
            $"待查明：{string.Join("、", labels.Select(l => l.Chinese))}",
            $"unknown: {string.Join(", ", labels.Select(l => l.English))}");
    }
}
