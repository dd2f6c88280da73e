using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary><c>new COUNTY</c>: a policy folder to start from.</summary>
internal static class NewCommand
{
    public static Command Create(PolicyOptions options, HostConsole console)
    {
        var language = console.Language;
        var county = new Argument<string>("COUNTY")
        {
            Description = HostSentences.AboutNewId[language],
        };
        var from = new Option<string>("--from")
        {
            Description = HostSentences.AboutFrom[language],
            HelpName = "POLICY",
            Required = true,
        };
        var day = new Option<string>("--day")
        {
            Description = HostSentences.AboutFirstDay[language],
            HelpName = "DATE",
            Required = true,
        };
        var command = new Command(
            "new",
            HostSentences.AboutNew[language]) { county, from, day };
        command.SetAction(arguments =>
        {
            var rules = options.RulesFolder(arguments);
            if (!FactText.TryParseDate(arguments.GetRequiredValue(day), out var first))
                throw new HostFailure(HostSentences.FirstDayIsADay);
            var named = arguments.GetRequiredValue(from);
            var below = Path.Combine(rules, named);
            var folder = PolicyScaffold.Create(
                Directory.Exists(below) ? below : named,
                rules,
                arguments.GetRequiredValue(county),
                first);
            console.Out.WriteLine(HostSentences.Made(folder)[language]);
            // Days move with the first day: a copy that begins on the same one has nothing to move.
            if (Path.GetFileName(Path.TrimEndingDirectorySeparator(named)) == Path.GetFileName(folder))
                return ExitCode.Done;
            foreach (var line in KeptDaysText.Lines(folder, KeptDays.Of(folder)))
                console.Out.WriteLine(line[language]);
            return ExitCode.Done;
        });
        return command;
    }
}
