using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Replaying;
using HousingRules.Host.Terminal;
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
            Description = new LocalizedText("案件文件：json 或 jsonl", "the file of cases: json or jsonl")[language],
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = new LocalizedText(
                "各案件截至哪一天；省略时用案件自己的 asOf，再省略时用最后一个事件的日期",
                "the day for all cases; without it, each case's own asOf, or the day of its last event")[language],
            HelpName = "DATE",
        };
        var events = new Option<bool>("--events") { Description = new LocalizedText("逐个列出事件", "tell each event")[language] };
        var strict = new Option<bool>("--strict")
        {
            Description = new LocalizedText("有事件不予受理时退出码也为 3", "exit with 3 also when an event was refused")[language],
        };
        var output = new OutputOptions(language, OutputFormat.Text, OutputFormat.Csv, OutputFormat.Json, OutputFormat.Jsonl);
        var problems = new Option<string?>("--bad-rows")
        {
            Description = new LocalizedText("把未能读取的行写到这个 csv 文件", "write the rows that cannot be read to this csv file")[language],
            HelpName = "FILE",
        };
        var command = new Command("replay", new LocalizedText(
            "复核案件办理过程：各案件到了哪一步，为什么不予受理，下一步可办什么。退出码：0 完成（不予受理也是答复），1 失败，3 有行未能读取。",
            "replay the events of cases: where each stands, why an event was refused, what may happen next. Exit code: 0 done (a refusal "
            + "is an answer), 1 failed, 3 when rows could not be read.")[language])
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
        : throw new HostFailure(new("--as-of 应为日期，如 2020-06-10。", "--as-of must be a day such as 2020-06-10."));
}
