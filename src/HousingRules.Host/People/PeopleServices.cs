using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.People;

/// <summary>Who may sign in, and how.</summary>
internal static class PeopleServices
{
    /// <summary>Somebody with a role and a place.</summary>
    public const string Works = "works";

    /// <summary>Somebody who looks after people and keys.</summary>
    public const string Administers = "administers";

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton(p => new PersonStore(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AuditLog(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.AddAuthentication(SignedIn.Browser).AddCookie(SignedIn.Browser, o =>
        {
            o.LoginPath = "/sign-in";
            o.AccessDeniedPath = "/forbidden";
            o.ReturnUrlParameter = "back";
            o.Cookie.Name = "housing-rules";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = context =>
                SignedIn.ValidateAsync(context, context.HttpContext.RequestServices.GetRequiredService<PersonStore>());
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Works, p => p.RequireAuthenticatedUser().RequireAssertion(a => PersonOf(a) is { Actor: not null, IsClosed: false }))
            .AddPolicy(Administers, p => p.RequireAuthenticatedUser().RequireAssertion(a => PersonOf(a) is { Administers: true, IsClosed: false }));
        return services;
    }

    private static Person? PersonOf(AuthorizationHandlerContext asked) => (asked.Resource as HttpContext)?.Person();
}
