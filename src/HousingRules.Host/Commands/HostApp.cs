using System.CommandLine;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Policies;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.Commands;

/// <summary>The command line: reads the arguments, runs a command, and turns every failure into words and an exit code.</summary>
internal static class HostApp
{
    /// <summary>What is said when the run was interrupted.</summary>
    public static LocalizedText Interrupted { get; } = new("已中断，没有写出文件。", "Interrupted; no file was written.");

    public static int Run(string[] arguments, HostConsole console, CancellationToken interrupted)
    {
        try
        {
            // No argument names a file of further arguments: a roster's name may begin with "@".
            var parsed = Commands(console, interrupted).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return Usage.Refuses(parsed, console) ? ExitCode.Failed : Usage.Invoke(parsed, console);
        }
        catch (OperationCanceledException)
        {
            console.Fail(Interrupted);
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            console.Fail(Words(e));
            return ExitCode.Failed;
        }
    }

    private static RootCommand Commands(HostConsole console, CancellationToken interrupted)
    {
        var options = new PolicyOptions(console, interrupted);
        var root = new RootCommand(new LocalizedText(
            "农村住房安全政策的规则程序：判定花名册，说明某户结果，复核案件办理过程，检查、验证和比较政策。",
            "Rules of a rural-housing-safety plan: decides a roster, explains a household, replays cases, checks, proves and "
            + "compares policies.")[console.Language]);
        foreach (var option in options.All)
            root.Options.Add(option);
        root.Subcommands.Add(DetermineCommand.Create(options, console, interrupted));
        root.Subcommands.Add(RosterCommand.Create(options, console));
        root.Subcommands.Add(ExplainCommand.Create(options, console, interrupted));
        root.Subcommands.Add(CheckCommand.Create(options, console, interrupted));
        root.Subcommands.Add(DiffCommand.Create(options, console, interrupted));
        root.Subcommands.Add(ReplayCommand.Create(options, console, interrupted));
        root.Subcommands.Add(LedgerCommand.Create(options, console, interrupted));
        root.Subcommands.Add(GraphCommand.Create(options, console));
        root.Subcommands.Add(NewCommand.Create(options, console));
        root.Subcommands.Add(VerifyCommand.Create(options, console, interrupted));
        root.Subcommands.Add(NamesCommand.Create(options, console));
        return root;
    }

    private static LocalizedText Words(Exception failure) => failure switch
    {
        HostFailure host => host.Text,
        RosterException roster => roster.Text,
        LocalizedArgumentException mistake => mistake.Text,
        PolicyLoadException load => Findings(load),
        TransitionsOverlapException overlap => new(
            "政策的工作流程有错误：同一事件有两种去向同时成立。请先用 check 检查。",
            $"The policy's procedure has a mistake; run check first. {overlap.Message}"),
        IOException io =>
            new($"读写文件失败：{FailureWords.Of(io).Chinese}。", $"A file could not be read or written: {FailureWords.Of(io).English}."),
        UnauthorizedAccessException => new(
            "没有读取或写入文件的权限。请检查文件和文件夹的权限。",
            $"A file may not be read or written: {failure.Message}"),
        AggregateException { InnerException: { } inner } => Words(inner),
        // The last words of a fault of this program: its name, and never a stack, which might hold a household's cells.
        _ => new(
            $"程序内部错误（{failure.GetType().Name}），没有写出文件。请附上所用命令报告此问题。",
            $"An error inside the program ({failure.GetType().Name}); no file was written. Please report it with the command you used."),
    };

    private static LocalizedText Findings(PolicyLoadException failure)
    {
        string Lines(Language language) =>
            string.Concat(FindingLines.Of(failure.Findings, language).Select(line => $"{Environment.NewLine}{line}"));
        return new(
            $"政策文件有错误，没有载入：{Lines(Language.Chinese)}",
            $"the policy has mistakes and was not loaded:{Lines(Language.English)}");
    }
}
