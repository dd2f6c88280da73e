using System.CommandLine;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Host.Terminal;
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
            Description = new LocalizedText("花名册，或一户的 json", "the roster, or the json of one household")[language],
        };
        var id = new Option<string>("--id")
        {
            Description = new LocalizedText("户编号；没有编号时写 row:行号", "the household's id; row:NUMBER where it has none")[language],
            HelpName = "ID",
        };
        var output = new OutputOptions(language, OutputFormat.Text, OutputFormat.Json);
        var command = new Command(
            "explain",
            new LocalizedText(
                "说明某户结果：为什么，为什么不，缺什么，怎样才会改变",
                "explain a household: why, why not, what is missing, what would change it")[language]) { roster, id };
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
        var (row, other) = Progress.While(console, new("查找", "looking"), () => roster.Progress, () => Find(roster, policy, id, interrupted));
        foreach (var remark in roster.Remarks.Where(r => r.NeedsDecision))
            console.Warn(remark.Text);
        if (other is { } second)
            console.Warn(Doubled(row.Number, second));
        foreach (var problem in row.Problems)
            console.Warn(problem.Words);
        if (row.Facts is not { } facts)
            return ExitCode.Findings;
        var explanation = Progress.While(console, new("说明", "explaining"), () => policy.Explain(facts, interrupted));
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

        return found is not null ? (found, null) : throw new HostFailure(new(
            "花名册中没有这个户编号。请核对编号，或用 row:行号 指明一行。",
            "No household of the roster has that id. Check it, or name a row with row:NUMBER."));

        bool IsIt(int row, string? written)
        {
            interrupted.ThrowIfCancellationRequested();
            return wanted is null || row == number || (written is not null && IdText.Key(written) == wanted);
        }
    }

    private static LocalizedText Doubled(int found, int other) => new(
        $"户编号重复：第 {found} 行和第 {other} 行（或更多行）都是这个编号，这里说明的是第 {found} 行。用 --id row:行号 指明另一行。",
        $"Rows {found} and {other}, and perhaps more, have this id; row {found} is explained. Name another with --id row:NUMBER.");

    private static HostFailure WhichHousehold() =>
        new(new("花名册不止一户：请用 --id 指明户编号。", "The roster has more than one household: say which with --id."));
}
