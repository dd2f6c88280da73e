using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Commands;

/// <summary>What is wrong with a command line, and how the commands are used, in the reader's language. The library that reads command
/// lines speaks English only.</summary>
internal static partial class Usage
{
    // What the library says, and the same in Chinese. A test asks for every one of them.
    private static readonly (Regex English, Func<Match, string> Chinese)[] Sentences =
    [
        (RequiredArgument(), m => HostSentences.ArgumentMissing(m.Groups["name"].Value, m.Groups["what"].Value == "option")),
        (Unrecognised(), m => HostSentences.Unrecognised(m.Groups["name"].Value)),
        (RequiredOption(), m => HostSentences.OptionMissing(m.Groups["name"].Value)),
        (NotAmong(), m => HostSentences.NotAmong(m.Groups["name"].Value, Among(m.Groups["among"].Value))),
        (TooMany(), m => HostSentences.TooManyArguments(m.Groups["name"].Value, m.Groups["count"].Value)),
        (RequiredCommand(), _ => HostSentences.CommandMissing),
    ];

    /// <summary>Tells what is wrong with the command line.</summary>
    /// <returns>Whether anything is.</returns>
    public static bool Refuses(ParseResult parsed, HostConsole console)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is HelpAction)
            return false;
        var messages = parsed.Errors.Select(Of).Distinct().ToArray();
        console.Fail(HostSentences.CannotBeRun(messages));
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
            foreach (var (english, chinese) in console.Language == Language.Chinese ? HostSentences.HelpHeadings : [])
                output.GetStringBuilder().Replace(english, chinese);
            console.Out.Write(WrappedLines.Of(output.ToString()));
        }

        return code;
    }

    private static IEnumerable<string> Among(string names) => Names().Matches(names).Select(n => n.Groups[1].Value);

    private static LocalizedText Of(ParseError error)
    {
        var english = error.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal).Trim();
        // The library names a type of the program here, which tells nobody what to write.
        if (NotANumber().Match(english) is { Success: true } wrong)
            return HostSentences.NotANumber(wrong.Groups["name"].Value, wrong.Groups["value"].Value);
        foreach (var (pattern, chinese) in Sentences)
        {
            if (pattern.Match(english) is { Success: true } match)
                return new(chinese(match), english);
        }

        return new(HostSentences.ArgumentsWrong, english);
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

    [GeneratedRegex("^Cannot parse argument '(?<value>.*)' for (option|command) '(?<name>.*)' as expected type '.*Int32.*'\\.?$")]
    private static partial Regex NotANumber();

    [GeneratedRegex("^Required command was not provided\\.?$")]
    private static partial Regex RequiredCommand();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Names();
}
