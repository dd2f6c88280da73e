using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Determining;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Commands;

/// <summary><c>determine ROSTER</c>: decides every household of a roster.</summary>
internal static class DetermineCommand
{
    public static Command Create(PolicyOptions options, Speech speech, CancellationToken interrupted)
    {
        var language = speech.Language;
        var roster = new Argument<string>("ROSTER")
        {
            Description = new LocalizedText("花名册：xlsx、xls、csv、json 或 jsonl", "the roster: xlsx, xls, csv, json or jsonl")[language],
        };
        var output =
            new OutputOptions(language, OutputFormat.Text, OutputFormat.Csv, OutputFormat.Xlsx, OutputFormat.Json, OutputFormat.Jsonl);
        var problems = new Option<string?>("--bad-rows")
        {
            Description = new LocalizedText("把全部问题行写到这个 csv 文件", "write all rows with problems to this csv file")[language],
            HelpName = "FILE",
        };
        var command = new Command(
            "determine",
            new LocalizedText("判定花名册中的每一户", "decide every household of a roster")[language]) { roster, problems };
        output.AddTo(command);
        command.SetAction(arguments =>
        {
            var (input, bad) = (arguments.GetRequiredValue(roster), arguments.GetValue(problems));
            var target = output.Read(arguments, [input, bad, .. options.Folders(arguments)]);
            Output.Refuse("--bad-rows", bad, [input, .. options.Folders(arguments)]);
            var job = new DetermineJob(options.Policy(arguments), input, target, bad);
            return job.Run(speech, interrupted);
        });
        return command;
    }
}
