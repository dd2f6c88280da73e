using HousingRules.Facts;
using HousingRules.Host.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Api;

/// <summary>What all endpoints of the API have in common, stated once for their group.</summary>
internal static class ApiGroups
{
    public const string Root = "/api/v1";

    /// <summary>A group of endpoints: for keys only, limited, and with its problems declared.</summary>
    public static RouteGroupBuilder Group(this IEndpointRouteBuilder routes, string path, string tag, ApiLimits limits)
    {
        var group = routes.MapGroup(Root + path).Checked().WithTags(tag).RequireAuthorization(PeopleServices.Systems);
        group.WithRequestTimeout(ApiTimeouts.Usual).WithMetadata(new RequestSizeLimitAttribute(limits.MostBytes));
        foreach (var status in new[] { 400, 401, 403, 413, 422, 429, 500, 503, 504 })
            group.WithMetadata(ProblemAnswer.Metadata(status));
        return group;
    }

    /// <summary>Says in the document what an endpoint does.</summary>
    public static RouteHandlerBuilder Told(this RouteHandlerBuilder endpoint, LocalizedText what) =>
        endpoint.WithSummary($"{what.Chinese} / {what.English}");

    /// <summary>An endpoint that adds up, checks or carries many commands: few at once, more time, and a larger body.</summary>
    public static RouteHandlerBuilder Large(this RouteHandlerBuilder endpoint, ApiLimits limits)
    {
        endpoint.RequireRateLimiting(ApiRates.Large).WithRequestTimeout(ApiTimeouts.Long);
        return endpoint.WithMetadata(new RequestSizeLimitAttribute(limits.MostBytesOfMany));
    }
}
