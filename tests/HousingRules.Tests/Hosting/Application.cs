using System.Collections.Concurrent;
using HousingRules.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HousingRules.Tests.Hosting;

/// <summary>An application in which HousingRules is registered, on a day of its own.</summary>
internal sealed class Application : IDisposable
{
    private readonly IHost _host;
    private readonly Written _log = new();

    public Application(Action<IServiceCollection> register, string? root = null, DateOnly? today = null)
    {
        Clock = new(today ?? new(2020, 7, 1));
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = root });
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddLogging(l => l.AddProvider(_log).SetMinimumLevel(LogLevel.Information));
        builder.Services.AddHealthChecks().AddCheck<PolicyHealthCheck>("housing-rules");
        builder.Services.AddMetrics();
        register(builder.Services);
        _host = builder.Build();
    }

    public HandClock Clock { get; }

    public IServiceProvider Services => _host.Services;

    public PolicySource Source => Services.GetRequiredService<PolicySource>();

    public IEnumerable<string> Log => _log.Lines.Where(l => l.Contains(" HousingRules: ", StringComparison.Ordinal));

    public static Application Started(Action<IServiceCollection> register, string? root = null, DateOnly? today = null)
    {
        var application = new Application(register, root, today);
        application.Start();
        return application;
    }

    public void Start() => _host.StartAsync().GetAwaiter().GetResult();

    public void Stop() => _host.StopAsync().GetAwaiter().GetResult();

    public HealthReport Health() => Services.GetRequiredService<HealthCheckService>().CheckHealthAsync().GetAwaiter().GetResult();

    public void Dispose()
    {
        Stop();
        _host.Dispose();
    }

    private sealed class Written : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Writer(Lines, categoryName);

        public void Dispose()
        {
            // Nothing is held.
        }

        private sealed class Writer(ConcurrentQueue<string> lines, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)}");
        }
    }
}
