using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Determining;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Commands;

/// <summary><c>determine ROSTER</c>: decides every household of a roster.</summary>
internal static class DetermineCommand
{
    public static Command Create(PolicyOptions options, HostConsole console, CancellationToken interrupted)
    {
        var language = console.Language;
        var roster = new Argument<string>("ROSTER")
        {
            Description = new LocalizedText("花名册：xlsx、xls、csv、json 或 jsonl", "the roster: xlsx, xls, csv, json or jsonl")[language],
        };
        var output =
            new OutputOptions(language, OutputFormat.Text, OutputFormat.Csv, OutputFormat.Xlsx, OutputFormat.Json, OutputFormat.Jsonl);
        var problems = new Option<string?>("--bad-rows")
        {
            Description = new LocalizedText(
                "把全部问题行按花名册的各列写到这个 csv 或 xlsx 文件，改好后可以再读",
                "write all rows with problems to this csv or xlsx file, in the roster's columns, to be mended and read again")[language],
            HelpName = "FILE",
        };
        var command = new Command(
            "determine",
            new LocalizedText("判定花名册中的每一户", "decide every household of a roster")[language]) { roster, problems };
        output.AddTo(command);
        var rosterArguments = new RosterArguments(language);
        rosterArguments.AddTo(command);
        command.SetAction(arguments =>
        {
            var (input, bad) = (arguments.GetRequiredValue(roster), arguments.GetValue(problems));
            var target = output.Read(arguments, [input, bad, .. options.Folders(arguments)]);
            Output.Refuse("--bad-rows", bad, [input, .. options.Folders(arguments)]);
            var badRows = bad is null ? null : Output.Of(bad, null, [OutputFormat.Csv, OutputFormat.Xlsx]);
            var policy = options.Policy(arguments);
            return new DetermineJob(policy, input, rosterArguments.Read(arguments, policy), target, badRows).Run(console, interrupted);
        });
        return command;
    }
}
