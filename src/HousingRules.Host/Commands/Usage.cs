using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using HousingRules.Facts;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Commands;

/// <summary>What is wrong with a command line, and how the commands are used, in the reader's language. The library that reads command
/// lines speaks English only.</summary>
internal static partial class Usage
{
    // What the library says, and the same in Chinese. A test asks for every one of them.
    private static readonly (Regex English, Func<Match, string> Chinese)[] Sentences =
    [
        (RequiredArgument(), m => $"缺少{(m.Groups["what"].Value == "option" ? "选项" : "命令")}“{m.Groups["name"].Value}”的参数。"),
        (Unrecognised(), m => $"没有“{m.Groups["name"].Value}”这个命令或参数。"),
        (RequiredOption(), m => $"必须给出选项 {m.Groups["name"].Value}。"),
        (NotAmong(), m => $"“{m.Groups["name"].Value}”不是可用的取值，应为：{Among(m.Groups["among"].Value)}。"),
        (TooMany(), m => $"“{m.Groups["name"].Value}”只能给一个参数，现在给了 {m.Groups["count"].Value} 个。"),
        (RequiredCommand(), _ => "缺少命令。"),
    ];

    private static readonly (string English, string Chinese)[] Headings =
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

    /// <summary>Tells what is wrong with the command line.</summary>
    /// <returns>Whether anything is.</returns>
    public static bool Refuses(ParseResult parsed, HostConsole console)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is HelpAction)
            return false;
        var messages = parsed.Errors.Select(Of).Distinct().ToArray();
        console.Fail(new(
            $"命令用法不对：{string.Concat(messages.Select(m => m.Chinese))}用 --help 查看用法。",
            $"The command cannot be run as written: {string.Join(" ", messages.Select(m => m.English))} See --help."));
        return true;
    }

    /// <summary>Runs the command, or prints help in the reader's language.</summary>
    public static int Invoke(ParseResult parsed, HostConsole console)
    {
        using var output = parsed.Action is HelpAction ? new StringWriter() : null;
        var code = parsed.Invoke(new InvocationConfiguration
        {
            Output = output ?? console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
        if (output is not null)
        {
            foreach (var (english, chinese) in console.Language == Language.Chinese ? Headings : [])
                output.GetStringBuilder().Replace(english, chinese);
            console.Out.Write(WrappedLines.Of(output.ToString()));
        }

        return code;
    }

    private static string Among(string names) => string.Join("、", Names().Matches(names).Select(n => n.Groups[1].Value));

    private static LocalizedText Of(ParseError error)
    {
        var english = error.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal).Trim();
        foreach (var (pattern, chinese) in Sentences)
        {
            if (pattern.Match(english) is { Success: true } match)
                return new(chinese(match), english);
        }

        return new("参数写法不对。", english);
    }

    [GeneratedRegex("^Required argument missing for (?<what>option|command): '(?<name>.*)'\\.?$")]
    private static partial Regex RequiredArgument();

    [GeneratedRegex("^Unrecognized command or argument '(?<name>.*)'\\.?$")]
    private static partial Regex Unrecognised();

    [GeneratedRegex("^Option '(?<name>.*)' is required\\.?$")]
    private static partial Regex RequiredOption();

    [GeneratedRegex("^Argument '(?<name>.*)' not recognized\\. Must be one of: (?<among>.*)$")]
    private static partial Regex NotAmong();

    [GeneratedRegex(
        "^(Option|Command|Argument) '(?<name>.*)' expects (a single argument|no more than \\d+ arguments?),? "
        + "but (?<count>\\d+) were provided\\.?$")]
    private static partial Regex TooMany();

    [GeneratedRegex("^Required command was not provided\\.?$")]
    private static partial Regex RequiredCommand();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Names();
}
