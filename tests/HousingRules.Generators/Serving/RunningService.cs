using HousingRules.Generators.Databases;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HousingRules.Generators.Serving;

/// <summary>The whole service on a free port of this machine. Several on one database are several nodes.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningService(WebApplication app, Logs logs)
    {
        _app = app;
        Logs = logs;
    }

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>What it logged, at every level.</summary>
    public Logs Logs { get; }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts a node.</summary>
    /// <param name="database">The database; its schema is brought up.</param>
    /// <param name="options">Changes the options; null for nothing.</param>
    /// <param name="configure">Changes what is registered; null for nothing.</param>
    /// <param name="map">Adds endpoints; null for none.</param>
    public static async Task<RunningService> StartAsync(
        TestDatabase database,
        Func<ServeOptions, ServeOptions>? options = null,
        Action<WebApplicationBuilder>? configure = null,
        Action<WebApplication>? map = null)
    {
        var logs = new Logs();
        var wanted = new ServeOptions
        {
            Data = database.Folder,
            Database = database.Connection,
            Urls = "http://127.0.0.1:0",
            TimeZone = "UTC",
            // A test asks more often than people do.
            Limits = new() { RequestsPerMinute = 1_000_000 },
        };
        var app = ServiceApp.Create(options?.Invoke(wanted) ?? wanted, builder =>
        {
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
            configure?.Invoke(builder);
        });
        map?.Invoke(app);
        Schema.Apply(app.Services.GetRequiredService<Database>());
        await app.StartAsync();
        return new(app, logs);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
