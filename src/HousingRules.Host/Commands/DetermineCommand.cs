using System.CommandLine;
using HousingRules.Host.Determining;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
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
            Description = HostSentences.AboutRoster[language],
        };
        var output =
            new OutputOptions(language, OutputFormat.Text, OutputFormat.Csv, OutputFormat.Xlsx, OutputFormat.Json, OutputFormat.Jsonl);
        var problems = new Option<string?>("--bad-rows")
        {
            Description = HostSentences.AboutBadRows[language],
            HelpName = "FILE",
        };
        var command = new Command(
            "determine",
            HostSentences.AboutDetermine[language]) { roster, problems };
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
