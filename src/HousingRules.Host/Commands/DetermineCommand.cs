using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Determining;
using HousingRules.Host.Results;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Commands;

/// <summary><c>determine ROSTER</c>: decides every household of a roster.</summary>
internal static class DetermineCommand
{
    public static Command Create(PolicyOptions options, Speech speech, CancellationToken interrupted)
    {
        var language = speech.Language;
        var roster = new Argument<string>("ROSTER") { Description = new LocalizedText("花名册：xlsx、xls、csv、json 或 jsonl", "the roster: xlsx, xls, csv, json or jsonl")[language] };
        var output = new Option<string?>("--output", "-o")
        {
            Description = new LocalizedText("写到这个文件；要么完整，要么没有", "write to this file; it is whole or absent")[language],
            HelpName = "FILE",
        };
        var format = new Option<string?>("--format", "-f")
        {
            Description = new LocalizedText(
                "text、csv、xlsx、json 或 jsonl；省略时看 --output 的扩展名",
                "text, csv, xlsx, json or jsonl; without it, as the extension of --output says")[language],
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("text", "csv", "xlsx", "json", "jsonl");
        var problems = new Option<string?>("--bad-rows")
        {
            Description = new LocalizedText("把全部问题行写到这个 csv 文件", "write all rows with problems to this csv file")[language],
            HelpName = "FILE",
        };
        var command = new Command(
            "determine",
            new LocalizedText("判定花名册中的每一户", "decide every household of a roster")[language]) { roster, output, format, problems };
        command.SetAction(arguments =>
        {
            var job = new DetermineJob(
                options.Policy(arguments, language),
                arguments.GetRequiredValue(roster),
                arguments.GetValue(output),
                FormatOf(arguments.GetValue(format), arguments.GetValue(output)),
                arguments.GetValue(problems));
            return job.Run(speech, interrupted);
        });
        return command;
    }

    private static ResultFormat FormatOf(string? format, string? output)
    {
        var name = format ?? (output is null ? "text" : Path.GetExtension(output).TrimStart('.').ToLowerInvariant());
        var found = name switch
        {
            "text" or "txt" => ResultFormat.Text,
            "csv" => ResultFormat.Csv,
            "xlsx" => ResultFormat.Xlsx,
            "json" => ResultFormat.Json,
            "jsonl" or "ndjson" => ResultFormat.Jsonl,
            _ => throw new HostFailure(new(
                "看不出 --output 是什么格式：请用扩展名 .csv、.xlsx、.json、.jsonl 或 .txt，或加 --format。",
                "The format of --output cannot be told: use the extension .csv, .xlsx, .json, .jsonl or .txt, or add --format.")),
        };
        return found == ResultFormat.Xlsx && output is null
            ? throw new HostFailure(new("xlsx 只能写到文件：请加 --output。", "xlsx goes to a file only: add --output."))
            : found;
    }
}
