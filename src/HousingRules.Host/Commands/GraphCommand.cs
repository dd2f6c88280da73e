using System.CommandLine;
using System.Text;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Cases;
using HousingRules.Host.Results;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary><c>graph</c>: what depends on what in the rules, or the procedure from step to step.</summary>
internal static class GraphCommand
{
    public static Command Create(PolicyOptions options, Speech speech)
    {
        var language = speech.Language;
        var subject = new Argument<string>("WHAT")
        {
            Description = new LocalizedText(
                "rules（规则之间的依赖）或 procedure（工作流程）",
                "rules (what depends on what) or procedure (the steps of a case)")[language],
            DefaultValueFactory = _ => "rules",
        };
        subject.AcceptOnlyFromAmong("rules", "procedure");
        var format = new Option<string?>("--format", "-f")
        {
            Description = new LocalizedText(
                "mermaid、dot，或工作流程的 svg；省略时看 --output 的扩展名",
                "mermaid, dot, or svg of the procedure; without it, as the extension of --output says")[language],
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("mermaid", "dot", "svg");
        var all = new Option<bool>("--all") { Description = new LocalizedText("也画出工作流程中只作记录的事件", "draw also what is only recorded in the procedure")[language] };
        var output = new Option<string?>("--output", "-o")
        {
            Description = new LocalizedText("写到这个文件；要么完整，要么没有", "write to this file; it is whole or absent")[language],
            HelpName = "FILE",
        };
        var command = new Command(
            "graph",
            new LocalizedText("画出规则之间的依赖，或工作流程", "draw what depends on what in the rules, or the procedure")[language])
            {
                subject,
                format,
                all,
                output,
            };
        command.SetAction(arguments =>
        {
            var file = arguments.GetValue(output);
            var drawn = arguments.GetValue(format) ?? Path
                .GetExtension(file)?.ToUpperInvariant() switch
            { ".SVG" => "svg", ".DOT" or ".GV" => "dot", _ => "mermaid" };
            var policy = options.Policy(arguments, language);
            Write(speech, file, arguments.GetValue(subject) == "procedure"
                ? Procedure(ProcedureGraph.Of(CaseVersions.ProcedureOf(policy), arguments.GetValue(all)), drawn, speech)
                : Rules(PolicyGraph.Of(policy), drawn, language));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Rules(PolicyGraph graph, string format, Language language) => format switch
    {
        "dot" => graph.ToDot(language),
        "mermaid" => graph.ToMermaid(language),
        _ => throw new HostFailure(
            new(
                "规则之间的依赖只有 mermaid 和 dot；svg 请写 graph procedure。",
                "What depends on what in the rules is drawn as mermaid or dot; svg is for graph procedure.")),
    };

    private static string Procedure(ProcedureGraph graph, string format, Speech speech)
    {
        if (graph.LeftOut > 0)
            speech.Note(
                new(
                    $"另有 {graph.LeftOut} 处只作记录、不改变状态，没有画出；--all 全部画出。",
                    $"{graph.LeftOut} more ways that only record something are not drawn; --all draws them."));
        return format switch
        {
            "dot" => graph.ToDot(speech.Language),
            "svg" => graph.ToSvg(speech.Language),
            _ => graph.ToMermaid(speech.Language),
        };
    }

    private static void Write(Speech speech, string? path, string text)
    {
        if (path is null)
        {
            speech.Out.Write(text);
            return;
        }

        using var file = WholeFile.Create(path);
        file.Stream.Write(Encoding.UTF8.GetBytes(text));
        file.Complete();
    }
}
