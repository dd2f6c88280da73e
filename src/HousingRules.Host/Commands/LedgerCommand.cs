using System.CommandLine;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Ledgers;

namespace HousingRules.Host.Commands;

/// <summary><c>ledger CASES</c>: the ledgers of county, towns and villages as of a day.</summary>
internal static class LedgerCommand
{
    public static Command Create(PolicyOptions options, HostConsole console, CancellationToken interrupted)
    {
        var language = console.Language;
        var cases = new Argument<string>("CASES")
        {
            Description = HostSentences.AboutCases[language],
        };
        var level = new Option<string?>("--level")
        {
            Description = HostSentences.AboutLevel[language],
            HelpName = "LEVEL",
        };
        level.AcceptOnlyFromAmong("county", "town", "village");
        var town = new Option<string?>("--town")
        {
            Description = HostSentences.AboutTown[language],
            HelpName = "NAME",
        };
        var output = new OutputOptions(language, OutputFormat.Text, OutputFormat.Csv, OutputFormat.Xlsx, OutputFormat.Json);
        var command = new Command("ledger", HostSentences.AboutLedger[language])
        {
            cases, level, town,
        };
        output.AddTo(command);
        command.SetAction(arguments =>
        {
            var input = arguments.GetRequiredValue(cases);
            var target = output.Read(arguments, [input, .. options.Folders(arguments)]);
            var versions = options.Versions(arguments);
            var policy = options.InForce(arguments, versions);
            var job = new LedgerJob(new CaseVersions(versions, policy), policy, input, options.Day(arguments))
            {
                Output = target,
                Level = arguments.GetValue(level) is { } name ? Enum.Parse<LedgerLevel>(name, ignoreCase: true) : null,
                Town = arguments.GetValue(town),
            };
            return job.Run(console, interrupted);
        });
        return command;
    }
}
