using System.Threading.RateLimiting;
using HousingRules.Host.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Api;

/// <summary>How often a key may ask. Each node counts for itself.</summary>
internal static class ApiRates
{
    /// <summary>The limit of requests that are large.</summary>
    public const string Large = "api-large";

    public static void AddApiRates(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<ApiLimits>((options, limits) =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext,
                string>(context => IsOfApi(context) && context.Person() is { } key
                ? RateLimitPartition.GetTokenBucketLimiter(key.Id, _ => PerMinute(limits.RequestsPerMinute))
                : RateLimitPartition.GetNoLimiter(""));
            options.AddPolicy(Large, context => RateLimitPartition.GetConcurrencyLimiter(
                context.Person()?.Id ?? "",
                _ => new() { PermitLimit = limits.LargeAtOnce }));
            options.OnRejected = static (rejected, _) => new(ProblemAnswer.WriteAsync(
                rejected.HttpContext,
                Problems.TooFast(rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Seconds(after) : 1)));
        });
    }

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
