using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is wrong with a comparison.</summary>
internal static partial class EvaluationSentences
{
    public static LocalizedText NoCondition(string name, LocalizedText kind, string example) => new(
        $"“{name}”{kind.Chinese}，不是条件：请写成比较，如 {example}",
        $"{name} is {kind.English} and no condition. Compare it, as in {example}.");

    public static LocalizedText NoOrder(string name) => new(
        $"“{name}”的取值没有大小，只能用 ==、!= 或 in",
        $"The values of {name} have no order. Compare with ==, != or in.");

    public static LocalizedText NotComparable(string name, LocalizedText kind, LocalizedText instead) => new(
        $"“{name}”{kind.Chinese}，不能与此值比较：{instead.Chinese}",
        $"{name} is {kind.English} and cannot be compared with this. {instead.English}");

    public static LocalizedText WriteTruth(string name) => new($"请直接写 {name} 或 not {name}", $"Write {name} or not {name}.");

    public static LocalizedText WriteDay => new(
        "请写加引号的日期，在 JSON 中写作 \\\"2020-06-06\\\"",
        "Write a day in quotation marks, \\\"2020-06-06\\\" in JSON.");

    public static LocalizedText WriteValue(string? value) => new(
        $"请写加引号的取值，在 JSON 中写作 \\\"{value}\\\"",
        $"Write a value in quotation marks, \\\"{value}\\\" in JSON.");

    public static LocalizedText WriteNumber => new("请写不加引号的数字", "Write a number without quotation marks.");

    public static LocalizedText NotComparableNames(string first, LocalizedText firstKind, string second, LocalizedText secondKind) => new(
        $"“{first}”{firstKind.Chinese}，“{second}”{secondKind.Chinese}，不能比较",
        $"{first} is {firstKind.English} and {second} is {secondKind.English}: they cannot be compared.");

    public static LocalizedText NotWhole(string name, string number, IReadOnlyList<string> near) => new(
        $"“{name}”是整数，“{number}”不是：请写 {string.Join(" 或 ", near)}",
        $"{name} is a whole number and {number} is not. Write {string.Join(" or ", near)}.");

    public static LocalizedText NeverIs(string name, string value, LocalizedText meant, IEnumerable<string> options) => new(
        $"“{name}”没有取值“{value}”。{meant.Chinese}可用：{string.Join("、", options)}",
        $"{name} is never \"{value}\".{meant.English} It is one of: {string.Join(", ", options)}.");

    public static LocalizedText DayIsWritten => new("日期请写成 \"2020-06-06\"", "Write a day as \"2020-06-06\".");

    public static LocalizedText KindTruth => new("的取值只有“是/否”", "true or false");

    public static LocalizedText KindWhole => new("是整数", "a whole number");

    public static LocalizedText KindNumber => new("是小数", "a number");

    public static LocalizedText KindDay => new("是日期", "a day");

    public static LocalizedText KindOption => new("是选项", "one of a list");

    public static LocalizedText OtherUnits(LocalizedText before, LocalizedText here) => new(
        $"单位不同，不能相加减或比较：前面是{before.Chinese}，此处是{here.Chinese}",
        $"What counts different things is not added or compared: {before.English} before, {here.English} here.");

    public static LocalizedText TwoTexts => new(
        "两个文本之间不能比较：请写事实或参数的名称",
        "Two texts are compared: write the name of a fact or a parameter.");

    public static LocalizedText NeverText(string name, string text) => new($"“{name}”没有取值“{text}”", $"{name} is never \"{text}\".");

    public static LocalizedText NoText(string name) => new($"“{name}”不能与文本比较", $"{name} cannot be compared with a text.");

    public static LocalizedText NothingInCommon(string first, string second) => new(
        $"“{first}”与“{second}”没有共同的取值",
        $"{first} and {second} have no value in common.");
}
