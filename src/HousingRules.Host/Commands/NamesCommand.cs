using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
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
            Description = new LocalizedText("写成 C# 常量，放在哪个命名空间", "write constants of C#, in which namespace")[language],
            HelpName = "NAMESPACE",
            Required = true,
        };
        var output = new OutputOptions(language, OutputFormat.CSharp);
        var command = new Command(
            "names",
            new LocalizedText(
                "把事实、取值、规则集、结果、事件、状态的名称写成程序常量",
                "write the names of facts, values, rule sets, outcomes, events and states as constants for a program")[language]) { space };
        output.AddTo(command);
        command.SetAction(arguments =>
        {
            var target = output.Read(arguments, options.Folders(arguments));
            var written = CSharpNames.Of(options.Policy(arguments), arguments.GetRequiredValue(space));
            target.Write(console, (TextWriter writer) => writer.Write(written));
            return ExitCode.Done;
        });
        return command;
    }
}
