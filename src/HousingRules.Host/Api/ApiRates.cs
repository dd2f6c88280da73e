using System.Globalization;
using System.Threading.RateLimiting;
using HousingRules.Host.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Api;

/// <summary>How often a key or a person may ask. Each node counts for itself.</summary>
internal static class ApiRates
{
    /// <summary>The limit of requests that are large.</summary>
    public const string Large = "api-large";

    public static void AddApiRates(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<ApiLimits>((options, limits) =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.Person() is { } who && !SaysHowItWent(context)
                    ? RateLimitPartition.GetTokenBucketLimiter(who.Id, _ => PerMinute(limits.RequestsPerMinute))
                    : RateLimitPartition.GetNoLimiter(""));
            options.AddPolicy(Large, context => RateLimitPartition.GetConcurrencyLimiter(
                context.Person()?.Id ?? "",
                _ => new() { PermitLimit = limits.LargeAtOnce }));
            options.OnRejected = static (rejected, _) => new(RejectAsync(
                rejected.HttpContext,
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Seconds(after) : 1));
        });
    }

    // A person is told by a page.
    private static Task RejectAsync(HttpContext context, int seconds)
    {
        if (IsOfApi(context))
            return ProblemAnswer.WriteAsync(context, Problems.TooFast(seconds));
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    // The page that says so is not counted.
    private static bool SaysHowItWent(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool IsOfApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    // A tenth of a minute's requests come back every six seconds.
    private static TokenBucketRateLimiterOptions PerMinute(int requests) => new()
    {
        TokenLimit = requests,
        TokensPerPeriod = Math.Max(1, requests / 10),
        ReplenishmentPeriod = TimeSpan.FromSeconds(6),
    };

    private static int Seconds(TimeSpan after) => Math.Max(1, (int)Math.Ceiling(after.TotalSeconds));
}
