using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What this program says, in both languages side by side.</summary>
internal static partial class HostSentences
{
    public static LocalizedText None => new("无", "none");

    public static LocalizedText Interrupted => new("已中断，没有写出文件。", "Interrupted; no file was written.");

    public static LocalizedText ProcedureForks(string why) => new(
        "政策的工作流程有错误：同一事件有两种去向同时成立。请先用 check 检查。",
        $"The policy's procedure has a mistake; run check first. {why}");

    public static LocalizedText FileFailed(LocalizedText why) => new(
        $"读写文件失败：{why.Chinese}。",
        $"A file could not be read or written: {why.English}.");

    public static LocalizedText FileForbidden(string why) => new("没有读取或写入文件的权限。请检查文件和文件夹的权限。", $"A file may not be read or written: {why}");

    public static LocalizedText InsideTheProgram(string failure) => new(
        $"程序内部错误（{failure}），没有写出文件。请附上所用命令报告此问题。",
        $"An error inside the program ({failure}); no file was written. Please report it with the command you used.");

    public static LocalizedText PolicyHasMistakes(LocalizedText mistakes) => new(
        $"政策文件有错误，没有载入：{mistakes.Chinese}",
        $"the policy has mistakes and was not loaded:{mistakes.English}");

    public static LocalizedText Id => new("户编号", "id");

    public static LocalizedText County => new("县", "county");

    public static LocalizedText Town => new("镇街道", "town");

    public static LocalizedText Village => new("村", "village");

    public static LocalizedText Row => new("行号", "row");

    public static LocalizedText Problem => new("问题", "problem");

    public static LocalizedText FirstProblems(int listed) => new(
        $"  只列出前 {listed} 处；用 --bad-rows 文件.csv 得到全部。",
        $"  The first {listed} are listed; --bad-rows FILE.csv gives all.");

    public static LocalizedText HouseholdOfNothing => new("各项均为默认值的户", "a household of which nothing is said");

    public static LocalizedText Cases => new("案件", "cases");

    public static LocalizedText NoFile(string name) => new($"找不到文件 {name}", $"there is no file {name}");

    public static LocalizedText NoFolder => new("文件夹不存在", "the folder does not exist");

    public static LocalizedText LongPath => new("路径太长", "the path is too long");

    public static LocalizedText DiskFull => new("磁盘已满", "the disk is full");

    public static LocalizedText ReadOnly => new("文件系统是只读的", "the file system is read-only");

    public static LocalizedText InUse => new("文件正被另一个程序使用", "another program is using the file");

    public static LocalizedText RefusedBySystem(int code, string message) => new($"系统拒绝了操作（代码 {code:X8}）", message);

    public static LocalizedText Following(int places) => new(
        $"  另有 {places} 处由此引起，改正后即消失（--format json 逐条列出）",
        $"  and {places} {(places == 1 ? "place that follows" : "places that follow")} from it (--format json lists them)");

    public static LocalizedText Error => new("错误", "error");

    public static LocalizedText Warning => new("注意", "warning");

    public static LocalizedText Yes => new("是", "yes");

    public static LocalizedText No => new("否", "no");
}
