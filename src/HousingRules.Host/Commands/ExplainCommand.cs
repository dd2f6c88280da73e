using System.CommandLine;
using System.Text;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Determining;
using HousingRules.Host.Results;
using HousingRules.Host.Rosters;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Commands;

/// <summary><c>explain ROSTER --id ID</c>: why one household is decided as it is.</summary>
internal static class ExplainCommand
{
    public static Command Create(PolicyOptions options, Speech speech, CancellationToken interrupted)
    {
        var language = speech.Language;
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
        command.SetAction(arguments =>
        {
            var input = arguments.GetRequiredValue(roster);
            var target = output.Read(arguments, [input, .. options.Folders(arguments)]);
            return Explain(options.Policy(arguments), input, arguments.GetValue(id), target, speech, interrupted);
        });
        return command;
    }

    private static int Explain(
        Policy policy,
        string roster,
        string? id,
        Output output,
        Speech speech,
        CancellationToken interrupted)
    {
        var opening = new List<LocalizedText>();
        using var source = RosterFile.Open(roster, policy.Facts, ResultColumns.Own(policy), everyKey: false, opening);
        var warnings = new RunWarnings();
        IHouseholdDecider decider = source is JsonRoster
            ? new JsonDecider(policy, source.Columns, warnings)
            : new CellDecider(policy, source.Columns);
        var batch = new RowBatch(source.Columns.All.Length);
        var row = Find(source, batch, id, warnings, interrupted);
        var sheet = decider.Read(batch, row);
        foreach (var remark in warnings.All)
            speech.Warn(remark);
        foreach (var problem in batch.Problems)
            speech.Warn(ProblemWords.Of(problem));
        if (sheet is null)
            return ExitCode.Findings;
        var explanation = Progress.While(speech, new("说明", "explaining"), () => policy.Explain(sheet, interrupted));
        if (output.Format == OutputFormat.Json)
            output.Write(speech, (Stream stream) => ExplanationJson.Write(stream, speech.Language, explanation, policy));
        else
            output.Write(speech, (TextWriter writer) => writer.WriteLine(WrappedLines.Of(explanation.ToText(speech.Language))));
        return ExitCode.Done;
    }

    // The row stays in the batch; whether another row has the id too is looked for in a batch of its own.
    private static int Find(RosterSource source, RowBatch batch, string? id, RunWarnings warnings, CancellationToken interrupted)
    {
        var wanted = id is null ? null : Encoding.UTF8.GetBytes(id.Trim());
        var number = id is not null && id.StartsWith("row:", StringComparison.Ordinal) && int.TryParse(id.AsSpan(4), out var n) ? n : -1;
        while (source.Fill(batch))
        {
            interrupted.ThrowIfCancellationRequested();
            for (var row = 0; row < batch.Count; row++)
            {
                if (!IsIt(batch, row))
                    continue;
                if (batch[row].Number != number && Another(row) is { } other)
                    Warn(batch[row].Number, other);
                return row;
            }

            batch.Clear();
        }

        throw new HostFailure(new(
            "花名册中没有这个户编号。请核对编号，或用 row:行号 指明一行。",
            "No household of the roster has that id. Check it, or name a row with row:NUMBER."));

        bool IsIt(RowBatch rows, int row) => wanted is null || rows[row].Number == number
            || rows.Cell(row, source.Columns.Id).Trim(" \t"u8).SequenceEqual(wanted);

        int? Another(int found)
        {
            for (var row = found + 1; row < batch.Count; row++)
            {
                if (IsIt(batch, row))
                    return batch[row].Number;
            }

            var rest = new RowBatch(source.Columns.All.Length);
            while (source.Fill(rest))
            {
                interrupted.ThrowIfCancellationRequested();
                for (var row = 0; row < rest.Count; row++)
                {
                    if (IsIt(rest, row))
                        return rest[row].Number;
                }

                rest.Clear();
            }

            return null;
        }

        void Warn(int found, int other) => warnings.Add(wanted is null ? throw WhichHousehold() : new(
            $"户编号重复：第 {found} 行和第 {other} 行（或更多行）都是这个编号，这里说明的是第 {found} 行。用 --id row:行号 指明另一行。",
            $"Rows {found} and {other}, and perhaps more, have this id; row {found} is explained. Name another with --id row:NUMBER."));
    }

    private static HostFailure WhichHousehold() =>
        new(new("花名册不止一户：请用 --id 指明户编号。", "The roster has more than one household: say which with --id."));
}
