using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HousingRules.Generators.Databases;
using HousingRules.Host.Api;
using HousingRules.Host.People;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HousingRules.Host.Tests.Api;

/// <summary>The whole service on loopback over an empty database, with keys of every role, and a clock that the test sets.</summary>
internal sealed class ApiService : IAsyncDisposable
{
    public const string County = "沂源县";
    public const string Town = "南麻街道";
    public const string Village = "甲村";

    private readonly TestDatabase _database;
    private readonly WebApplication _app;
    private readonly List<HttpClient> _clients = [];
    private readonly bool _keeps;

    private ApiService(TestDatabase database, WebApplication app, SetClock clock, LoggedLines logged, bool keeps)
    {
        (_database, _app, Clock, Logged, _keeps) = (database, app, clock, logged, keeps);
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public SetClock Clock { get; }

    public LoggedLines Logged { get; }

    public Database Database => _app.Services.GetRequiredService<Database>();

    public IServiceProvider Services => _app.Services;

    public static async Task<ApiService> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        ApiLimits? limits = null,
        string? rules = null,
        TestDatabase? database = null,
        bool keep = false,
        Action<WebApplicationBuilder>? configure = null)
    {
        database ??= TestDatabase.Of(kind);
        var (clock, logged) = (new SetClock(), new LoggedLines());
        var options = new ServeOptions
        {
            Data = database.Folder,
            Database = database.Connection,
            Urls = "http://127.0.0.1:0",
            TimeZone = "Asia/Shanghai",
            Rules = rules,
        };
        var app = ServiceApp.Create(options, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.AddProvider(logged);
            if (limits is not null)
                builder.Services.AddSingleton(limits);
            configure?.Invoke(builder);
        });
        Schema.Apply(app.Services.GetRequiredService<Database>());
        await app.StartAsync();
        return new(database, app, clock, logged, keep);
    }

    /// <summary>A client with a key.</summary>
    public async Task<HttpClient> KeyAsync(string? actor, string? county = County, string? town = null, string? village = null)
    {
        var keys = _app.Services.GetRequiredService<ApiKeyStore>();
        var (_, secret) = await keys.AddAsync("tests", actor, new Area(county, town, village), "tests");
        var client = Anybody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>A client without a key.</summary>
    public HttpClient Anybody()
    {
        var client = new HttpClient { BaseAddress = new(Address, "/api/v1/") };
        _clients.Add(client);
        return client;
    }

    /// <summary>The town's role in one village: it may record what third parties and households do there.</summary>
    public Task<HttpClient> TownAsync(string village = Village) => KeyAsync("town", County, Town, village);

    public Task<HttpClient> VillageAsync(string village = Village, string town = Town) => KeyAsync("village", County, town, village);

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(c => c.Dispose());
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!_keeps)
            await _database.DisposeAsync();
    }
}

/// <summary>What a service answered.</summary>
internal sealed record Answer(int Status, string Body, HttpResponseMessage Message)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Code => (string?)Json["code"];

    public string? Type => Message.Content.Headers.ContentType?.MediaType;

    public JsonNode? this[string key] => Json[key];

    public override string ToString() => $"{Status} {Body}";
}

internal static class Asking
{
    public static async Task<Answer> AskAsync(this HttpClient client, string address)
    {
        using var message = await client.GetAsync(new Uri(address, UriKind.Relative));
        return new((int)message.StatusCode, await message.Content.ReadAsStringAsync(), message);
    }

    public static async Task<Answer> HandInAsync(this HttpClient client, string address, string json, string type = "application/json")
    {
        using var body = new StringContent(json, Encoding.UTF8, type);
        using var message = await client.PostAsync(new Uri(address, UriKind.Relative), body);
        return new((int)message.StatusCode, await message.Content.ReadAsStringAsync(), message);
    }

    public static Task<Answer> HandInAsync(this HttpClient client, string address, object body) =>
        client.HandInAsync(address, JsonSerializer.Serialize(body));

    public static Task<Answer> OpenAsync(
        this HttpClient client, string id, string command = "open", string facts = "\"registeredPoor\": true") =>
        client.HandInAsync(
            "cases",
            $$$"""{"id": "{{{id}}}", "commandId": "{{{command}}}", "openedOn": "2020-06-08", "household": { {{{facts}}} } }""");

    public static Task<Answer> RecordAsync(
        this HttpClient client, string id, int version, string command, string happened, string more = "") =>
        client.HandInAsync($"cases/{id}/events", $$"""{"commandId": "{{command}}", "version": {{version}}, "event": {{happened}}{{more}}}""");
}

/// <summary>A clock that stands where it is set.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2020, 6, 15, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Everything that was logged.</summary>
internal sealed class LoggedLines : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
            _lines.Add($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
