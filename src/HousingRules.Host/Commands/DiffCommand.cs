using System.CommandLine;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Comparing;
using HousingRules.Host.Terminal;
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
            Description = new LocalizedText("修订前的政策：文件夹，或 编号/日期", "the policy before: its folder, or ID/DAY")[language],
        };
        var after = new Argument<string>("AFTER")
        {
            Description = new LocalizedText("修订后的政策：文件夹，或 编号/日期", "the policy after: its folder, or ID/DAY")[language],
        };
        var set = new Option<string[]>("--set")
        {
            Description = new LocalizedText(
                "修订后的政策中某参数取另一个值：名称=值",
                "another value of a parameter of the policy after: NAME=VALUE")[language],
            HelpName = "NAME=VALUE",
        };
        var roster = new Option<string?>("--roster")
        {
            Description = new LocalizedText("花名册：逐户列出变化", "a roster: the households that change, one by one")[language],
            HelpName = "ROSTER",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = new LocalizedText(
                "把变化的户写到这个 csv 或 xlsx 文件",
                "write the households that change to this csv or xlsx file")[language],
            HelpName = "FILE",
        };
        var format = new Option<string?>("--format", "-f")
        {
            Description = new LocalizedText("text 或 json", "text or json")[language],
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var texts = new Option<bool>("--texts")
        {
            Description = new LocalizedText(
                "列出不同的文字：名称、理由、补救办法、引文",
                "list the texts that are worded differently: labels, reasons, remedies, quotes")[language],
        };
        var command = new Command(
            "diff",
            new LocalizedText("比较两个政策：修订改变了哪些户", "compare two policies: whom an amendment changes")[language])
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
            var households = arguments.GetValue(output) is { } path
                ? Output.Of(path, null, [OutputFormat.Csv, OutputFormat.Xlsx]).Apart(inputs)
                : null;
            if (households is not null && arguments.GetValue(roster) is null)
                throw new HostFailure(
                    new("--output 写出变化的户，须同时给出 --roster。", "--output lists the households that change: give a --roster too."));
            var first = options.Named(arguments, arguments.GetRequiredValue(before));
            var second = Changed(options.Named(arguments, arguments.GetRequiredValue(after)), arguments.GetValue(set) ?? []);
            var comparison = Progress.While(console, new("比较", "comparing"), () => PolicyComparer.Compare(first, second, interrupted));
            if (told.Format == OutputFormat.Json)
                told.Write(console, (Stream stream) => ComparisonJson.Write(stream, language, comparison));
            else
                new ComparisonText(console, arguments.GetValue(texts)).Write(comparison);
            var isUndecided = arguments.GetValue(roster) is { } file
                && new RosterComparison(first, second, file, rosterArguments.Read(arguments, first, second), households, comparison.Renames)
                    .Run(console, interrupted);
            return comparison.IsExact && !isUndecided ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static Policy Changed(Policy policy, string[] settings)
    {
        foreach (var setting in settings)
        {
            if (setting.Split('=', 2) is not [var name, var value])
                throw new HostFailure(new($"--set 应写成 名称=值，而不是“{setting}”。", $"--set takes NAME=VALUE, not \"{setting}\"."));
            policy = policy.With(name, value);
        }

        return policy;
    }
}
