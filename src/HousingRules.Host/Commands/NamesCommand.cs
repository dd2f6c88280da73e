using System.CommandLine;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary><c>names --csharp NAMESPACE</c>: the policy's names as constants for a program.</summary>
internal static class NamesCommand
{
    public static Command Create(PolicyOptions options, HostConsole console)
    {
        var language = console.Language;
        var space = new Option<string>("--csharp")
        {
            Description = HostSentences.AboutNamespace[language],
            HelpName = "NAMESPACE",
            Required = true,
        };
        var output = new OutputOptions(language, OutputFormat.CSharp);
        var command = new Command(
            "names",
            HostSentences.AboutNames[language]) { space };
        output.AddTo(command);
        command.SetAction(arguments =>
        {
            var target = output.Read(arguments, options.Folders(arguments));
            var written = CSharpNames.Of(options.Policy(arguments), arguments.GetRequiredValue(space), options.AsWritten(arguments));
            target.Write(console, (TextWriter writer) => writer.Write(written));
            return ExitCode.Done;
        });
        return command;
    }
}
