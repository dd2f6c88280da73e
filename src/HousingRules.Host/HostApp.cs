using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Commands;
using HousingRules.Host.Terminal;

namespace HousingRules.Host;

/// <summary>The command line: reads the arguments, runs a command, and turns every failure into words and an exit code.</summary>
internal static class HostApp
{
    public static int Run(string[] arguments, Speech speech, CancellationToken interrupted)
    {
        try
        {
            var options = new PolicyOptions(speech.Language);
            var root = new RootCommand(new LocalizedText(
                "农村住房安全政策的规则程序：判定花名册，解释一户，重放案件，检查、证明和比较政策。",
                "Rules of a rural-housing-safety plan: decides a roster, explains a household, replays cases, checks, proves and "
                + "compares policies.")[speech.Language]);
            foreach (var option in options.All)
                root.Options.Add(option);
            root.Subcommands.Add(DetermineCommand.Create(options, speech, interrupted));
            root.Subcommands.Add(ExplainCommand.Create(options, speech));
            root.Subcommands.Add(CheckCommand.Create(options, speech));
            root.Subcommands.Add(DiffCommand.Create(options, speech, interrupted));
            root.Subcommands.Add(ReplayCommand.Create(options, speech, interrupted));
            root.Subcommands.Add(LedgerCommand.Create(options, speech, interrupted));
            root.Subcommands.Add(GraphCommand.Create(options, speech));
            root.Subcommands.Add(NewCommand.Create(options, speech));
            var parsed = root.Parse(arguments);
            if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
            {
                speech.Fail(new(
                    $"命令用法不对：{string.Join(" ", parsed.Errors.Select(e => e.Message))} 用 --help 查看用法。",
                    $"the command is not used so: {string.Join(" ", parsed.Errors.Select(e => e.Message))} See --help."));
                return ExitCode.Failed;
            }

            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = speech.Out,
                    Error = speech.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                });
        }
        catch (HostFailure failure)
        {
            speech.Fail(failure.Text);
        }
        catch (OperationCanceledException)
        {
            speech.Fail(new("已中断，没有写出文件。", "Interrupted; no file was written."));
        }
        catch (IOException e)
        {
            speech.Fail(new($"读写文件失败：{e.Message}", $"A file could not be read or written: {e.Message}"));
        }
        catch (UnauthorizedAccessException e)
        {
            speech.Fail(new($"没有权限：{e.Message}", $"No permission: {e.Message}"));
        }
        // The last words of a fault of this program: its name, and never a stack, which might hold a household's cells.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            speech.Fail(new(
                $"程序内部错误（{e.GetType().Name}），没有写出文件。请附上所用命令报告此问题。",
                $"An error inside the program ({e.GetType().Name}); no file was written. Please report it with the command you used."));
        }

        return ExitCode.Failed;
    }
}
