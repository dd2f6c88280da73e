using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Cases;
using HousingRules.Host.Ledgers;
using HousingRules.Host.Results;
using HousingRules.Host.Terminal;
using HousingRules.Ledgers;

namespace HousingRules.Host.Commands;

/// <summary><c>ledger CASES</c>: the ledgers of county, towns and villages as of a day.</summary>
internal static class LedgerCommand
{
    public static Command Create(PolicyOptions options, Speech speech, CancellationToken interrupted)
    {
        var language = speech.Language;
        var cases = new Argument<string>("CASES") { Description = new LocalizedText("案件文件：json 或 jsonl", "the file of cases: json or jsonl")[language] };
        var level = new Option<string?>("--level")
        {
            Description = new LocalizedText(
                "county、town 或 village；省略时按镇（街道），xlsx 三级各一张表",
                "county, town or village; without it by town, and in xlsx a sheet for each")[language],
            HelpName = "LEVEL",
        };
        level.AcceptOnlyFromAmong("county", "town", "village");
        var town = new Option<string?>("--town")
        {
            Description = new LocalizedText("只要这个镇（街道）", "this town only")[language],
            HelpName = "NAME",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = new LocalizedText("写到这个文件；要么完整，要么没有", "write to this file; it is whole or absent")[language],
            HelpName = "FILE",
        };
        var format = new Option<string?>("--format", "-f")
        {
            Description = new LocalizedText(
                "text、csv、xlsx 或 json；省略时看 --output 的扩展名",
                "text, csv, xlsx or json; without it, as the extension of --output says")[language],
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("text", "csv", "xlsx", "json");
        var command = new Command("ledger", new LocalizedText(
            "县、镇（街道）、村三级台账：截至 --on 那一天（省略时为最后一个事件的日期）的问题、逾期、销号、进度和拨付。退出码：0 完成，1 失败，3 有案件未能计入。",
            "the ledgers of county, towns and villages: problems, lateness, close-outs, progress and payments as of the day of --on "
            + "(without it, that of the last event). Exit code: 0 done, 1 failed, 3 when cases could not be counted.")[language])
        {
            cases, level, town, output, format,
        };
        command.SetAction(arguments =>
        {
            var versions = options.Versions(arguments, language);
            var policy = options.InForce(arguments, versions);
            var job = new LedgerJob(new CaseVersions(versions, policy), policy, arguments.GetRequiredValue(cases), options.Day(arguments))
            {
                Output = arguments.GetValue(output),
                Format = FormatOf(arguments.GetValue(format), arguments.GetValue(output)),
                Level = arguments.GetValue(level) is { } name ? Enum.Parse<LedgerLevel>(name, ignoreCase: true) : null,
                Town = arguments.GetValue(town),
            };
            return job.Run(speech, interrupted);
        });
        return command;
    }

    private static ResultFormat FormatOf(string? format, string? output)
    {
        var found = (format ?? (output is null ? "text" : Path.GetExtension(output).TrimStart('.').ToLowerInvariant())) switch
        {
            "text" or "txt" => ResultFormat.Text,
            "csv" => ResultFormat.Csv,
            "xlsx" => ResultFormat.Xlsx,
            "json" => ResultFormat.Json,
            _ => throw new HostFailure(new(
                "看不出 --output 是什么格式：请用扩展名 .csv、.xlsx、.json 或 .txt，或加 --format。",
                "The format of --output cannot be told: use the extension .csv, .xlsx, .json or .txt, or add --format.")),
        };
        return found == ResultFormat.Xlsx && output is null
            ? throw new HostFailure(new("xlsx 只能写到文件：请加 --output。", "xlsx goes to a file only: add --output."))
            : found;
    }
}
