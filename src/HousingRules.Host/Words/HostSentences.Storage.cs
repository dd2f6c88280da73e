using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is said of the database.</summary>
internal static partial class HostSentences
{
    public static LocalizedText NewerSchema(int scripts) => new(
        $"数据库由更新版本的程序建立（多出 {scripts} 个升级脚本），本程序不能使用。请换用新版本的程序。",
        $"The database was made by a newer version of this program ({scripts} scripts more). Use the newer program.");

    public static LocalizedText SchemaFailed(string script, string why) => new(
        $"数据库升级失败（{script}），已撤销这一步：{why}",
        $"The database could not be brought up to date ({script}); that step was undone: {why}");

    public static LocalizedText DayIsClosed(DateOnly day) => new(
        $"{day:yyyy-MM-dd}（协调世界时）的登记已经封存，不能再加入。请检查本机时钟。",
        $"What was recorded on {day:yyyy-MM-dd} (UTC) is sealed; nothing is added to it. Check this machine's clock.");
}
