using System.CommandLine;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary><c>graph</c>: what depends on what in the rules, or the procedure from step to step.</summary>
internal static class GraphCommand
{
    public static Command Create(PolicyOptions options, HostConsole console)
    {
        var language = console.Language;
        var subject = new Argument<string>("WHAT")
        {
            Description = new LocalizedText(
                "rules（规则之间的依赖）或 procedure（工作流程）",
                "rules (what depends on what) or procedure (the steps of a case)")[language],
            DefaultValueFactory = _ => "rules",
        };
        subject.AcceptOnlyFromAmong("rules", "procedure");
        var output = new OutputOptions(language, OutputFormat.Mermaid, OutputFormat.Dot, OutputFormat.Svg);
        var all = new Option<bool>("--all")
        {
            Description = new LocalizedText("也画出工作流程中只作记录的事件", "draw also what is only recorded in the procedure")[language],
        };
        var command = new Command(
            "graph",
            new LocalizedText("画出规则之间的依赖，或工作流程", "draw what depends on what in the rules, or the procedure")[language])
            {
                subject,
                all,
            };
        output.AddTo(command);
        command.SetAction(arguments =>
        {
            var target = output.Read(arguments, options.Folders(arguments));
            var policy = options.Policy(arguments);
            var drawn = arguments.GetValue(subject) == "procedure"
                ? Procedure(ProcedureGraph.Of(CaseVersions.ProcedureOf(policy), arguments.GetValue(all)), target.Format, console)
                : Rules(PolicyGraph.Of(policy), target.Format, language);
            target.Write(console, (TextWriter writer) => writer.Write(drawn));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Rules(PolicyGraph graph, OutputFormat format, Language language) => format.Name switch
    {
        "dot" => graph.ToDot(language),
        "mermaid" => graph.ToMermaid(language),
        _ => throw new HostFailure(
            new(
                "规则之间的依赖只有 mermaid 和 dot；svg 请写 graph procedure。",
                "What depends on what in the rules is drawn as mermaid or dot; svg is for graph procedure.")),
    };

    private static string Procedure(ProcedureGraph graph, OutputFormat format, HostConsole console)
    {
        if (graph.LeftOut > 0)
            console.Note(
                new(
                    $"另有 {graph.LeftOut} 处只作记录、不改变状态，没有画出；--all 全部画出。",
                    $"{graph.LeftOut} more ways that only record something are not drawn; --all draws them."));
        return format.Name switch
        {
            "dot" => graph.ToDot(console.Language),
            "svg" => graph.ToSvg(console.Language),
            _ => graph.ToMermaid(console.Language),
        };
    }
}
