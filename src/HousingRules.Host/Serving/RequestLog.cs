using System.Diagnostics;
using HousingRules.Host.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace HousingRules.Host.Serving;

/// <summary>Logs each request: the endpoint's route template and never the path (an id may be a household's number), how it went, how
/// long it took, the trace and the id of who asked. Which case it was about stands in the audit.</summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider time, ILogger<RequestLog> log)
{
    /// <summary>What stands for a request that met no endpoint.</summary>
    public const string NoRoute = "-";

    private static readonly HashSet<string> Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public async Task InvokeAsync(HttpContext context)
    {
        var since = time.GetTimestamp();
        var failed = true;
        try
        {
            await next(context).ConfigureAwait(false);
            failed = false;
        }
        finally
        {
            Answered(
                Methods.TryGetValue(context.Request.Method, out var method) ? method : "OTHER",
                (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute,
                failed && !context.Response.HasStarted ? StatusCodes.Status500InternalServerError : context.Response.StatusCode,
                Math.Round(time.GetElapsedTime(since).TotalMilliseconds, 1),
                Activity.Current?.TraceId.ToString() ?? NoRoute,
                context.Person()?.Id ?? NoRoute);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Route} {Status} {Milliseconds} ms {Trace} {Person}")]
    private partial void Answered(string method, string route, int status, double milliseconds, string trace, string person);
}
