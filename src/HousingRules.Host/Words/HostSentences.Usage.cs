using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is wrong with a command line, and what stands in its help.</summary>
internal static partial class HostSentences
{
    public static LocalizedText CannotBeRun(IReadOnlyCollection<LocalizedText> messages) => new(
        $"命令用法不对：{string.Concat(messages.Select(m => m.Chinese))}用 --help 查看用法。",
        $"The command cannot be run as written: {string.Join(" ", messages.Select(m => m.English))} See --help.");

    /// <summary>What the library that reads command lines writes into help, and the same in Chinese.</summary>
    public static ImmutableArray<(string English, string Chinese)> HelpHeadings =>
    [
        ("Description:", "说明："),
        ("Usage:", "用法："),
        ("Arguments:", "参数："),
        ("Options:", "选项："),
        ("Commands:", "命令："),
        ("[command]", "[命令]"),
        ("[options]", "[选项]"),
        ("(REQUIRED)", "（必填）"),
        ("[default: ", "[默认："),
        ("Show help and usage information", "显示用法"),
        ("Show version information", "显示版本"),
    ];

    // The library says these in English by itself.
    public static string ArgumentMissing(string name, bool isOption) => $"缺少{(isOption ? "选项" : "命令")}“{name}”的参数。";

    public static string Unrecognised(string name) => $"没有“{name}”这个命令或参数。";

    public static string OptionMissing(string name) => $"必须给出选项 {name}。";

    public static string NotAmong(string name, IEnumerable<string> names) => $"“{name}”不是可用的取值，应为：{string.Join("、", names)}。";

    public static string TooManyArguments(string name, string count) => $"“{name}”只能给一个参数，现在给了 {count} 个。";

    public static LocalizedText NotANumber(string name, string value) => new(
        $"选项“{name}”应为整数，不能是“{value}”。",
        $"Option '{name}' takes a whole number, not '{value}'.");

    public static string CommandMissing => "缺少命令。";

    public static string ArgumentsWrong => "参数写法不对。";
}
