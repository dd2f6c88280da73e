using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary><c>graph</c>: what depends on what in the rules.</summary>
internal static class GraphCommand
{
    public static Command Create(PolicyOptions options, Speech speech)
    {
        var language = speech.Language;
        var format = new Option<string?>("--format", "-f") { Description = new LocalizedText("mermaid 或 dot", "mermaid or dot")[language], HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("mermaid", "dot");
        var command = new Command("graph", new LocalizedText("画出规则之间的依赖", "draw what depends on what in the rules")[language]) { format };
        command.SetAction(arguments =>
        {
            var graph = PolicyGraph.Of(options.Policy(arguments, language));
            speech.Out.Write(arguments.GetValue(format) == "dot" ? graph.ToDot(language) : graph.ToMermaid(language));
            return ExitCode.Done;
        });
        return command;
    }
}
