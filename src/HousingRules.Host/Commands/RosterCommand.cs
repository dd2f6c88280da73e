using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
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
        var template = new Command(
            "template",
            new LocalizedText(
                "写一个空白花名册：政策的各列，附可选项和填写说明",
                "write an empty roster: the policy's columns, with lists to choose from and notes")[language]);
        output.AddTo(template);
        template.SetAction(arguments =>
        {
            var target = output.Read(arguments, options.Folders(arguments));
            var policy = options.Policy(arguments);
            target.Write(console, (Stream stream) => RosterTemplate.Write(stream, policy, language));
            return ExitCode.Done;
        });
        return new Command("roster", new LocalizedText("花名册的用具", "tools for rosters")[language]) { template };
    }
}
