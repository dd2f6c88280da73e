using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using static System.FormattableString;

namespace HousingRules.Hosting;

/// <summary>What this room says, in both languages side by side.</summary>
internal static class HostingSentences
{
    public static LocalizedText Broken(string name, Policy? last, ImmutableArray<Finding> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        return last is null
            ? new(
                Invariant($"政策 {name} 没有载入：规则文件有 {errors} 处错误。它施行的日子里什么也不判定，也不用更早的版本代替。"),
                Invariant($"The policy {name} was not loaded; its files have mistakes: {errors}. On days on which it is in force nothing ")
                + "is decided, by an older version neither.")
            : new(
                Invariant($"政策 {name} 的新内容没有采用：规则文件有 {errors} 处错误。仍按上次载入的版本（{last.Digest}）判定。"),
                Invariant($"What is new in the policy {name} was not taken up; its files have mistakes: {errors}. It is decided as loaded ")
                + $"last ({last.Digest}).");
    }

    public static LocalizedText Twice(string name, IEnumerable<string> folders)
    {
        var places = folders.ToArray();
        return new(
            $"政策 {name} 有两个文件夹：{string.Join(" 和 ", places)}。请留下一个。",
            $"The policy {name} stands in two folders: {string.Join(" and ", places)}. Keep one.");
    }

    public static LocalizedText ChangedInForce(Policy last, Policy now) => new(
        $"政策 {last.Name} 正在施行，却被就地改动（{last.Digest} 变为 {now.Digest}）。仍按原内容判定。施行中的政策不改：请恢复原文件，"
        + "把改动写进以施行首日命名的新文件夹。重新启动会采用改动，而已开立的案件仍属于原文本：那时没有一并载入原文本，这些案件就读不出来。",
        $"The policy {last.Name} is in force and was changed in its place (from {last.Digest} to {now.Digest}). It is decided as it was. A "
        + "policy in force is not edited: put its files back, and the change in a new folder named by its first day. A restart takes the "
        + "change up, and the cases that were opened stay on the text as it was: unless that is loaded as well, they cannot be read then.");

    public static LocalizedText Gone(string name) => new(
        $"政策 {name} 正在施行，它的文件夹却不见了。仍按原内容判定；重新启动后就没有它了。请恢复文件夹。",
        $"The policy {name} is in force and its folder is gone. It is decided as it was; after a restart it would not be there. Put the "
        + "folder back.");

    public static LocalizedText DoesNotFit(string name, string type, LocalizedText why) => new(
        $"政策 {name} 不能用于类型 {type}：{why.Chinese}",
        $"The policy {name} does not fit the type {type}: {why.English}");

    public static LocalizedText None(IEnumerable<string> directories)
    {
        var places = directories.ToArray();
        return new(
            $"{string.Join("、", places)} 中没有政策：没有一个文件夹有 policy.json。",
            $"{string.Join(", ", places)}: there is no policy, for no folder has a policy.json.");
    }

    public static LocalizedText WhichPolicy(IEnumerable<string> ids)
    {
        var there = ids.ToArray();
        return new(
            $"有多个政策（{string.Join("、", there)}）：请在 HousingRulesOptions.Policy 中写明一个，或在调用时写明编号。",
            $"There are several policies ({string.Join(", ", there)}): name one in HousingRulesOptions.Policy, or by its id in the call.");
    }

    public static LocalizedText NamelessDirectory => new(
        "RulesDirectories 或 FormerDirectories 中有空的目录名。",
        "RulesDirectories or FormerDirectories holds a directory without a name.");

    public static LocalizedText EmptyPolicy => new(
        "Policy 是空的：请写政策编号，或不设。",
        "Policy is empty: name a policy's id, or leave it null.");

    public static LocalizedText RememberedIsNull => new(
        "Remembered 是 null：请设为 Remembered.Default。",
        "Remembered is null: leave it at Remembered.Default.");

    public static LocalizedText OtherPause(string pause) => new(
        $"LookEvery 是 {pause}：须大于零且不超过 24 天；不再查看请设为 null。",
        $"LookEvery is {pause}. It is more than nothing and at most 24 days; null means that nobody looks again.");

    public static LocalizedText NoDirectory(string full) => new($"没有目录 {full}。", $"There is no directory {full}.");

    public static LocalizedText NoDirectoryBelow(string full, string directory, string root) => new(
        $"没有目录 {full}（选项中写的是“{directory}”，相对于 {root}）。",
        $"There is no directory {full} (the options say \"{directory}\", below {root}).");

    public static LocalizedText UnreadableDirectory(string directory, string why) => new(
        $"读不出目录 {directory}：{why}",
        $"{directory} cannot be looked into: {why}");

    public static LocalizedText UnreadableFiles(string why) => new($"文件读不出来：{why}", $"The files cannot be read: {why}");

    public static LocalizedText Loaded(string policies) => new($"载入的政策：{policies}", $"Policies loaded: {policies}");

    public static LocalizedText Mended(string policy) => new($"{policy} 已恢复正常。", $"{policy} is well again.");
}
