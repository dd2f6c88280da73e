using HousingRules.Host.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Tests.Security;

/// <summary>A way into the running service: a method and a route.</summary>
/// <param name="Method">Such as GET.</param>
/// <param name="Route">The route, as it is declared.</param>
/// <param name="Policy">Who may pass; null for everybody.</param>
internal sealed record Door(string Method, string Route, string? Policy)
{
    /// <summary>Programs come through it, by a key.</summary>
    public bool IsForSystems => Policy == PeopleServices.Systems;

    /// <summary>A form of a page is handed in through it.</summary>
    public bool IsForm => Method == "POST" && !IsForSystems;

    /// <summary>It says nothing of cases, and takes as long as a proof takes: asked where nobody comes in, and not where much is asked.
    /// </summary>
    public bool IsOfProofs => Route.EndsWith("/check", StringComparison.Ordinal) || Route.Contains("/proved", StringComparison.Ordinal);

    /// <summary>All of them, from the service itself: what is added to it is among them.</summary>
    public static IReadOnlyList<Door> Of(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .OrderBy(e => e.Order)
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => Of(e, m)))
            .DistinctBy(d => d.ToString())
            .OrderBy(d => d.Route, StringComparer.Ordinal),
    ];

    public override string ToString() => $"{Method} {Route.ToLowerInvariant()}";

    private static Door Of(RouteEndpoint endpoint, string method) => new(
        method,
        $"/{endpoint.RoutePattern.RawText!.Trim('/')}",
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? null
            : endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).LastOrDefault() ?? "nobody");
}
