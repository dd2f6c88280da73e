using HousingRules.Host.Api;
using HousingRules.Host.Casework;
using HousingRules.Host.Demo;
using HousingRules.Host.Pages;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace HousingRules.Host.Serving;

/// <summary>The service, put together.</summary>
internal static class ServiceApp
{
    /// <summary>Makes it; it does not listen yet.</summary>
    /// <param name="options">Options without mistakes.</param>
    /// <param name="configure">Changes what is registered; null for nothing.</param>
    public static WebApplication Create(ServeOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServiceApp).Assembly.GetName().Name,
            ContentRootPath = Directory.GetCurrentDirectory(),
            EnvironmentName = "Production",
        });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            // Where more is taken, the address says so.
            o.Limits.MaxRequestBodySize = Asked.MostBytesOfAForm;
        });
        LogLines.AddTo(builder.Logging, options.LogsJson);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("HousingRules", LogLevel.Information);
        builder.Services.AddSingleton(options);
        builder.Services.TryAddSingleton(TimeProvider.System);
        AddRooms(builder.Services, options);
        configure?.Invoke(builder);
        var app = builder.Build();
        if (options.BehindProxy)
            app.UseForwardedHeaders(Proxy());
        app.UseMiddleware<RequestLog>();
        app.UsePages();
        app.UseApiProblems();
        app.UsePeople();
        app.UseApiLimits();
        app.MapHealth();
        app.MapApi();
        app.MapPages();
        return app;
    }

    // Whatever it comes from is the proxy: nothing else reaches the service. One proxy says one address.
    private static ForwardedHeadersOptions Proxy()
    {
        var proxy = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        proxy.KnownIPNetworks.Clear();
        proxy.KnownProxies.Clear();
        return proxy;
    }

    private static void AddRooms(IServiceCollection services, ServeOptions options)
    {
        services.AddHousingRules(o =>
        {
            o.Language = options.Language;
            o.Policy = options.Policy;
            if (options.Rules is { } rules)
                o.RulesDirectories.Add(Path.GetFullPath(rules));
        });
        services.AddSingleton<Database>(_ => ServiceDatabase.Open(options));
        services.AddSingleton(p => Clock(options, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DemoFill>();
        services.AddStorage(ServiceDatabase.Attachments(options), options.MaxAttachment);
        services.AddHostedService<DayClosing>();
        services.AddPeople(options.County);
        services.AddCasework();
        services.AddHealth();
        services.AddTelemetry(options);
        services.AddSingleton(options.Limits);
        services.AddApi();
        services.AddPages();
    }

    private static ServiceClock Clock(ServeOptions options, TimeProvider time)
    {
        var zone = options.TimeZone is { } named ? TimeZoneInfo.FindSystemTimeZoneById(named) : TimeZoneInfo.Local;
        var clock = new ServiceClock(time, zone);
        // The demonstration county lives on the day to which its cases have come.
        return options.Demo ? new(time, zone, DemoCounty.Read().Today.DayNumber - clock.Today.DayNumber) : clock;
    }
}
