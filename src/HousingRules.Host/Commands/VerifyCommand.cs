using System.CommandLine;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Replaying;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Commands;

/// <summary><c>verify --cases STORE</c>: whether what is stored of cases is what the rules decide.</summary>
internal static class VerifyCommand
{
    public static Command Create(PolicyOptions options, Speech speech, CancellationToken interrupted)
    {
        var language = speech.Language;
        var cases = new Option<string>("--cases")
        {
            Description = new LocalizedText("案件库的文件（每行一条记录）", "the file of a store of cases (an entry a line)")[language],
            HelpName = "STORE",
            Required = true,
        };
        var output = new OutputOptions(language, OutputFormat.Text);
        var command = new Command("verify", new LocalizedText(
            "把案件库中的案件重新判定一遍，说明与存下的有何不同。退出码：0 相同，1 失败，3 有不同或不能核对。",
            "decide the cases of a store again and say what would differ from what is stored. Exit code: 0 nothing, 1 failed, 3 something "
            + "would differ or cannot be verified.")[language]) { cases };
        output.AddTo(command);
        command.SetAction(arguments =>
        {
            var file = arguments.GetRequiredValue(cases);
            var target = output.Read(arguments, [file, .. options.Folders(arguments)]);
            if (!File.Exists(file))
                throw new HostFailure(new($"没有案件库文件 {file}。", $"There is no store of cases {file}."));
            var policies = options.Library(arguments);
            using var store = Open(file, interrupted);
            if (store.CutOff is { } cut)
                speech.Warn(cut.Words);
            var code = ExitCode.Done;
            target.Write(speech, (TextWriter writer) => code = new VerifyJob(store, policies).Run(writer, speech, interrupted));
            return code;
        });
        return command;
    }

    private static FileCaseStore Open(string file, CancellationToken interrupted)
    {
        try
        {
            return FileCaseStore.OpenToRead(file, interrupted);
        }
        catch (CaseFormException e)
        {
            throw new HostFailure(new(
                $"{file} 读不出来：{e.ToString(Language.Chinese)}",
                $"{file} cannot be read: {e.ToString(Language.English)}"));
        }
    }
}
