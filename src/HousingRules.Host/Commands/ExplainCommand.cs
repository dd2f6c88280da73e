using System.CommandLine;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Rosters;
using HousingRules.Rosters.Deciding;

namespace HousingRules.Host.Commands;

/// <summary><c>explain ROSTER --id ID</c>: why one household is decided as it is.</summary>
internal static class ExplainCommand
{
    public static Command Create(PolicyOptions options, HostConsole console, CancellationToken interrupted)
    {
        var language = console.Language;
        var roster = new Argument<string>("ROSTER")
        {
            Description = HostSentences.AboutExplained[language],
        };
        var id = new Option<string>("--id")
        {
            Description = HostSentences.AboutId[language],
            HelpName = "ID",
        };
        var output = new OutputOptions(language, OutputFormat.Text, OutputFormat.Json);
        var command = new Command(
            "explain",
            HostSentences.AboutExplain[language]) { roster, id };
        output.AddTo(command);
        var rosterArguments = new RosterArguments(language);
        rosterArguments.AddTo(command);
        command.SetAction(arguments =>
        {
            var input = arguments.GetRequiredValue(roster);
            var target = output.Read(arguments, [input, .. options.Folders(arguments)]);
            var policy = options.Policy(arguments);
            using var source = Roster.Open(input, policy.Facts, rosterArguments.Read(arguments, policy), interrupted);
            return Explain(policy, source, arguments.GetValue(id), target, console, interrupted);
        });
        return command;
    }

    private static int Explain(Policy policy, Roster roster, string? id, Output output, HostConsole console, CancellationToken interrupted)
    {
        var (row, other) = Progress.While(
            console,
            HostSentences.Looking,
            () => roster.Progress,
            () => Find(roster, policy, id, interrupted));
        foreach (var remark in roster.Remarks.Where(r => r.NeedsDecision))
            console.Warn(remark.Text);
        if (other is { } second)
            console.Warn(Doubled(row.Number, second));
        foreach (var problem in row.Problems)
            console.Warn(problem.Words);
        if (row.Facts is not { } facts)
            return ExitCode.Findings;
        var explanation = Progress.While(console, HostSentences.Explaining, () => policy.Explain(facts, interrupted));
        if (output.Format == OutputFormat.Json)
            output.Write(console, (Stream stream) => ExplanationJson.Write(stream, console.Language, explanation, policy));
        else
            output.Write(console, (TextWriter writer) => writer.WriteLine(WrappedLines.Of(explanation.ToText(console.Language))));
        return roster.Remarks.Any(r => r.NeedsDecision) ? ExitCode.Findings : ExitCode.Done;
    }

    // The first row that has the id, and the number of another that has it too.
    private static (RosterRow Row, int? Other) Find(Roster roster, Policy policy, string? id, CancellationToken interrupted)
    {
        var wanted = id is null ? null : IdText.Key(id);
        var number = id is not null && id.StartsWith("row:", StringComparison.Ordinal) && int.TryParse(id.AsSpan(4), out var n) ? n : -1;
        RosterRow? found = null;
        foreach (var row in roster.Read(policy, IsIt))
        {
            if (row.Number == number)
                return (row, null);
            if (found is not null)
                return wanted is null ? throw WhichHousehold() : (found, row.Number);
            found = row;
        }

        return found is not null ? (found, null) : throw new HostFailure(HostSentences.NoSuchId);

        bool IsIt(int row, string? written)
        {
            interrupted.ThrowIfCancellationRequested();
            return wanted is null || row == number || (written is not null && IdText.Key(written) == wanted);
        }
    }

    private static LocalizedText Doubled(int found, int other) => HostSentences.IdTwice(found, other);

    private static HostFailure WhichHousehold() =>
        new(HostSentences.SayWhich);
}
