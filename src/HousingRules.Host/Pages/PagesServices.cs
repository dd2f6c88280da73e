using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Pages;

/// <summary>The pages, rendered on the server.</summary>
internal static class PagesServices
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
    }
}
