using System.CommandLine;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
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
            Description = HostSentences.AboutGraphed[language],
            DefaultValueFactory = _ => "rules",
        };
        subject.AcceptOnlyFromAmong("rules", "procedure");
        var output = new OutputOptions(language, OutputFormat.Mermaid, OutputFormat.Dot, OutputFormat.Svg);
        var all = new Option<bool>("--all")
        {
            Description = HostSentences.AboutAllEvents[language],
        };
        var command = new Command("graph", HostSentences.AboutGraph[language])
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
        _ => throw new HostFailure(HostSentences.NoSvgOfRules),
    };

    private static string Procedure(ProcedureGraph graph, OutputFormat format, HostConsole console)
    {
        if (graph.LeftOut > 0)
            console.Note(HostSentences.WaysLeftOut(graph.LeftOut));
        return format.Name switch
        {
            "dot" => graph.ToDot(console.Language),
            "svg" => graph.ToSvg(console.Language),
            _ => graph.ToMermaid(console.Language),
        };
    }
}
