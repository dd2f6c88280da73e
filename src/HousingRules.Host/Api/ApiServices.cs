using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Api;

/// <summary>The HTTP API.</summary>
internal static class ApiServices
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<PolicyChoice>();
        services.AddSingleton<CaseNames>();
        services.AddSingleton<EachCommand>();
        services.ConfigureHttpJsonOptions(o => ApiJson.Strict(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddApiRates();
        services.AddApiTimeouts();
        services.AddApiDocument();
    }

    /// <summary>What stands before sign-in: failures become problems, and nobody waits too long.</summary>
    public static void UseApiProblems(this IApplicationBuilder app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseMiddleware<ApiFailures>());
        app.UseRequestTimeouts();
    }

    /// <summary>What stands after sign-in: limits by key.</summary>
    public static void UseApiLimits(this IApplicationBuilder app) => app.UseRateLimiter();

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var limits = routes.ServiceProvider.GetRequiredService<ApiLimits>();
        routes.MapDeciding(limits);
        routes.MapPolicies(limits);
        routes.MapCases(limits);
        routes.MapCommands(limits);
        routes.MapManyCommands(limits);
        routes.MapLedgers(limits);
        routes.MapExport(limits);
        routes.MapApiDocument();
    }
}
