using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What this room says, in both languages side by side.</summary>
internal static class CaseSentences
{
    public static LocalizedText None => new("无", "none");

    /// <summary>What the day of an event is called.</summary>
    public static LocalizedText Day => new("日期（如 2020-06-10）", "the day (such as 2020-06-10)");

    public static LocalizedText NoProcedure(string policy) => new(
        $"政策 {policy} 没有工作流程：其文件夹中没有 procedure.json。",
        $"The policy {policy} has no procedure: there is no procedure.json in its folder.");

    public static LocalizedText NotYourEvent(LocalizedText happened, LocalizedText who) => new(
        $"“{happened.Chinese}”不由您登记，应由{who.Chinese}登记",
        $"\"{happened.English}\" is not yours to record: it is recorded by {who.English}.");

    public static LocalizedText NotYourLevel(LocalizedText level, LocalizedText who) => new(
        $"“{level.Chinese}”一级的销号不由您登记，应由{who.Chinese}登记",
        $"Closing at the level \"{level.English}\" is not yours to record: it is recorded by {who.English}.");

    public static LocalizedText LetThemRecord(LocalizedText who) => new($"请由{who.Chinese}登记", $"Have it recorded by {who.English}.");

    public static LocalizedText NobodysEvent(LocalizedText happened) => new(
        $"工作流程没有写明“{happened.Chinese}”由谁办理，任何人都不能登记",
        $"The procedure does not say who does \"{happened.English}\", so nobody may record it.");

    public static LocalizedText NameActors(string happened) => new(
        $"请在 procedure.json 中为事件 {happened} 写明责任主体（Actors）",
        $"Name the Actors of the event {happened} in procedure.json.");

    public static LocalizedText NeverGiven(string name) => new(
        $"此处没有佐证“{name}”：只有登记它的事件才能用，请列入该事件的 Evidence 或 Optional",
        $"The evidence {name} is never given here. Only an event that lists it under its Evidence or Optional may ask for it.");

    public static LocalizedText MustBeDays(string name, int most) => new(
        $"“{name}”是天数，须在 0 到 {most} 之间",
        $"\"{name}\" is a number of days: it must lie between 0 and {most}.");

    public static LocalizedText MustBePercent(string name) => new(
        $"“{name}”是百分比，须在 0 到 100 之间",
        $"\"{name}\" is a share in percent: it must lie between 0 and 100.");

    public static LocalizedText NothingLeft(decimal all) => new(
        FormattableString.Invariant($"各期比例合计 {all}%，超过 100%：最后一期没有余额可付"),
        FormattableString.Invariant($"The shares come to {all} percent, and nothing is left for the last stage."));

    public static LocalizedText UnknownRestDay(string year, LocalizedText what) => new(
        $"日历没有列出 {year} 年的放假和调休，“{what.Chinese}”的最后一日是否休息日无法判断",
        $"The calendar does not list the holidays of {year}: whether \"{what.English}\" ends on a rest day is unknown.");

    public static LocalizedText UncountableDays(string year, LocalizedText what) => new(
        $"日历没有列出 {year} 年的放假和调休，“{what.Chinese}”到哪一日为止无法计算",
        $"The calendar does not list the holidays of {year}: on which day \"{what.English}\" ends cannot be counted.");

    public static LocalizedText AddYear(string year) => new($"在 calendar.json 中补上 {year} 年", $"Add the year {year} to calendar.json.");

    /// <summary>How many ways a drawing leaves out, at {0}.</summary>
    public static LocalizedText LeftOut => new(
        "另有 {0} 处只作记录、不改变状态，未画出",
        "{0} more ways that only record something are not drawn");

    public static LocalizedText Legend => new(
        "→ 进入下一状态；↶ 虚线：退回补正；↻ 状态不变。鼠标移到一个状态上，突出由它出发的线；多处共有的线画得很淡。",
        "→ goes on; ↶ dashed: set back until mended; ↻ stays. Point at a state to see where it leads; what many states have in common is "
        + "drawn faintly.");

    public static LocalizedText NoPolicy(string name, string digest) => new(
        $"这一案件按政策 {name} 的一个文本开立（{digest}），现在没有载入摘要相同的文本：它在开案后改过，或不在规则目录中。"
        + "请把开案时的文本放在另一个目录（一个文本一个目录），在 FormerDirectories 中写明；没有用 AddCases 的，"
        + "用 PolicyLibrary.Load 载入，并在 CaseKeeper 的函数中用 FindDigest 一并查找",
        $"the case was opened under a text of the policy {name} ({digest}), and no text with that digest is loaded: it was edited since, "
        + "or is not among the rules. Keep the text under which cases were opened in another directory, one for each text, and name it in "
        + "FormerDirectories; without AddCases load it with PolicyLibrary.Load, and let the function given to the CaseKeeper ask that "
        + "library's FindDigest too");

    public static LocalizedText EventIsNoObject => new("事件应是一个 JSON 对象：{…}", "An event is a JSON object.");

    public static LocalizedText NothingNear => new("无", "none");

    public static LocalizedText NoCommandId => new(
        "命令编号（CommandId）是空的。每个命令要有自己的编号，重复提交时用同一个编号：没有编号，就分不清是同一个命令还是另一个。",
        "The command's id (CommandId) is empty. Every command has an id of its own, and keeps it when it is handed in once more: "
        + "without one nobody can tell the same command from another.");

    public static LocalizedText NoRecorder => new(
        "记录人（RecordedBy）是空的：请写明记录的人或程序。办理人（DoneBy）不明时可以留空。",
        "RecordedBy is empty: say which person or program recorded it. DoneBy may stay empty where that is not known.");

    public static LocalizedText NotOpened => new("第一条应为开案", "the first entry must be the opening");

    public static LocalizedText OpenedTwice => new("案件只能开立一次", "a case is opened once");

    public static LocalizedText OtherFile => new(
        "不是案件库文件，没有改动它：请核对文件名",
        "is no file of kept cases, and nothing of it was changed: check the file's name");

    public static LocalizedText Damaged => new(
        "这一行与写入时不同（校验不符），后面还有内容：文件被改过或已损坏，请从备份恢复",
        "the line is not what was written (its check does not agree), and more follows: the file was changed or is damaged; restore it "
        + "from a copy");

    public static LocalizedText Loose => new(
        "这一行与其案件前面的记录接不上（编号不连续）",
        "the line does not follow on its case's lines before it (the numbers leave a gap)");

    public static LocalizedText InUse(string path) => new($"{path} 正由另一个程序使用", $"is in use by another store: {path}.lock");

    public static LocalizedText CutOff(long length, string keptIn) => new(
        FormattableString.Invariant($"文件末尾有 {length} 字节没有写完整（未曾确认），已截去，原样存于 {keptIn}"),
        FormattableString.Invariant($"the last {length} bytes were no whole line (never acknowledged): cut off and kept in {keptIn}"));

    public static LocalizedText LeftWhereItIs(long length) => new(
        FormattableString.Invariant($"文件末尾有 {length} 字节不是完整的一行（未曾确认，或正在写入）：未计入，文件没有改动"),
        FormattableString.Invariant(
            $"the last {length} bytes are no whole line (never acknowledged, or being written): left out, and the file is as it was"));

    public static LocalizedText WouldBeRefused(int entry, string happened, IReadOnlyList<string> codes) => new(
        FormattableString.Invariant($"第 {entry} 条 {happened}：现在会被拒绝（{string.Join("、", codes)}）"),
        FormattableString.Invariant($"entry {entry}, {happened}: would be refused now ({string.Join(", ", codes)})"));

    public static LocalizedText WouldBeOtherwise(int entry, string happened, string part, string stored, string now) => new(
        FormattableString.Invariant($"第 {entry} 条 {happened}：{part} 存为 {stored}，现在会是 {now}"),
        FormattableString.Invariant($"entry {entry}, {happened}: {part} is stored as {stored} and would be {now} now"));

    public static LocalizedText NoJson => new("不是完整的 JSON", "is no complete JSON");

    public static LocalizedText NoObject => new("应为一个对象 {…}", "must be an object {…}");

    public static LocalizedText NoList => new("应为一个数组 […]", "must be an array […]");

    public static LocalizedText NoText => new("应为文字", "must be a text");

    public static LocalizedText NoDay => new("应为日期，如 2020-06-10", "must be a day such as 2020-06-10");

    public static LocalizedText NoNumber => new("应为数字", "must be a number");

    public static LocalizedText NoTruth => new("应为 true 或 false", "must be true or false");

    public static LocalizedText Twice => new("同一键写了两次", "the key stands twice");

    public static LocalizedText Missing => new("缺少这一键", "the key is missing");

    public static LocalizedText Last => new("应写在最后", "must stand last");

    public static LocalizedText NotDeclared => new("政策没有声明这个值", "is no value that the policy declares");

    public static LocalizedText NotFollowing => new(
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

    public static LocalizedText OtherPolicy((string Name, string Digest) stored, (string Name, string Digest) own) => new(
        $"案件是按政策 {stored.Name}（{stored.Digest}）开立的，而这里的流程属于 {own.Name}（{own.Digest}）：请按摘要找到它的政策",
        $"the case was opened under {stored.Name} ({stored.Digest}), and this procedure is of {own.Name} ({own.Digest}): find its policy "
        + "by the digest");
}
