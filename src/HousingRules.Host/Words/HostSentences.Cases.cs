using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is said of files of cases.</summary>
internal static partial class HostSentences
{
    public static LocalizedText ProcedureOfCaseForks(string why) => new(
        "政策的工作流程有错误：同一事件有两种去向同时成立；请先用 check 检查",
        $"the policy's procedure has a mistake; run check first. {why}");

    public static LocalizedText CouldNotHandle(string failure) => new(
        $"程序未能处理这一案件（{failure}）；请附上所用命令报告此问题",
        $"the program could not handle this case ({failure}); please report it with the command you used");

    public static LocalizedText MustBeADay => new("应为日期，如 2020-06-10", "must be a day such as 2020-06-10");

    public static LocalizedText MustLieBetween(DateOnly first, DateOnly last) => new(
        FormattableString.Invariant($"应在 {first:yyyy-MM-dd} 与 {last:yyyy-MM-dd} 之间"),
        FormattableString.Invariant($"must lie between {first:yyyy-MM-dd} and {last:yyyy-MM-dd}"));

    public static LocalizedText HouseholdIsAnObject => new(
        "应为一个对象 {…}：这一户开案时的事实",
        "must be an object {…}: the household's facts when the case was opened");

    public static LocalizedText EventsAreAnArray => new("应为一个数组 […]：依次发生的事件", "must be an array […]: what happened, in order");

    public static LocalizedText EventIsAnObject => new(
        "每个事件应为一个对象 {\"event\", \"date\", …}",
        "each event must be an object {\"event\", \"date\", …}");

    public static LocalizedText NotYetInForce(DateOnly first) => new(
        $"那一天政策还没有施行：最早自 {first:yyyy-MM-dd} 起",
        $"the policy was not in force on that day: its first version is in force from {first:yyyy-MM-dd}");

    public static LocalizedText KeyIsNoFact(string key, int row, string nearest) => new(
        $"household 中的键 \"{key}\" 不是事实，没有采用（首次见于第 {row} 行）；写有它的各户，这一项按“未知”处理。是不是“{nearest}”？",
        $"The key \"{key}\" in household is no fact and is not used (first at row {row}); what it may mean is unknown there. "
        + $"Did you mean \"{nearest}\"?");

    public static LocalizedText IsEmpty(string name) => new($"{name} 是空文件。", $"{name} is empty.");

    public static LocalizedText NeitherJsonNorLines => new("不是 json 或 jsonl", "it is neither json nor jsonl");

    public static LocalizedText NeitherHouseholdNorEvents => new(
        "第一行既没有 household 也没有 events",
        "its first row has neither household nor events");

    public static LocalizedText JsonLines => new("jsonl（一行一个案件）", "jsonl, a case to a line");

    public static LocalizedText IsFolder(string name) => new($"{name} 是文件夹，不是案件文件。", $"{name} is a folder, not a file of cases.");

    public static LocalizedText NoCases(string path) => new($"找不到案件文件 {path}。", $"There is no file of cases {path}.");

    public static LocalizedText IsNoCases(string name, LocalizedText why) => new(
        $"{name} 不是案件文件：{why.Chinese}。案件应写成 {{\"id\", \"household\": {{…}}, \"events\": [{{\"event\", \"date\", …}}]}}，json 或 jsonl；"
        + $"花名册请用 determine。",
        $"{name} is no file of cases: {why.English}. A case is {{\"id\", \"household\": {{…}}, \"events\": [{{\"event\", \"date\", "
        + $"…}}]}}, in json or jsonl; a roster goes to determine.");

    public static LocalizedText NoProcedure(string policy) => new(
        $"政策 {policy} 没有工作流程：其文件夹中没有 procedure.json。",
        $"The policy {policy} has no procedure: there is no procedure.json in its folder.");
}
