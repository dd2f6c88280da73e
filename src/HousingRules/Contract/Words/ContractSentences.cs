using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>What this room says, in both languages side by side.</summary>
internal static class ContractSentences
{
    public static LocalizedText EventNotWhole => new(
        "此事件有未能读取的内容，无法完整写出。请先看 Problems",
        "Something of the event could not be read, and would be left out. Look at its Problems first.");

    public static LocalizedText ReadItUnderAProcedure(string type, string method) => new(
        $"请用 {type}.{method}(procedure, json) 读取",
        $"Read it by {type}.{method}(procedure, json).");

    public static LocalizedText ReadItByAProcedure(string method) => new(
        $"请用 procedure.{method}(json) 读取",
        $"Read it by procedure.{method}(json).");

    public static LocalizedText ReadAForm(string form, string? under) => new(
        $"请读作 {form}{(under is null ? "，它以名称说明一切" : $"，再用 {under} 得到它")}",
        $"Read a {form}{(under is null ? ", which says all of it by names" : $"; {under} gives it")}.");

    public static LocalizedText SetNotAmongOutcomes(string name) => new(
        $"“outcomes”中没有规则集“{name}”，而“possible”或“undecided”中有",
        $"The rule set \"{name}\" stands under \"possible\" or \"undecided\", and not under \"outcomes\".");

    public static LocalizedText NoStatus(string status, LocalizedText meant, IEnumerable<string> names) => new(
        $"没有状态“{status}”。{meant.Chinese}可用：{string.Join("、", names)}",
        $"There is no status \"{status}\".{meant.English} There are: {string.Join(", ", names)}.");

    public static LocalizedText NoLevel(int deepest) => new($"level 须在 0 到 {deepest} 之间", $"A level lies between 0 and {deepest}.");

    public static LocalizedText TooDeep(int at, int level, int most) => new(
        $"第 {at} 条理由的层级为 {level}，此处至多为 {most}",
        $"Reason {at} is on level {level}; here it is {most} at most.");

    public static LocalizedText OneKey => new("这里应有一个键：事实的名称", "Here stands one key, the name of a fact.");

    public static LocalizedText EmptyKey => new("键为空", "The key is empty.");

    public static LocalizedText OneValue => new("一个值", "a value");

    public static LocalizedText HouseholdNotWhole => new(
        "此户有未能读取的内容，无法完整写出。请先看 Problems 和 OtherKeys",
        "Something of the household could not be read, and would be left out. Look at its Problems and OtherKeys first.");

    public static LocalizedText NoFact(string name, LocalizedText meant) => new(
        $"政策中没有事实“{name}”。{meant.Chinese}",
        $"The policy has no fact \"{name}\".{meant.English}");

    public static LocalizedText WriteItsName => new("请写它的名称或所需的属性", "Write its name, or the properties that you need.");

    public static LocalizedText WriteWhatItIsPartOf(string whole, string other) => new(
        $"请写所属的 {whole} 或 {other}",
        $"Write the {whole} or the {other} that it is part of.");

    public static LocalizedText WriteThePolicysName => new(
        "请写政策的 Name 和 Digest，需要时从 PolicyLibrary 取",
        "Write the policy's Name and Digest, and take the policy from a PolicyLibrary.");

    public static LocalizedText WriteWhatItIsPartOf(string whole, string other, string third) => new(
        $"请写所属的 {whole}、{other} 或 {third}",
        $"Write the {whole}, {other} or {third} that it is part of.");

    public static LocalizedText WriteWhatItIsMadeFrom(string source) => new($"请写所属的 {source}", $"Write the {source} that it is made from.");

    public static LocalizedText WriteItsLines(string line) => new($"请写它的各行（{line}）", $"Write its lines ({line}).");

    public static LocalizedText At(LocalizedText what, string path) => new($"{what.Chinese}（位置：{path}）", $"{what.English} Path: {path}.");

    public static LocalizedText NoUnicode => new(
        "文本不是 UTF-8，或有半个字符",
        "A text is not UTF-8, or an escape in it stands for half a character.");

    public static LocalizedText CannotBeReadAlone(string type, LocalizedText instead) => new(
        $"{type} 离开政策读不回来：{instead.Chinese}",
        $"A {type} cannot be read back alone. {instead.English}");

    public static LocalizedText HasNoJson(string type, LocalizedText instead) => new(
        $"{type} 没有 JSON 形式：{instead.Chinese}",
        $"A {type} has no JSON of its own. {instead.English}");

    public static LocalizedText NewerForm(int form, int newest) => new(
        $"此 JSON 为第 {form} 版格式，本程序只认到第 {newest} 版：请改用较新的程序",
        $"This JSON has form {form}; this library knows forms to {newest}. Use a newer library.");

    public static LocalizedText NoForm(int newest) => new(
        $"JSON 格式的版次从 1 起，现行为 {newest}",
        $"Forms are numbered from 1; the newest is {newest}.");

    public static LocalizedText UnknownKey(string key, LocalizedText meant, IEnumerable<string> keys) => new(
        $"不认识的键“{key}”。{meant.Chinese}此处可用：{string.Join("、", keys)}",
        $"The key \"{key}\" is not known here.{meant.English} Known here: {string.Join(", ", keys)}.");

    public static LocalizedText KeyTwice(string key) => new($"键“{key}”写了两次，请只留一处", $"The key \"{key}\" stands twice. Keep one of them.");

    public static LocalizedText Contradiction(string key, string other) => new(
        $"“{key}”与“{other}”互相矛盾",
        $"\"{key}\" and \"{other}\" contradict each other.");

    public static LocalizedText MissingKey(string key) => new($"缺少键“{key}”，请补上", $"The key \"{key}\" is missing here. Add it.");

    public static LocalizedText HalfACharacter => new(
        "文本中有半个字符，JSON 写不出来",
        "A text holds half a character, which JSON cannot hold.");

    public static LocalizedText Truth => new("true 或 false", "true or false");

    public static LocalizedText WholeNumber => new("整数", "a whole number");

    public static LocalizedText Number => new("数字", "a number");

    public static LocalizedText OtherNumber(int scale) => new(
        $"数字过大，或小数点后多于 {scale} 位",
        $"The number is too large, or has more than {scale} digits after the point.");

    public static LocalizedText Object => new("对象", "an object");

    public static LocalizedText List => new("数组", "an array");

    public static LocalizedText Text => new("文本", "a text");

    public static LocalizedText Null => new("空值 null", "null");

    public static LocalizedText Wrong(LocalizedText expected, LocalizedText found) => new(
        $"这里应填{expected.Chinese}，现为{found.Chinese}",
        $"This must be {expected.English}, but it is {found.English}.");

    public static LocalizedText AnObject => new("对象 {…}", "an object {…}");

    public static LocalizedText AList => new("数组 […]", "an array […]");

    public static LocalizedText AText => new("文本 \"…\"", "a text \"…\"");

    public static LocalizedText TextIsLost(string token) => new(
        $"读取前已被改成 {token}，原来的文本已不在：请以 DateParseHandling.None 解析",
        $"A text was made a {token} before it came here, and is lost. Parse with DateParseHandling.None.");

    public static LocalizedText NumberIsRounded => new(
        "数字在读取前已被改成近似值：请以 FloatParseHandling.Decimal 解析",
        "A number was rounded before it came here. Parse with FloatParseHandling.Decimal.");
}
