using System.Data.Common;
using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Contract;
using HousingRules.Facts;
using HousingRules.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace HousingRules.Host.Api;

/// <summary>Turns whatever ends a request into a problem. What is logged of an unknown failure is its kind and where it came from: its
/// words might hold something of a household.</summary>
internal sealed partial class ApiFailures(RequestDelegate next, ILogger<ApiFailures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await (Routing(context) ?? next)(context).ConfigureAwait(false);
        }
        // What has begun to be sent cannot become a problem: the connection is broken off, so that half is not taken for all.
        catch (Exception e) when (!context.Response.HasStarted)
        {
            if (e is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
                return;
            var problem = Of(e);
            if (problem is null)
                Failed(log, e.GetType().FullName!, context.GetEndpoint()?.DisplayName, e.StackTrace);
            context.Response.Clear();
            await ProblemAnswer.WriteAsync(context, problem ?? Problems.Inside).ConfigureAwait(false);
            return;
        }

        if (!context.Response.HasStarted && context.Response.ContentType is null
            && Problems.OfStatus(context.Response.StatusCode) is { } bare)
            await ProblemAnswer.WriteAsync(context, bare).ConfigureAwait(false);
    }

    // That an address takes another method says routing itself, and nobody needs to sign in to be told.
    private static RequestDelegate? Routing(HttpContext context) =>
        context.GetEndpoint() is { } endpoint and not RouteEndpoint ? endpoint.RequestDelegate : null;

    /// <summary>The problem that a failure is; null when nobody foresaw it.</summary>
    public static Problem? Of(Exception failure) => failure switch
    {
        ProblemException e => e.Problem,
        BadHttpRequestException { InnerException: JsonException e } => Unreadable(e),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.TooLarge,
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => Problems.TooSlow,
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Problems.OtherContent,
        BadHttpRequestException => Problems.BadJson("$"),
        ContractException e => Problems.NotUnderstood(e.Path, e.Text),
        JsonException e => Unreadable(e),
        LocalizedArgumentException { ParamName: "on" } e => Problems.NotInForce(e.Text),
        LocalizedArgumentException e => Problems.NotPossible(e.Text),
        PolicyLoadException => Problems.PolicyBroken,
        CaseFormException e => Problems.CaseUnreadable(e),
        TransitionsOverlapException => Problems.ProcedureForks,
        DbException => Problems.StorageAway,
        _ => null,
    };

    /// <summary>What is wrong with JSON, and where in the whole body.</summary>
    public static Problem Unreadable(JsonException e) => e switch
    {
        ContractException own => Problems.BadJson(own.Path ?? "$", own.Text),
        { InnerException: ContractException inner } => Problems.BadJson((e.Path ?? "$") + (inner.Path ?? "$")[1..], inner.Text),
        _ => Problems.BadJson(e.Path ?? "$"),
    };

    [LoggerMessage(1401, LogLevel.Error, "{Failure} at {Endpoint}{Trace}")]
    private static partial void Failed(ILogger log, string failure, string? endpoint, string? trace);
}
