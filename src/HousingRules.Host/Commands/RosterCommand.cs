using System.CommandLine;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Rosters;

namespace HousingRules.Host.Commands;

/// <summary><c>roster template</c>: an empty roster to fill.</summary>
internal static class RosterCommand
{
    public static Command Create(PolicyOptions options, HostConsole console)
    {
        var language = console.Language;
        var output = new OutputOptions(language, OutputFormat.Xlsx);
        var template = new Command("template", HostSentences.AboutTemplate[language]);
        output.AddTo(template);
        template.SetAction(arguments =>
        {
            var target = output.Read(arguments, options.Folders(arguments));
            var policy = options.Policy(arguments);
            target.Write(console, (Stream stream) => RosterTemplate.Write(stream, policy, language));
            return ExitCode.Done;
        });
        return new Command("roster", HostSentences.AboutRosterTools[language]) { template };
    }
}
