using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What is said of a stored case that cannot be read.</summary>
internal static class FormWords
{
    public static LocalizedText NoJson { get; } = new("不是完整的 JSON", "is no complete JSON");

    public static LocalizedText NoObject { get; } = new("应为一个对象 {…}", "must be an object {…}");

    public static LocalizedText NoList { get; } = new("应为一个数组 […]", "must be an array […]");

    public static LocalizedText NoText { get; } = new("应为文字", "must be a text");

    public static LocalizedText NoDay { get; } = new("应为日期，如 2020-06-10", "must be a day such as 2020-06-10");

    public static LocalizedText NoNumber { get; } = new("应为数字", "must be a number");

    public static LocalizedText NoTruth { get; } = new("应为 true 或 false", "must be true or false");

    public static LocalizedText Twice { get; } = new("同一键写了两次", "the key stands twice");

    public static LocalizedText Missing { get; } = new("缺少这一键", "the key is missing");

    public static LocalizedText Last { get; } = new("应写在最后", "must stand last");

    public static LocalizedText NotDeclared { get; } = new("政策没有声明这个值", "is no value that the policy declares");

    public static LocalizedText NotFollowing { get; } = new(
        "与前面的记录接不上：案件当时不在这个状态，或日期早于前一事件",
        "does not follow on what stands before it: the case is not in that state then, or the day lies before the last event's");

    public static LocalizedText Unknown(string key, IEnumerable<string> known)
    {
        // Only what looks like a key is repeated.
        var isPlain = key.Length is > 0 and <= 40 && key.All(char.IsAsciiLetterOrDigit);
        var meant = NearestName.DidYouMean(key, known);
        return isPlain
            ? new($"未知的键“{key}”。{meant.Chinese}", $"unknown key \"{key}\".{meant.English}")
            : new("未知的键", "an unknown key");
    }

    public static LocalizedText OtherForm(long form, int known) => new(
        FormattableString.Invariant($"案件格式为第 {form} 版，本程序包能读的是第 {known} 版：请用能读它的版本"),
        FormattableString.Invariant($"the case has form {form}, and this package reads form {known}: use a version that reads it"));

    public static LocalizedText OtherPolicy(PolicyKey stored, PolicyKey own) => new(
        $"案件是按政策 {stored.Name}（{stored.Digest}）开立的，而这里的流程属于 {own.Name}（{own.Digest}）：请按摘要找到它的政策",
        $"the case was opened under {stored.Name} ({stored.Digest}), and this procedure is of {own.Name} ({own.Digest}): find its policy "
        + "by the digest");
}
