using HousingRules.Facts;
using HousingRules.Host.Api;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;

namespace HousingRules.Host.Serving;

/// <summary>What a service is started with.</summary>
internal sealed record ServeOptions
{
    /// <summary>The data folder when none is named.</summary>
    public const string UsualData = "housing-rules-data";

    private const int MostCommands = 100_000;
    private const int MostRequests = 1_000_000;

    /// <summary>The folder of the database, where it is a file, and of attachments.</summary>
    public required string Data { get; init; }

    /// <summary>The connection string of PostgreSQL; null for a file in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>Where it listens.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>The folder of policies; null for those inside the program.</summary>
    public string? Rules { get; init; }

    /// <summary>The policy under which cases are opened; null for the only one.</summary>
    public string? Policy { get; init; }

    /// <summary>Whether an empty database is filled with a demonstration county.</summary>
    public bool Demo { get; init; }

    /// <summary>The time zone in which a day begins and ends; null for the machine's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The language of what is printed and logged.</summary>
    public Language Language { get; init; }

    /// <summary>Whether it stands behind a proxy that says whose request it passes on, and by which scheme.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>The address of the county's own sign-in (OpenID Connect); null when people sign in here.</summary>
    public string? OidcAuthority { get; init; }

    /// <summary>What this service is called there.</summary>
    public string? OidcClient { get; init; }

    /// <summary>The secret by which it is known there; null for a public client.</summary>
    public string? OidcSecret { get; init; }

    /// <summary>The claim by which it names a login.</summary>
    public string OidcClaim { get; init; } = CountySignIn.UsualClaim;

    /// <summary>The county's own sign-in; null when people sign in here.</summary>
    public CountySignIn? County => OidcAuthority is null ? null : new(OidcAuthority, OidcClient!, OidcSecret, OidcClaim);

    /// <summary>Where traces and measures are sent (OTLP); null for nowhere.</summary>
    public string? Telemetry { get; init; }

    /// <summary>Whether the log is a JSON object a line.</summary>
    public bool LogsJson { get; init; }

    /// <summary>How many bytes an attachment may have.</summary>
    public long MaxAttachment { get; init; } = 10L << 20;

    /// <summary>How much the HTTP API is asked at once, and how often who signed in may ask.</summary>
    public ApiLimits Limits { get; init; } = new();

    /// <summary>Everything that is wrong with them; empty when nothing is.</summary>
    public IReadOnlyList<LocalizedText> Mistakes()
    {
        var mistakes = new List<LocalizedText>();
        if (string.IsNullOrWhiteSpace(Data))
            mistakes.Add(HostSentences.DataIsAFolder);
        else if (File.Exists(Data))
            mistakes.Add(HostSentences.DataIsAFile(Data));
        if (Rules is not null && !Directory.Exists(Rules))
            mistakes.Add(HostSentences.NoPolicyFolder(Rules));
        if (Database is not null && !PostgreSqlDatabase.Understands(Database))
            mistakes.Add(HostSentences.DatabaseNeedsHost);
        mistakes.AddRange(Urls.Split(';', StringSplitOptions.TrimEntries).Where(url => !IsUrl(url)).Select(HostSentences.UrlIsNone));
        if (TimeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            mistakes.Add(HostSentences.NoTimeZone(TimeZone));
        if (OidcAuthority is not null && (OidcClient is null || !IsUrl(OidcAuthority)))
            mistakes.Add(HostSentences.OidcIncomplete);
        else if (OidcAuthority is not null && new Uri(OidcAuthority) is { Scheme: "http", IsLoopback: false })
            mistakes.Add(HostSentences.OidcInTheOpen);
        if (Telemetry is not null && !Uri.TryCreate(Telemetry, UriKind.Absolute, out _))
            mistakes.Add(HostSentences.UrlIsNone(Telemetry));
        if (MaxAttachment is < 1 or > 1L << 30)
            mistakes.Add(HostSentences.AttachmentLimitOutOfRange);
        if (Limits.MostBytesOfMany is < 1 << 20 or > 1L << 30)
            mistakes.Add(HostSentences.BodyLimitOutOfRange);
        if (Limits.MostCommands is < 1 or > MostCommands)
            mistakes.Add(HostSentences.CommandLimitOutOfRange(MostCommands));
        if (Limits.RequestsPerMinute is < 1 or > MostRequests)
            mistakes.Add(HostSentences.RateOutOfRange(MostRequests));
        return mistakes;
    }

    // A star or a plus stands for every name of the machine.
    private static bool IsUrl(string url) =>
        Uri.TryCreate(url.Replace('*', 'a').Replace('+', 'a'), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
