using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Replaying;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Commands;

/// <summary><c>replay CASES</c>: where each case stands, and why an event was refused.</summary>
internal static class ReplayCommand
{
    public static Command Create(PolicyOptions options, HostConsole console, CancellationToken interrupted)
    {
        var language = console.Language;
        var cases = new Argument<string>("CASES")
        {
            Description = HostSentences.AboutCases[language],
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = HostSentences.AboutAsOf[language],
            HelpName = "DATE",
        };
        var events = new Option<bool>("--events") { Description = HostSentences.AboutTrace[language] };
        var strict = new Option<bool>("--strict")
        {
            Description = HostSentences.AboutStrict[language],
        };
        var output = new OutputOptions(language, OutputFormat.Text, OutputFormat.Csv, OutputFormat.Json, OutputFormat.Jsonl);
        var problems = new Option<string?>("--bad-rows")
        {
            Description = HostSentences.AboutBadCases[language],
            HelpName = "FILE",
        };
        var command = new Command("replay", HostSentences.AboutReplay[language])
        {
            cases, asOf, events, strict, problems,
        };
        output.AddTo(command);
        command.SetAction(arguments =>
        {
            var (input, bad) = (arguments.GetRequiredValue(cases), arguments.GetValue(problems));
            var target = output.Read(arguments, [input, bad, .. options.Folders(arguments)]);
            Output.Refuse("--bad-rows", bad, [input, .. options.Folders(arguments)]);
            var versions = options.Versions(arguments);
            var job = new ReplayJob(
                new CaseVersions(versions, options.InForce(arguments, versions)),
                input,
                DayOf(arguments.GetValue(asOf)))
            {
                Output = target,
                ProblemFile = bad,
                WithEvents = arguments.GetValue(events),
                IsStrict = arguments.GetValue(strict),
            };
            return job.Run(console, interrupted);
        });
        return command;
    }

    private static DateOnly? DayOf(string? text) => text is null ? null
        : FactText.TryParseDate(text, out var day) ? day
        : throw new HostFailure(HostSentences.AsOfIsADay);
}
