namespace HousingRules.Facts;

/// <summary>What this room says, in both languages side by side.</summary>
internal static class FactSentences
{
    public static LocalizedText Yes => new("是", "yes");

    public static LocalizedText No => new("否", "no");

    public static LocalizedText None => new("无", "none");

    public static LocalizedText Unknown => new("未知", "unknown");

    public static LocalizedText Boolean => new("是/否", "boolean");

    public static LocalizedText OneOf => new("单选", "one-of");

    public static LocalizedText Set => new("集合", "set");

    public static LocalizedText Integer => new("整数", "whole-number");

    public static LocalizedText Decimal => new("小数", "decimal");

    public static LocalizedText Date => new("日期", "date");

    public static LocalizedText HeldByBooleans => new("bool 或 bool?", "bool or bool?");

    public static LocalizedText HeldByEnums => new("枚举、可空枚举或 string", "an enum, a nullable enum or string");

    public static LocalizedText HeldByFlags => new("标志枚举，或字符串、枚举的集合", "a flags enum, or a collection of strings or of an enum");

    public static LocalizedText HeldByIntegers => new(
        "整数类型（int、long、short、byte 等）、decimal 或它们的可空类型",
        "int or another whole number, decimal, or nullable ones");

    public static LocalizedText HeldByDecimals => new(
        "decimal、整数类型或它们的可空类型",
        "decimal, int or another whole number, or nullable ones");

    public static LocalizedText HeldByDays => new("DateOnly、DateTime 或它们的可空类型", "DateOnly, DateTime, or nullable ones");

    public static LocalizedText MustBeYesOrNo => new(
        "应填 是/否、有/无、√/×、1/0 或 未知",
        "must be yes or no (是/否, 有/无, √/×, 1/0), or unknown");

    public static LocalizedText MustBeADay => new(
        "应填日期，如 2020-06-10、2020年6月10日",
        "must be a day such as 2020-06-10 or 2020年6月10日");

    public static LocalizedText MustBeOneValue => new("应为一个值，不是列表或对象", "must be one value, not a list or an object");

    public static LocalizedText MustBeNamesOnly => new(
        "列表中只能写成员的名称",
        "must be a list of members' names, and of nothing else");

    public static LocalizedText WholeDigits => new("整数", "a whole number");

    public static LocalizedText Digits(int scale) => new(
        $"数字，最多 {scale} 位小数",
        scale == 1 ? "a number with at most 1 digit after the point" : $"a number with at most {scale} digits after the point");

    public static LocalizedText MustBeANumber(string least, string greatest, LocalizedText digits) => new(
        $"应填 {least} 到 {greatest} 的{digits.Chinese}",
        $"must be {digits.English} from {least} to {greatest}");

    public static LocalizedText MustBeANumber(string least, string greatest, LocalizedText digits, string suffixes, string unit)
    {
        var plain = MustBeANumber(least, greatest, digits);
        return new($"{plain.Chinese}（可带单位：{suffixes}）", $"{plain.English} ({unit})");
    }

    public static LocalizedText MustBeOneOf(IEnumerable<string> labels, IEnumerable<string> names) => new(
        $"应填：{string.Join("、", labels)}，或 未知",
        $"must be one of: {string.Join(", ", names)}; or unknown");

    public static LocalizedText MustBeAnyOf(IEnumerable<string> labels, IEnumerable<string> names) => new(
        $"应填（可多项，用、隔开）：{string.Join("、", labels)}，或 未知",
        $"must be any of: {string.Join(", ", names)}; or unknown");

    public static LocalizedText NoFact(string name, LocalizedText meant) => new(
        $"没有名为“{name}”的事实。{meant.Chinese}",
        $"No fact is called \"{name}\".{meant.English}");

    public static LocalizedText IsOneOf(LocalizedText label, string fact, IReadOnlyList<string> names, LocalizedText meant) => new(
        $"事实“{label.Chinese}”（{fact}）只能是其中之一：{string.Join("、", names)}。{meant.Chinese}",
        $"The fact {fact} is one of: {string.Join(", ", names)}.{meant.English}");

    public static LocalizedText HasMembers(LocalizedText label, string fact, IReadOnlyList<string> names, LocalizedText meant) => new(
        $"事实“{label.Chinese}”（{fact}）只有这些成员：{string.Join("、", names)}。{meant.Chinese}",
        $"The fact {fact} has these members: {string.Join(", ", names)}.{meant.English}");

    public static LocalizedText DidYouMean(string nearest) => new($"是不是“{nearest}”？", $" Did you mean \"{nearest}\"?");

    public static LocalizedText SaidTwice => new("同一事实写了两次，请只留一处", "is said twice, under two keys: keep one of them");

    public static LocalizedText SaidOtherwiseInTheSet(LocalizedText label, string set) => new(
        $"此处填“否”，而“{label.Chinese}”中写有这一类：两处矛盾",
        $"says no, and {set} ({label.English}) names it: they contradict each other");

    public static LocalizedText OfHousehold(long index, LocalizedText reason) => new(
        FormattableString.Invariant($"第 {index + 1} 户：{reason.Chinese}"),
        FormattableString.Invariant($"households[{index}]: {reason.English}"));

    public static LocalizedText HouseholdIsNull => new("住户为 null。", "The household is null.");

    public static LocalizedText SheetOfAnotherPolicy(string policy) => new(
        $"事实表属于其他政策，不属于 {policy}。",
        $"The sheet has the facts of another policy than {policy}.");

    public static LocalizedText Problem(string key, LocalizedText label, string fact, LocalizedText reason) => new(
        $"{key}：事实“{label.Chinese}”（{fact}）{reason.Chinese}。",
        $"{key}: the fact {fact} {reason.English}.");
}
