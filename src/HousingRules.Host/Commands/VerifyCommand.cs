using System.CommandLine;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Replaying;
using HousingRules.Host.Safekeeping;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Commands;

/// <summary><c>verify --cases STORE</c>, <c>verify --data DIR</c>: whether what is stored of cases is what the rules decide, and what was
/// written.</summary>
internal static class VerifyCommand
{
    public static Command Create(PolicyOptions options, HostConsole console, CancellationToken interrupted)
    {
        var language = console.Language;
        var cases = new Option<string?>("--cases")
        {
            Description = HostSentences.AboutStore[language],
            HelpName = "STORE",
        };
        var output = new OutputOptions(language, OutputFormat.Text);
        var command = new Command("verify", HostSentences.AboutVerify[language]) { cases };
        var stored = new DatabaseOptions(language);
        stored.AddTo(command);
        output.AddTo(command);
        command.SetAction(arguments =>
        {
            if (arguments.GetValue(cases) is not { } file)
                return Database(options, stored, output, arguments, console, interrupted);
            if (stored.AreGiven(arguments))
                throw new HostFailure(HostSentences.VerifyWhat);
            var target = output.Read(arguments, [file, .. options.Folders(arguments)]);
            if (!File.Exists(file))
                throw new HostFailure(HostSentences.NoStore(file));
            var policies = options.Library(arguments);
            using var store = Open(file, interrupted);
            if (store.CutOff is { } cut)
                console.Warn(cut.Words);
            var code = ExitCode.Done;
            target.Write(console, (TextWriter writer) => code = new VerifyJob(store, policies).Run(writer, console, interrupted));
            return code;
        });
        return command;
    }

    private static int Database(
        PolicyOptions options,
        DatabaseOptions stored,
        OutputOptions output,
        ParseResult arguments,
        HostConsole console,
        CancellationToken interrupted)
    {
        if (!stored.AreGiven(arguments))
            throw new HostFailure(HostSentences.VerifyWhat);
        var target = output.Read(arguments, [.. stored.Taken(arguments), .. options.Folders(arguments)]);
        var policies = options.Library(arguments);
        var (database, files) = stored.OpenExisting(arguments);
        Schema.NeedCurrent(database);
        var code = ExitCode.Done;
        target.Write(console, (TextWriter writer) => code = new DatabaseCheck(database, files, policies, new(new(database)))
            .RunAsync(writer, console.Language, interrupted).GetAwaiter().GetResult());
        database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return code;
    }

    private static FileCaseStore Open(string file, CancellationToken interrupted)
    {
        try
        {
            return FileCaseStore.OpenToRead(file, interrupted);
        }
        catch (CaseFormException e)
        {
            throw new HostFailure(HostSentences.StoreUnreadable(
                file,
                new(e.ToString(Language.Chinese), e.ToString(Language.English))));
        }
    }
}
