using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is said of people, their passwords and keys.</summary>
internal static partial class HostSentences
{
    public static LocalizedText TooManyTries => new(
        "登录尝试太频繁，请一分钟后再试。",
        "Too many tries to sign in from here. Wait a minute.");

    public static LocalizedText PasswordsDiffer => new("两次输入的新密码不一致。", "The new password was not typed the same twice.");

    public static LocalizedText PasswordIsTheOld => new("新密码不能与原密码相同。", "The new password is the old one.");

    public static LocalizedText PasswordIsTheLogin => new("密码不能包含登录名。", "The password must not contain the login.");

    public static LocalizedText PasswordIsTrivial => new(
        "密码太容易被猜到：不要用连续或重复的字符、常见单词。",
        "The password is easy to guess: no rows or repetitions of signs, and no common words.");

    public static LocalizedText LoginIsNone => new(
        "登录名应为 2 至 64 个字符，只能用文字、数字和 . _ - @。",
        "A login has 2 to 64 signs: letters, digits and . _ - @.");

    public static LocalizedText LoginTaken => new("该登录名已被使用，请换一个。", "The login is taken; choose another.");

    public static LocalizedText RoleMissing => new("请选择角色，或设为管理员。", "Choose a role, or make the person an administrator.");

    public static LocalizedText NoSuchRole => new("没有这个角色，请从列表中选择。", "There is no such role; choose one of the list.");

    public static LocalizedText PlaceMissing => new("有角色的必须填写所属的县，否则看不到任何案件。", "A role needs a place: give at least the county.");

    public static LocalizedText PlaceIncomplete => new(
        "填写村时要填写镇（街道），填写镇（街道）时要填写县。",
        "A village needs its town, and a town its county.");

    public static LocalizedText NotYourself => new("不能停用自己的账号，请由另一位管理员办理。", "You cannot close yourself; have another administrator do it.");

    public static LocalizedText LastAdministrator => new(
        "至少要保留一位可以登录的管理员，未作修改。",
        "Somebody must administer; nothing was changed. Make another administrator first.");

    public static LocalizedText SignsInElsewhere => new(
        "此人用县统一身份认证登录，密码请到那里重置。",
        "This person signs in at the county's own sign-in; the password is reset there.");

    public static LocalizedText NoSuchKey => new("没有可以停用的这个密钥。", "There is no such key to revoke.");

    public static LocalizedText PasswordTooShort(int fewest) => new(
        $"密码至少 {Digits(fewest)} 个字符。",
        $"A password has at least {Digits(fewest)} signs.");

    public static LocalizedText PasswordTooLong(int most) => new(
        $"密码最多 {Digits(most)} 个字符。",
        $"A password has at most {Digits(most)} signs.");

    public static LocalizedText NameMissing(int most) => new(
        $"请填写名称，最多 {Digits(most)} 个字。",
        $"Give a name of at most {Digits(most)} signs.");

    public static LocalizedText OneLineOnly => new(
        "名称和区域不能换行，也不能含其他控制字符。",
        "A name and a place stand on one line, without control characters.");

    public static LocalizedText PlaceTooLong(int most) => new(
        $"地名最多 {Digits(most)} 个字。",
        $"The name of a place has at most {Digits(most)} signs.");

    public static LocalizedText SignInRefused(int failures, TimeSpan wait) => new(
        $"没有登录。登录名或密码不正确；连续错 {Digits(failures)} 次后 {Digits((int)wait.TotalMinutes)} 分钟内不能登录。忘记密码请联系县级系统管理员重置。",
        $"You are not signed in. The login or the password is wrong; after {Digits(failures)} failures signing in is refused for "
        + $"{Digits((int)wait.TotalMinutes)} minutes. An administrator of the county can reset a password.");

    public static LocalizedText OldPasswordWrong(int failures, TimeSpan wait) => new(
        $"原密码不正确，密码没有修改；连续错 {Digits(failures)} 次后 {Digits((int)wait.TotalMinutes)} 分钟内不能再试。",
        $"The old password is wrong and nothing was changed; after {Digits(failures)} failures it is refused for "
        + $"{Digits((int)wait.TotalMinutes)} minutes.");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
