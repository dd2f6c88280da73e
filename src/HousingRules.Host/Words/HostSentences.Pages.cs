using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What stands around every page, and in parts that many have.</summary>
internal static partial class HostSentences
{
    public static LocalizedText Colon => new("：", ": ");

    public static LocalizedText Semicolon => new("；", "; ");

    public static LocalizedText OtherLanguage => new("English", "中文");

    public static LocalizedText SkipToContent => new("跳到正文", "Skip to the content");

    public static LocalizedText Navigation => new("主导航", "Main navigation");

    public static LocalizedText SignOut => new("退出", "Sign out");

    public static LocalizedText Worklist => new("工作台", "Worklist");

    public static LocalizedText OpenACase => new("新建案件", "Open a case");

    public static LocalizedText LedgersPage => new("台账", "Ledgers");

    public static LocalizedText PolicyPage => new("政策", "Policy");

    public static LocalizedText PeoplePage => new("人员", "People");

    public static LocalizedText AuditPage => new("操作日志", "Audit");

    public static LocalizedText Administrator => new("系统管理员", "administrator");

    public static LocalizedText NoRole => new("未分配角色", "no role");

    public static LocalizedText NoRoleTitle => new("您还没有办理案件的角色", "You have no role in the cases yet");

    public static LocalizedText NoRoleWords => new(
        "您的账号没有分配角色和所属区域，因此看不到案件。请联系县级系统管理员分配。",
        "Your account has no role and no place, so it sees no cases. Ask the county's administrator for them.");

    public static LocalizedText ToTheStart => new("返回首页", "Back to the first page");

    public static LocalizedText PagesOfTheList => new("列表翻页", "Pages of the list");

    public static LocalizedText FirstPage => new("回到第一页", "First page");

    public static LocalizedText NextPage => new("下一页", "Next page");

    public static LocalizedText Remedy => new("处理办法", "What to do");

    public static LocalizedText Unknown => new("未知", "unknown");

    public static LocalizedText PleaseChoose => new("请选择", "please choose");

    public static LocalizedText NotSaid => new("不填", "not said");

    public static LocalizedText Optional => new("（选填）", "(optional)");

    public static LocalizedText TheText => new("条文原文", "the clause's words");

    public static LocalizedText ServiceName(string? county) => county is null
        ? new("住房安全保障案件管理", "Housing safety cases")
        : new($"{county}住房安全保障案件管理", $"{county} · Housing safety cases");

    public static LocalizedText RoleAt(LocalizedText role, string place) => place.Length == 0
        ? role
        : new($"{role.Chinese} · {place}", $"{role.English} · {place}");

    public static LocalizedText DaysUntil(int days) => days switch
    {
        0 => new("（今天）", "(today)"),
        > 0 => new($"（还有 {days} 天）", days == 1 ? "(1 day left)" : $"({days} days left)"),
        < 0 => new($"（已超 {-days} 天）", days == -1 ? "(1 day late)" : $"({-days} days late)"),
    };

    public static LocalizedText WasRefused(int reasons) => new(
        $"未通过，共 {reasons} 个问题",
        reasons == 1 ? "Refused, for one reason" : $"Refused, for {reasons} reasons");

    public static LocalizedText LawfulFrom(DateOnly day) => new($"最早可在 {day:yyyy-MM-dd} 办理", $"It can be done from {day:yyyy-MM-dd} on.");

    public static LocalizedText RestsOn(IEnumerable<string> clauses)
    {
        var named = string.Join("；", clauses);
        return new($"依据：{named}", $"Under: {named}");
    }

    public static LocalizedText ErrorNumber(string number) => new($"错误编号：{number}", $"Error number: {number}");

    public static LocalizedText StatusTitle(int status) => status switch
    {
        400 => new("提交的内容无法处理", "The request cannot be read"),
        403 => new("没有权限", "Not permitted"),
        404 => new("没有找到", "Not found"),
        405 => new("不能这样访问", "Not possible in this way"),
        413 => new("提交的内容太大", "Too large"),
        429 => new("操作太频繁", "Too many requests"),
        >= 500 => new("系统出错", "Something went wrong"),
        _ => new($"请求未完成（{Plain(status)}）", $"The request was not done ({Plain(status)})"),
    };

    public static LocalizedText StatusWords(int status) => status switch
    {
        400 => new(
            "表单可能已过期，或内容不完整。请返回上一页，刷新后重新填写提交。",
            "The form may have expired, or was incomplete. Go back, reload the page and hand it in again."),
        403 => new(
            "您的角色或所属区域不能办理此事。如需办理，请联系县级系统管理员。",
            "Your role or your place does not allow it. Ask the county's administrator if it should."),
        404 => new(
            "网址有误，或者该案件不在您负责的区域。请从工作台重新进入；仍找不到时请联系该户所在的村、镇（街道）。",
            "The address is wrong, or the case lies outside your place. Start from the worklist; if it is not there, ask the "
            + "village or the town of the household."),
        405 => new("请从页面上的链接或按钮进入，不要直接输入网址。", "Use the links and buttons of the pages instead of typing the address."),
        413 => new("请减小文件或缩短内容后重新提交。", "Make the file or the text smaller and hand it in again."),
        429 => new("请稍等一分钟再试。", "Wait a minute and try again."),
        >= 500 => new(
            "所做操作可能没有保存。请返回后刷新页面核对，再重试；仍不成功时，请把错误编号告诉系统管理员。",
            "What you did may not have been saved. Reload the page, look, and try again; if it fails again, give the "
            + "administrator the error number."),
        _ => new("请返回首页重试。", "Go back to the first page and try again."),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
