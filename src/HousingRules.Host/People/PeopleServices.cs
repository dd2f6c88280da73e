using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.People;

/// <summary>Who may sign in, and how.</summary>
internal static class PeopleServices
{
    /// <summary>Pages: somebody with a role, signed in in a browser.</summary>
    public const string Works = "works";

    /// <summary>The HTTP API: another system, by its key. A cookie does not count, so no forged form can ask.</summary>
    public const string Systems = "systems";

    /// <summary>Pages: somebody who looks after people and keys.</summary>
    public const string Administers = "administers";

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton(p => new PersonStore(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AuditLog(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new ApiKeyStore(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.AddAuthentication(SignedIn.Browser)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Bearer, null)
            .AddCookie(SignedIn.Browser, o =>
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
            .AddPolicy(Works, p => p.Of(SignedIn.Browser, person => person.Actor is not null))
            .AddPolicy(Systems, p => p.Of(KeyAuthentication.Bearer, person => person.Actor is not null))
            .AddPolicy(Administers, p => p.Of(SignedIn.Browser, person => person.Administers))
            // An endpoint that does not say who may ask is refused to all.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder()
                .RequireAssertion(asked => (asked.Resource as HttpContext)?.GetEndpoint() is null)
                .Build());
        return services;
    }

    private static void Of(this AuthorizationPolicyBuilder policy, string scheme, Func<Person, bool> may) => policy
        .AddAuthenticationSchemes(scheme)
        .RequireAuthenticatedUser()
        .RequireAssertion(asked => asked.Resource is HttpContext context && context.Person() is { IsClosed: false } person && may(person));
}
