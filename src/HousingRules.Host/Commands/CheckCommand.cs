using System.Collections.Immutable;
using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Checking;
using HousingRules.Host.Terminal;
using HousingRules.Policies;

namespace HousingRules.Host.Commands;

/// <summary><c>check [POLICY-FOLDER]</c>: are the rules well made, for every possible household, and do the worked examples hold?</summary>
internal static class CheckCommand
{
    public static Command Create(PolicyOptions options, Speech speech)
    {
        var language = speech.Language;
        var folder = new Argument<string?>("POLICY-FOLDER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = new LocalizedText(
                "政策文件夹；省略时检查 --rules 中的，或程序自带的政策",
                "a policy's folder; without it, those of --rules or inside the program")[language],
        };
        var format = new Option<string?>("--format", "-f")
        {
            Description = new LocalizedText("text 或 json", "text or json")[language],
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var statements = new Option<bool>("--statements") { Description = new LocalizedText("逐条列出原文由什么体现", "list what carries each statement of the text")[language] };
        var suggest = new Option<bool>("--suggest")
        {
            Description = new LocalizedText("建议补充哪些示例，写出今天的判定供确认", "suggest further examples, "
            + "with what is decided today, to be confirmed")[language]
        };
        var command = new Command(
            "check",
            new LocalizedText(
                "检查政策文件，对所有可能的住户加以证明，并运行其中的示例",
                "check a policy's files, prove it for every possible household, and run its worked examples")[language])
            {
                folder,
                format,
                statements,
                suggest,
            };
        command.SetAction(arguments =>
        {
            var (findings, checks) = Check(() => options.Library(arguments, arguments.GetValue(folder)));
            if (arguments.GetValue(suggest) && checks is [var only])
                SuggestedExamples.Write(speech, only.Policy);
            else if (arguments.GetValue(format) == "json")
                CheckJson.Write(speech, findings, checks);
            else
                new CheckText(speech).Write(findings, checks, arguments.GetValue(statements));
            return findings.IsEmpty && checks.All(c => c.IsClean) ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static (ImmutableArray<Finding> Findings, ImmutableArray<PolicyCheck> Checks) Check(Func<PolicyLibrary> load)
    {
        try
        {
            var library = load();
            return (library.Findings, [.. library.Policies.Select(PolicyCheck.Of)]);
        }
        catch (PolicyLoadException e)
        {
            // Rules that do not load prove nothing and decide no example.
            return (e.Findings, []);
        }
    }
}
