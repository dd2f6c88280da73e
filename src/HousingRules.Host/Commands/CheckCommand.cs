using System.Collections.Immutable;
using System.CommandLine;
using HousingRules.Host.Checking;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
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
            Description = HostSentences.AboutCheckedFolder[language],
        };
        var output = new OutputOptions(language, OutputFormat.Text, OutputFormat.Json);
        var statements = new Option<bool>("--statements")
        {
            Description = HostSentences.AboutStatements[language],
        };
        var suggest = new Option<bool>("--suggest")
        {
            Description = HostSentences.AboutSuggest[language]
        };
        var command = new Command("check", HostSentences.AboutCheck[language])
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
                    HostSentences.LookingForExamples,
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
                HostSentences.Proving,
                () => (library.Findings, library.Policies.Select(p => PolicyCheck.Of(p, interrupted)).ToImmutableArray()));
        }
        catch (PolicyLoadException e)
        {
            // Rules that do not load prove nothing and decide no example.
            return (e.Findings, []);
        }
    }
}
