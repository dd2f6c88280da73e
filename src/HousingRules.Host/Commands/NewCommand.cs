using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary><c>new COUNTY</c>: a policy folder to start from.</summary>
internal static class NewCommand
{
    public static Command Create(PolicyOptions options, HostConsole console)
    {
        var language = console.Language;
        var county = new Argument<string>("COUNTY")
        {
            Description = new LocalizedText("新政策的编号：小写字母、数字、连字符", "the new policy's id: lower-case letters, digits, hyphens")[language],
        };
        var from = new Option<string>("--from")
        {
            Description = new LocalizedText(
                "以哪项政策为底本，如 yiyuan/2020-06-06：--rules 中的，或程序自带的",
                "the policy to start from, such as yiyuan/2020-06-06: of --rules, or carried inside the program")[language],
            HelpName = "POLICY",
            Required = true,
        };
        var day = new Option<string>("--day")
        {
            Description = new LocalizedText("新政策施行的第一天", "the new policy's first day in force")[language],
            HelpName = "DATE",
            Required = true,
        };
        var command = new Command(
            "new",
            new LocalizedText("建一个政策文件夹作为起点", "make a policy folder to start from")[language]) { county, from, day };
        command.SetAction(arguments =>
        {
            var rules = options.RulesFolder(arguments);
            if (!FactText.TryParseDate(arguments.GetRequiredValue(day), out var first))
                throw new HostFailure(new("--day 应为日期，如 2021-01-01。", "--day must be a day such as 2021-01-01."));
            var named = arguments.GetRequiredValue(from);
            var below = Path.Combine(rules, named);
            var folder = PolicyScaffold.Create(
                Directory.Exists(below) ? below : named,
                rules,
                arguments.GetRequiredValue(county),
                first);
            console.Out.WriteLine(
                new LocalizedText(
                    $"已建立 {folder}。改完后运行 check {folder}。",
                    $"Made {folder}. When it is changed, run check {folder}.")[language]);
            foreach (var line in KeptDaysText.Lines(folder, KeptDays.Of(folder)))
                console.Out.WriteLine(line[language]);
            return ExitCode.Done;
        });
        return command;
    }
}
