using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Api;

/// <summary>How long a request may take.</summary>
internal static class ApiTimeouts
{
    public const string Usual = "api";
    public const string Long = "api-long";

    public static void AddApiTimeouts(this IServiceCollection services)
    {
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<ApiLimits>((options, limits) =>
        {
            options.AddPolicy(Usual, Of(limits.Patience));
            options.AddPolicy(Long, Of(limits.LongPatience));
        });
    }

    private static RequestTimeoutPolicy Of(TimeSpan patience) => new()
    {
        Timeout = patience,
        TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        WriteTimeoutResponse = static context => ProblemAnswer.WriteAsync(context, Problems.TookTooLong),
    };
}
