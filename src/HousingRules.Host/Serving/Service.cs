using HousingRules.Host.Demo;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HousingRules.Host.Serving;

/// <summary>Starts the service, and stops it when it is told to.</summary>
internal static class Service
{
    /// <summary>Serves until the interruption: what was begun is answered, nothing new is taken.</summary>
    /// <exception cref="HostFailure">The options are wrong, or the database is newer than the program.</exception>
    public static async Task RunAsync(ServeOptions options, HostConsole console, CancellationToken interrupted)
    {
        if (options.Mistakes() is { Count: > 0 } mistakes)
            throw new HostFailure(HostSentences.CannotServe([.. mistakes]));
        await using var app = ServiceApp.Create(options);
        // The policies are read while the database is brought up.
        await Task.WhenAll(
            Task.Run(() => Schema.Apply(app.Services.GetRequiredService<Database>()), CancellationToken.None),
            Task.Run(app.Services.GetRequiredService<PolicySource>, CancellationToken.None)).ConfigureAwait(false);
        await StartAsync(app, options, interrupted).ConfigureAwait(false);
        // It listens: a password that is made now is shown to somebody who can use it.
        var people = app.Services.GetRequiredService<PersonStore>();
        if (await FirstAdministrator.MakeAsync(people, interrupted).ConfigureAwait(false) is { } password)
            console.Note(HostSentences.FirstAdministrator(FirstAdministrator.Login, password));
        if (options.Demo)
            await FillAsync(app.Services.GetRequiredService<DemoFill>(), console, interrupted).ConfigureAwait(false);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        console.Note(HostSentences.Listening(string.Join(' ', addresses)));
        await app.WaitForShutdownAsync(interrupted).ConfigureAwait(false);
        console.Note(HostSentences.Stopped);
    }

    private static async Task StartAsync(WebApplication app, ServeOptions options, CancellationToken interrupted)
    {
        try
        {
            await app.StartAsync(interrupted).ConfigureAwait(false);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new HostFailure(HostSentences.AddressInUse(options.Urls));
        }
    }

    private static async Task FillAsync(DemoFill demo, HostConsole console, CancellationToken interrupted)
    {
        var password = Passwords.New();
        console.Note(await demo.FillAsync(password, interrupted).ConfigureAwait(false)
            ? HostSentences.DemoFilled(password)
            : HostSentences.DemoIsThere);
    }
}
