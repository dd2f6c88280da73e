using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.Terminal;
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
            Description = new LocalizedText("案件文件：json 或 jsonl", "the file of cases: json or jsonl")[language],
        };
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
        var output = new OutputOptions(language, OutputFormat.Text, OutputFormat.Csv, OutputFormat.Xlsx, OutputFormat.Json);
        var command = new Command("ledger", new LocalizedText(
            "县、镇（街道）、村三级台账：截至 --on 那一天（省略时为最后一个事件的日期）的问题、逾期、销号、进度和拨付。退出码：0 完成，1 失败，3 有案件未能计入。",
            "the ledgers of county, towns and villages: problems, lateness, close-outs, progress and payments as of the day of --on "
            + "(without it, that of the last event). Exit code: 0 done, 1 failed, 3 when cases could not be counted.")[language])
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
