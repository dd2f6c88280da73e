using System.CommandLine;
using HousingRules.Host.Safekeeping;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Commands;

/// <summary><c>backup FILE</c>: everything that the service keeps, as one file.</summary>
internal static class BackupCommand
{
    public static Command Create(PolicyOptions options, HostConsole console, CancellationToken interrupted)
    {
        var language = console.Language;
        var file = new Argument<string>("FILE") { Description = HostSentences.AboutBackupFile[language] };
        var stored = new DatabaseOptions(language);
        var command = new Command("backup", HostSentences.AboutBackup[language]) { file };
        stored.AddTo(command);
        command.SetAction(arguments =>
        {
            var path = arguments.GetRequiredValue(file);
            Output.Refuse("FILE", path, [.. stored.Taken(arguments), .. options.Folders(arguments)]);
            var manifest = WriteAsync(path, stored, arguments, interrupted).GetAwaiter().GetResult();
            console.Out.WriteLine(BackupWords.Of(manifest, path, HostSentences.BackedUp)[language]);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<BackupManifest> WriteAsync(
        string path,
        DatabaseOptions stored,
        ParseResult arguments,
        CancellationToken interrupted)
    {
        var (database, files) = stored.OpenExisting(arguments);
        await using (database)
        {
            using var target = WholeFile.Create(path);
            var manifest = await new Backup(database, files).WriteAsync(target.Stream, TimeProvider.System.GetUtcNow(), interrupted)
                .ConfigureAwait(false);
            target.Complete();
            return manifest;
        }
    }
}
