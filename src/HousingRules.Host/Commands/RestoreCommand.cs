using System.CommandLine;
using HousingRules.Host.Safekeeping;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Commands;

/// <summary><c>restore FILE</c>: a backup into an empty database.</summary>
internal static class RestoreCommand
{
    public static Command Create(HostConsole console, CancellationToken interrupted)
    {
        var language = console.Language;
        var file = new Argument<string>("FILE") { Description = HostSentences.AboutBackupFile[language] };
        var stored = new DatabaseOptions(language);
        var command = new Command("restore", HostSentences.AboutRestore[language]) { file };
        stored.AddTo(command);
        command.SetAction(arguments =>
        {
            var path = arguments.GetRequiredValue(file);
            var manifest = ReadAsync(path, stored, arguments, interrupted).GetAwaiter().GetResult();
            console.Out.WriteLine(BackupWords.Of(manifest, path, HostSentences.Restored)[language]);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<BackupManifest> ReadAsync(
        string path,
        DatabaseOptions stored,
        ParseResult arguments,
        CancellationToken interrupted)
    {
        // The file first: without it nothing is made.
        await using var source = File.OpenRead(path);
        var (database, files) = stored.Open(arguments);
        await using (database)
            return await new Restore(database, files).ReadAsync(source, path, interrupted).ConfigureAwait(false);
    }
}
