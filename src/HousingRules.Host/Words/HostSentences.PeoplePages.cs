using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What stands on the pages of people, keys and the audit.</summary>
internal static partial class HostSentences
{
    public static LocalizedText SignInPage => new("登录", "Sign in");

    public static LocalizedText Login => new("登录名", "Login");

    public static LocalizedText Password => new("密码", "Password");

    public static LocalizedText CountySignIn => new("用县统一身份认证登录", "Sign in at the county's own sign-in");

    public static LocalizedText AdministratorSignIn => new("系统管理员用本系统账号登录", "Administrators sign in here");

    public static LocalizedText NobodyHere => new(
        "没有登录：您的统一身份认证账号在本系统没有对应的人员，或已停用。请联系县级系统管理员添加或恢复。",
        "You are not signed in: the county's sign-in knows you, but nobody of that login works here, or the person was closed. "
        + "Ask an administrator of the county.");

    public static LocalizedText CountySignInFailed => new(
        "没有登录：统一身份认证没有完成。请重试；仍不成功时请联系县级系统管理员。",
        "You are not signed in: the county's own sign-in did not go through. Try again, or ask an administrator of the county.");

    public static LocalizedText PasswordPage => new("修改密码", "Change password");

    public static LocalizedText ChangePassword => new("修改密码", "Change the password");

    public static LocalizedText PasswordMustChange => new(
        "当前密码由管理员设置，请先改成只有您自己知道的密码，再开始工作。",
        "The password was given to you. Choose one that only you know before you go on.");

    public static LocalizedText OldPassword => new("原密码", "Old password");

    public static LocalizedText NewPassword => new("新密码", "New password");

    public static LocalizedText NewPasswordAgain => new("再次输入新密码", "New password again");

    public static LocalizedText AddPerson => new("添加人员", "Add a person");

    public static LocalizedText PersonName => new("姓名", "Name");

    public static LocalizedText Role => new("角色", "Role");

    public static LocalizedText RoleOfNone => new("不办理案件", "none: works on no cases");

    public static LocalizedText RoleHint => new(
        "角色由政策的工作流程规定，决定可以登记哪些事项。",
        "Roles are those that the policy's procedure names; they decide what may be recorded.");

    public static LocalizedText OwnPlace => new("所属区域", "Place");

    public static LocalizedText PlaceHint => new(
        "只能看到这个区域的案件，地名要与案件中的写法一致。不填村为全镇（街道），不填镇（街道）为全县。",
        "Only cases of this place are seen; write its names as cases do. Without a village it is the whole town, "
        + "without a town the whole county.");

    public static LocalizedText NoCaseThere => new("该区域没有案件", "no case lies there");

    public static LocalizedText NoCaseThereWords => new(
        "该区域现在没有任何案件，其中的人员看不到案件。如果那里已有案件，请核对地名是否与案件中的写法一致。",
        "No case lies in this place, and its people see none. If there should be some, check that its names are "
        + "written as cases write them.");

    public static LocalizedText AdministersPeople => new(
        "系统管理员：管理人员和接口密钥，查看操作日志",
        "administrator: looks after people and keys, and reads the audit");

    public static LocalizedText Standing => new("状态", "Standing");

    public static LocalizedText IsActive => new("可以登录", "may sign in");

    public static LocalizedText IsClosed => new("已停用", "closed");

    public static LocalizedText PasswordIsNew => new("待改初始密码", "has not changed the password yet");

    public static LocalizedText Access => new("登录与停用", "Signing in");

    public static LocalizedText ChangeEndsSessions => new("保存后，此人需要重新登录。", "The person signs in anew after it is saved.");

    public static LocalizedText Save => new("保存", "Save");

    public static LocalizedText Leave => new("返回", "Back");

    public static LocalizedText ResetPassword => new("重置密码", "Give a new password");

    public static LocalizedText ClosePerson => new("停用", "Close");

    public static LocalizedText ReopenPerson => new("恢复使用", "Open again");

    public static LocalizedText WhatTheyDid => new("操作记录", "What they did");

    public static LocalizedText ShownOnce => new(
        "只显示这一次，本系统不保存原文。请现在记下并安全转交。",
        "It is shown this once and not kept. Write it down now, and hand it over safely.");

    public static LocalizedText IHaveIt => new("已记下，继续", "I have it; go on");

    public static LocalizedText PasswordMade => new("新密码", "A new password");

    public static LocalizedText KeyMade => new("新密钥", "A new key");

    public static LocalizedText KeysPage => new("接口密钥", "Keys of systems");

    public static LocalizedText AboutKeys => new(
        "其他系统用密钥调用本系统的接口（请求头 Authorization: Bearer 密钥）。密钥和人员一样有角色和所属区域。",
        "Other systems ask by a key (header Authorization: Bearer KEY). A key has a role and a place, like a person.");

    public static LocalizedText SystemName => new("系统名称", "System");

    public static LocalizedText MadeOn => new("建立日期", "Made on");

    public static LocalizedText AddKey => new("新建密钥", "Make a key");

    public static LocalizedText RevokeKey => new("停用", "Revoke");

    public static LocalizedText LoginOrId => new("登录名或编号", "Login or id");

    public static LocalizedText FirstDay => new("起始日期", "From");

    public static LocalizedText ThroughDay => new("截止日期", "Through");

    public static LocalizedText ShowLines => new("查询", "Show");

    public static LocalizedText NoLines => new("没有符合条件的记录。", "No lines.");

    public static LocalizedText Moment => new("时间", "When");

    public static LocalizedText WhoDidIt => new("操作人", "Who");

    public static LocalizedText WhatWasDone => new("操作", "What");

    public static LocalizedText WhatCameOfIt => new("结果", "Outcome");

    public static LocalizedText Nobody => new("未登录者", "somebody who was not signed in");

    public static LocalizedText DayIsNone => new("日期应写成 2020-06-10 这样的形式，没有查询。", "Write days as 2020-06-10; nothing was looked up.");

    public static LocalizedText PasswordRule(int fewest) => new(
        $"至少 {Digits(fewest)} 个字符，不含登录名，不用连续或重复的字符。",
        $"At least {Digits(fewest)} signs; not the login, no rows or repetitions.");

    public static LocalizedText IsLockedUntil(DateTimeOffset until) => new($"暂停登录至 {until:HH:mm}", $"refused until {until:HH:mm}");

    public static LocalizedText PasswordOf(string login) => new(
        $"{login} 的新密码如下。此人登录后须先修改密码。",
        $"The password of {login} follows. It must be changed after signing in.");

    public static LocalizedText KeyOf(string name) => new($"“{name}”的密钥如下。", $"The key of \"{name}\" follows.");

    public static LocalizedText RevokedOn(DateOnly day) => new($"{day:yyyy-MM-dd} 停用", $"revoked on {day:yyyy-MM-dd}");

    public static LocalizedText RevokeKeyOf(string name) => new($"停用“{name}”的密钥", $"Revoke the key of \"{name}\"");

    public static LocalizedText AboutAudit(string? county) => county is null
        ? new(
            "您没有所属的县，这里只列出不属于任何县的记录。要查看某县的记录，请先在“人员”中为自己填写该县。查询本身也会记入日志。",
            "You have no county, so only lines that belong to none are listed. Give yourself a county under People to read its lines. "
            + "Reading is itself a line.")
        : new(
            $"列出{county}的记录和不属于任何县的记录，新的在前。查询本身也会记入日志。",
            $"Lines of {county} and those that belong to no county, the newest first. Reading is itself a line.");

    /// <summary>What was done, by its name in the audit; another name is said as it is.</summary>
    public static LocalizedText AuditAction(string action) => action switch
    {
        "signIn" => new("登录", "signed in"),
        "signOut" => new("退出", "signed out"),
        "changePassword" => new("修改密码", "changed the password"),
        "ask" => new("访问", "asked for a page or the API"),
        "readCase" => new("查看案件", "read a case"),
        "listCases" => new("查看案件列表", "listed cases"),
        "openCase" => new("新建案件", "opened a case"),
        "record" => new("登记事项", "recorded an event"),
        "correct" => new("更正事项", "corrected an event"),
        "readLedger" => new("查看台账", "read a ledger"),
        "readAttachment" => new("查看附件", "read an attachment"),
        "addAttachment" => new("添加附件", "added an attachment"),
        "decide" => new("判定", "had a household decided"),
        "changePeople" => new("修改人员", "changed a person"),
        "changeKeys" => new("修改接口密钥", "changed a key"),
        "readAudit" => new("查看操作日志", "read the audit"),
        _ => new(action, action),
    };

    /// <summary>What came of it, by its name in the audit; another name is said as it is.</summary>
    public static LocalizedText AuditOutcome(string outcome) => outcome switch
    {
        "done" or "accepted" => new("完成", "done"),
        "wrong" => new("密码错误", "wrong password"),
        "nowLocked" => new("密码错误，已暂停登录", "wrong password; refused for a while from now on"),
        "locked" => new("暂停登录期间，未核对密码", "refused for a while; the password was not looked at"),
        "closed" => new("已停用，未通过", "closed"),
        "noPassword" => new("没有本系统密码", "has no password here"),
        "elsewhere" => new("应到统一身份认证登录", "signs in elsewhere"),
        "unknown" => new("查无此人或此密钥", "nobody's"),
        "failed" => new("统一身份认证未完成", "the county's sign-in failed"),
        "refused" => new("未允许", "refused"),
        "forged" => new("表单无效，未处理", "no form of this service"),
        "revoked" => new("密钥已停用", "the key was revoked"),
        "notFound" => new("本区域内没有", "not in the place"),
        "notYours" => new("无权登记", "not theirs to record"),
        "repeated" => new("重复提交，答复同前", "repeated; the first answer"),
        "conflict" => new("已有新的办理记录，未登记", "the case had changed"),
        "commandTaken" => new("编号已用于另一次提交", "the command's id was taken"),
        _ => new(outcome, outcome),
    };
}
