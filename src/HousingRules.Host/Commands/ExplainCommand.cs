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
        var roster = new Argument<string>("ROSTER") { Description = new LocalizedText("花名册，或一户的 json", "the roster, or the json of one household")[language] };
        var id = new Option<string>("--id")
        {
            Description = new LocalizedText("户编号；没有编号时写 row:行号", "the household's id; row:NUMBER where it has none")[language],
            HelpName = "ID",
        };
        var output = new OutputOptions(language, OutputFormat.Text, OutputFormat.Json);
        var command = new Command(
            "explain",
            new LocalizedText("解释一户：为什么，为什么不，缺什么，怎样才会改变", "explain a household: why, why not, what is missing, what would change "
                + "it")[language]) { roster, id };
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
        var row = Find(source, batch, id);
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
            output.Write(speech, (TextWriter writer) => writer.WriteLine(explanation.ToText(speech.Language)));
        return ExitCode.Done;
    }

    private static int Find(RosterSource source, RowBatch batch, string? id)
    {
        var wanted = id is null ? null : Encoding.UTF8.GetBytes(id.Trim());
        var number = id is not null && id.StartsWith("row:", StringComparison.Ordinal) && int.TryParse(id.AsSpan(4), out var n) ? n : -1;
        var only = -1;
        while (source.Fill(batch))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                if (wanted is null)
                    only = only < 0 ? row : throw WhichHousehold();
                else if (batch[row].Number == number || batch.Cell(row, source.Columns.Id).Trim(" \t"u8).SequenceEqual(wanted))
                    return row;
            }

            // One household needs no id, when it is the only one.
            if (only >= 0)
            {
                var next = new RowBatch(source.Columns.All.Length);
                return source.Fill(next) ? throw WhichHousehold() : only;
            }

            batch.Clear();
        }

        throw new HostFailure(new(
            "花名册中没有这个户编号。请核对编号，或用 row:行号 指明一行。",
            "No household of the roster has that id. Check it, or name a row with row:NUMBER."));
    }

    private static HostFailure WhichHousehold() =>
        new(new("花名册不止一户：请用 --id 指明户编号。", "The roster has more than one household: say which with --id."));
}
