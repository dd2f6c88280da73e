using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Policies;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.Commands;

/// <summary>The command line: reads the arguments, runs a command, and turns every failure into words and an exit code.</summary>
internal static class HostApp
{
    /// <summary>What is said when the run was interrupted.</summary>
    public static LocalizedText Interrupted { get; } = HostSentences.Interrupted;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="console">Where its words go.</param>
    /// <param name="interrupted">Asks it to end.</param>
    public static int Run(string[] arguments, HostConsole console, CancellationToken interrupted) =>
        Run(arguments, console, _ => { }, interrupted);

    /// <summary>Runs a command that may say how long it takes to end.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="console">Where its words go.</param>
    /// <param name="patience">Is told how long it may take to end once it is asked.</param>
    /// <param name="interrupted">Asks it to end.</param>
    public static int Run(string[] arguments, HostConsole console, Action<TimeSpan> patience, CancellationToken interrupted)
    {
        try
        {
            // No argument names a file of further arguments: a roster's name may begin with "@".
            var parsed = Commands(console, patience, interrupted).Parse(
                arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
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

    private static Command Commands(HostConsole console, Action<TimeSpan> patience, CancellationToken interrupted)
    {
        var options = new PolicyOptions(console, interrupted);
        // Not RootCommand, which is called as the file that was started.
        var root = new Command("housing-rules", HostSentences.AboutProgram[console.Language]) { new HelpOption(), new VersionOption() };
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
        root.Subcommands.Add(BackupCommand.Create(options, console, interrupted));
        root.Subcommands.Add(RestoreCommand.Create(console, interrupted));
        root.Subcommands.Add(ServeCommand.Create(options, console, patience, interrupted));
        return root;
    }

    private static LocalizedText Words(Exception failure) => failure switch
    {
        HostFailure host => host.Text,
        RosterException roster => roster.Text,
        LocalizedArgumentException mistake => mistake.Text,
        PolicyLoadException load => Findings(load),
        TransitionsOverlapException overlap => HostSentences.ProcedureForks(overlap.Message),
        // Its words may name the server, the account or a row.
        DbException database => HostSentences.DatabaseFailed(database.SqlState ?? database.GetType().Name),
        IOException io =>
            HostSentences.FileFailed(FailureWords.Of(io)),
        UnauthorizedAccessException => HostSentences.FileForbidden(failure.Message),
        AggregateException { InnerException: { } inner } => Words(inner),
        // The last words of a fault of this program: its name, and never a stack, which might hold a household's cells.
        _ => HostSentences.InsideTheProgram(failure.GetType().Name),
    };

    private static LocalizedText Findings(PolicyLoadException failure)
    {
        string Lines(Language language) =>
            string.Concat(FindingLines.Of(failure.Findings, language).Select(line => $"{Environment.NewLine}{line}"));
        return HostSentences.PolicyHasMistakes(new(Lines(Language.Chinese), Lines(Language.English)));
    }
}
