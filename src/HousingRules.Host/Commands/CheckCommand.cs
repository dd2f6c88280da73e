using System.Collections.Immutable;
using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Checking;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary><c>check [POLICY-FOLDER]</c>: are the rules well made, for every possible household, and do the worked examples hold?</summary>
internal static class CheckCommand
{
    public static Command Create(PolicyOptions options, HostConsole console, CancellationToken interrupted)
    {
        var language = console.Language;
        var folder = new Argument<string?>("POLICY-FOLDER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = new LocalizedText(
                "政策文件夹；省略时检查 --rules 中的，或程序自带的政策",
                "a policy's folder; without it, those of --rules or inside the program")[language],
        };
        var output = new OutputOptions(language, OutputFormat.Text, OutputFormat.Json);
        var statements = new Option<bool>("--statements")
        {
            Description = new LocalizedText("逐条列出原文由什么体现", "list what carries each statement of the text")[language],
        };
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
                statements,
                suggest,
            };
        output.AddTo(command);
        command.SetAction(arguments =>
        {
            var target = output.Read(arguments, [arguments.GetValue(folder), .. options.Folders(arguments)]);
            var (findings, checks) = Check(() => options.Library(arguments, arguments.GetValue(folder)), console, interrupted);
            if (arguments.GetValue(suggest) && checks is [var only])
            {
                var suggested = Progress.While(
                    console,
                    new("找示例", "looking for examples"),
                    () => ExampleSuggester.Suggest(only.Policy, interrupted));
                target.Write(console, (Stream stream) => SuggestedExamples.Write(stream, suggested.Examples, language));
                if (!suggested.IsWhole)
                    console.Note(SuggestedExamples.NotAll(suggested));
            }
            else if (target.Format == OutputFormat.Json)
            {
                target.Write(console, (Stream stream) => CheckJson.Write(stream, language, findings, checks));
            }
            else
            {
                var all = arguments.GetValue(statements);
                target.Write(console, (TextWriter writer) => new CheckText(writer, language).Write(findings, checks, all));
            }

            return findings.IsEmpty && checks.All(c => c.IsClean) ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static (ImmutableArray<Finding> Findings, ImmutableArray<PolicyCheck> Checks) Check(
        Func<PolicyLibrary> load,
        HostConsole console,
        CancellationToken interrupted)
    {
        try
        {
            var library = load();
            return Progress.While(
                console,
                new("验证", "proving"),
                () => (library.Findings, library.Policies.Select(p => PolicyCheck.Of(p, interrupted)).ToImmutableArray()));
        }
        catch (PolicyLoadException e)
        {
            // Rules that do not load prove nothing and decide no example.
            return (e.Findings, []);
        }
    }
}
