using System.CommandLine;
using HousingRules.Evaluation;
using HousingRules.Host.Comparing;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary><c>diff BEFORE AFTER</c>: whom an amendment changes, of all possible households and of a roster.</summary>
internal static class DiffCommand
{
    public static Command Create(PolicyOptions options, HostConsole console, CancellationToken interrupted)
    {
        var language = console.Language;
        var before = new Argument<string>("BEFORE")
        {
            Description = HostSentences.AboutBefore[language],
        };
        var after = new Argument<string>("AFTER")
        {
            Description = HostSentences.AboutAfter[language],
        };
        var set = new Option<string[]>("--set")
        {
            Description = HostSentences.AboutSet[language],
            HelpName = "NAME=VALUE",
        };
        var roster = new Option<string?>("--roster")
        {
            Description = HostSentences.AboutComparedRoster[language],
            HelpName = "ROSTER",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = HostSentences.AboutChangedHouseholds[language],
            HelpName = "FILE",
        };
        var format = new Option<string?>("--format", "-f")
        {
            Description = HostSentences.TextOrJson[language],
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var texts = new Option<bool>("--texts")
        {
            Description = HostSentences.AboutTexts[language],
        };
        var command = new Command("diff", HostSentences.AboutDiff[language])
            {
                before,
                after,
                set,
                roster,
                output,
                format,
                texts,
            };
        var rosterArguments = new RosterArguments(language);
        rosterArguments.AddTo(command);
        command.SetAction(arguments =>
        {
            string?[] inputs =
            [
                arguments.GetRequiredValue(before),
                arguments.GetRequiredValue(after),
                arguments.GetValue(roster),
                .. options.Folders(arguments),
            ];
            var told = Output.Of(null, arguments.GetValue(format), [OutputFormat.Text, OutputFormat.Json]);
            var list = arguments.GetValue(output) is { } path
                ? Output.Of(path, null, [OutputFormat.Csv, OutputFormat.Xlsx]).Apart(inputs)
                : null;
            if (list is not null && arguments.GetValue(roster) is null)
                throw new HostFailure(HostSentences.OutputNeedsRoster);
            var first = options.Named(arguments, arguments.GetRequiredValue(before));
            var second = Changed(options.Named(arguments, arguments.GetRequiredValue(after)), arguments.GetValue(set) ?? []);
            var comparison = Progress.While(console, HostSentences.Comparing, () => PolicyComparer.Compare(first, second, interrupted));
            var households = arguments.GetValue(roster) is { } file
                ? new RosterComparison(first, second, file, rosterArguments.Read(arguments, first, second), list, comparison.Renames)
                : null;
            if (told.Format != OutputFormat.Json)
                new ComparisonText(console, arguments.GetValue(texts)).Write(comparison);
            var changes = households?.Run(console, interrupted);
            if (told.Format == OutputFormat.Json)
                told.Write(console, (Stream stream) => ComparisonJson.Write(stream, language, comparison, changes));
            else
                changes?.Write(console);
            return comparison.IsExact && changes is not { NeedsDecision: true } ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static Policy Changed(Policy policy, string[] settings)
    {
        foreach (var setting in settings)
        {
            if (setting.Split('=', 2) is not [var name, var value])
                throw new HostFailure(HostSentences.SetTakes(setting));
            policy = policy.With(name, value);
        }

        return policy;
    }
}
