using HousingRules.Facts;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.Words;

/// <summary>What is said of a roster that was decided.</summary>
internal static partial class HostSentences
{
    public static LocalizedText AmountsColumn => new("金额", "amounts");

    public static LocalizedText Households => new("户数", "households");

    public static LocalizedText InAll => new("合计", "in all");

    public static LocalizedText HouseholdsOpen => new("未定户数", "open");

    public static LocalizedText FirstTowns(int towns) => new($"  （只列前 {towns} 个镇街道）", $"  (the first {towns} towns are listed)");

    public static LocalizedText Deciding => new("判定", "deciding");

    public static LocalizedText Column => new("列", "column");

    public static LocalizedText IsDecided => new("是否已判定", "decided");

    public static LocalizedText RosterIs(string roster, LocalizedText description) => new(
        $"花名册 {roster}：{description.Chinese}",
        $"Roster {roster}: {description.English}");

    public static LocalizedText PolicyIs(LocalizedText title, string name, string digest) => new(
        $"政策 {title.Chinese}（{name}，{digest}）",
        $"Policy {title.English} ({name}, {digest})");

    public static LocalizedText HouseholdsDecided(string households, string statuses, string rows) => new(
        $"判定 {households} 户{(statuses.Length == 0 ? "" : $"：{statuses}")}；未能读取 {rows} 行",
        $"{households} households decided{(statuses.Length == 0 ? "" : $": {statuses}")}; {rows} rows could not be read");

    /// <summary>How many rows were left out, of which kinds, and which.</summary>
    public static LocalizedText RowsPassedOver(SkippedRows rows, string named) => new(
        $"跳过 {rows.Count} 行：标题 {rows.Titles}，小计合计 {rows.Totals}，备注 {rows.Notes}，重复表头 {rows.RepeatedHeaders}"
        + (named.Length == 0 ? "" : $"（第 {named} 行）"),
        $"{rows.Count} rows passed over: {rows.Titles} title, {rows.Totals} total, {rows.Notes} note, "
        + $"{rows.RepeatedHeaders} repeated header"
        + (named.Length == 0 ? "" : $" (rows {named})"));

    public static LocalizedText Outcome => new("结果", "outcome");

    public static LocalizedText TooManyTowns(string most) => new(
        $"镇街道列有超过 {most} 种内容，不分镇统计。",
        $"The column of towns holds more than {most} different texts; nothing is counted by town.");

    public static LocalizedText WithDuties => new("有应办事项", "with duties");

    public static LocalizedText Undetermined => new("待定", "undetermined");

    public static LocalizedText NotRead => new("未能读取", "not read");

    public static LocalizedText NoTown => new("（未填）", "(none)");

    public static LocalizedText FirstOfTowns(int all, int towns) => new(
        $"  （共 {all} 个，只列前 {towns} 个）",
        $"  ({all} in all, the first {towns} are listed)");

    public static LocalizedText MissingMost => new("待查明事项", "missing most");

    public static LocalizedText EstablishedBy => new("由谁查明", "established by");

    public static LocalizedText RowsWithProblems(int problems) => new($"有问题的行（{problems} 处）：", $"Rows with problems ({problems}):");

    public static LocalizedText FirstProblemsOf(int listed, string file) => new(
        $"  只列出前 {listed} 处；全部见 {file}。",
        $"  The first {listed} are listed; all are in {file}.");
}
