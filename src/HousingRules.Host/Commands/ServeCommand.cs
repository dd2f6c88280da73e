using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Api;
using HousingRules.Host.People;
using HousingRules.Host.Serving;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Commands;

/// <summary><c>serve</c>: starts the service.</summary>
internal static class ServeCommand
{
    // Requests that have begun are answered before the service stops.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Command Create(PolicyOptions options, HostConsole console, Action<TimeSpan> patience, CancellationToken interrupted)
    {
        var language = console.Language;
        var data = Text("--data", HostSentences.AboutData, "DIR");
        var database = Text("--database", HostSentences.AboutDatabase, "CONNECTION");
        var urls = Text("--urls", HostSentences.AboutUrls, "URL");
        var demo = Switch("--demo", HostSentences.AboutDemo);
        var zone = Text("--time-zone", HostSentences.AboutTimeZone, "ZONE");
        var proxy = Switch("--behind-proxy", HostSentences.AboutBehindProxy);
        var authority = Text("--oidc-authority", HostSentences.AboutOidcAuthority, "URL");
        var client = Text("--oidc-client", HostSentences.AboutOidcClient, "ID");
        var secret = Text("--oidc-secret", HostSentences.AboutOidcSecret, "FILE");
        var claim = Text("--oidc-claim", HostSentences.AboutOidcClaim, "CLAIM");
        var telemetry = Text("--telemetry", HostSentences.AboutTelemetry, "URL");
        var most = Number("--max-attachment", HostSentences.AboutMaxAttachment, "MB");
        var body = Number("--max-body", HostSentences.AboutMaxBody, "MB");
        var commands = Number("--max-commands", HostSentences.AboutMaxCommands, "COUNT");
        var rate = Number("--rate", HostSentences.AboutRate, "COUNT");
        var json = Switch("--log-json", HostSentences.AboutLogJson);
        var command = new Command("serve", HostSentences.AboutServe[language])
        {
            data, database, urls, demo, zone, proxy, authority, client, secret, claim, telemetry, most, body, commands, rate,
            json,
        };
        command.SetAction(arguments =>
        {
            var served = new ServeOptions
            {
                Data = arguments.GetValue(data) ?? ServeOptions.UsualData,
                Database = arguments.GetValue(database),
                Urls = arguments.GetValue(urls) ?? "http://localhost:5080",
                Rules = options.Folders(arguments).Single(),
                Policy = options.PolicyName(arguments),
                Demo = arguments.GetValue(demo),
                TimeZone = arguments.GetValue(zone),
                Language = language,
                BehindProxy = arguments.GetValue(proxy),
                OidcAuthority = arguments.GetValue(authority),
                OidcClient = arguments.GetValue(client),
                OidcSecret = arguments.GetValue(secret) is { } file ? File.ReadAllText(file).Trim() : null,
                OidcClaim = arguments.GetValue(claim) ?? CountySignIn.UsualClaim,
                Telemetry = arguments.GetValue(telemetry),
                LogsJson = arguments.GetValue(json),
                MaxAttachment = (arguments.GetValue(most) ?? 10L) << 20,
                Limits = Limits(arguments.GetValue(body), arguments.GetValue(commands), arguments.GetValue(rate)),
            };
            patience(Patience);
            Service.RunAsync(served, console, interrupted).GetAwaiter().GetResult();
            return ExitCode.Done;
        });
        return command;

        Option<string?> Text(string name, LocalizedText about, string value) =>
            new(name) { Description = about[language], HelpName = value };

        Option<int?> Number(string name, LocalizedText about, string value) =>
            new(name) { Description = about[language], HelpName = value };

        Option<bool> Switch(string name, LocalizedText about) => new(name) { Description = about[language] };
    }

    // What is not said stays as it is.
    private static ApiLimits Limits(int? megabytes, int? commands, int? requests)
    {
        var usual = new ApiLimits();
        return usual with
        {
            MostBytesOfMany = megabytes is { } most ? (long)most << 20 : usual.MostBytesOfMany,
            MostCommands = commands ?? usual.MostCommands,
            RequestsPerMinute = requests ?? usual.RequestsPerMinute,
        };
    }
}
