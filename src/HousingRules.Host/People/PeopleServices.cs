using HousingRules.Host.Storage;
using HousingRules.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HousingRules.Host.People;

/// <summary>Who may sign in, and how. Each policy names its scheme: pages know people by a cookie, the HTTP API knows systems by a key.
/// </summary>
internal static class PeopleServices
{
    /// <summary>Pages: somebody with a role, signed in in a browser.</summary>
    public const string Works = "works";

    /// <summary>The HTTP API: another system, by its key. A cookie does not count, so no forged form can ask.</summary>
    public const string Systems = "systems";

    /// <summary>Pages: somebody who looks after people and keys.</summary>
    public const string Administers = "administers";

    /// <summary>Pages: somebody who administers, or works for a whole county.</summary>
    public const string ReadsAudit = "readsAudit";

    /// <summary>Pages: anybody who signed in, also before the password was changed.</summary>
    public const string IsSignedIn = "isSignedIn";

    /// <summary>Adds them.</summary>
    /// <param name="services">The services.</param>
    /// <param name="county">The county's own sign-in; null when people sign in here.</param>
    public static IServiceCollection AddPeople(this IServiceCollection services, CountySignIn? county = null)
    {
        services.AddSingleton(p => new PersonStore(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Passwords(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new ApiKeyStore(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AuditLog(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AuditReading(p.GetRequiredService<Database>(), p.GetRequiredService<AuditLog>()));
        services.AddSingleton(p => new Roles(p.GetRequiredService<PolicySource>()));
        services.AddSingleton<AttemptLimit>();
        services.AddSingleton(p => ActivatorUtilities.CreateInstance<KeyDesk>(p));
        services.AddSingleton(p => new PeopleDesk(
            p.GetRequiredService<PersonStore>(),
            p.GetRequiredService<Passwords>(),
            p.GetRequiredService<Roles>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TimeProvider>(),
            county));
        services.AddSingleton(p => new SignInDesk(
            p.GetRequiredService<PersonStore>(),
            p.GetRequiredService<Passwords>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<AttemptLimit>(),
            county));
        services.AddSchemes(county);
        services.AddRights();
        services.AddSharedKeys();
        services.AddSingleton<PersonNames>();
        return services;
    }

    /// <summary>Finds out who asks, and refuses what is not theirs and forms that are forged.</summary>
    public static void UsePeople(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<ForgedForms>(Systems);
    }

    private static void AddSchemes(this IServiceCollection services, CountySignIn? county)
    {
        var schemes = services.AddAuthentication(SignedIn.Browser)
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
        if (county is not null)
            schemes.AddOpenIdConnect(CountySignIn.Scheme, o => CountySignInSetup.Configure(o, county));
    }

    private static void AddRights(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedAttempts>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Works, p => p.Of(SignedIn.Browser, person => person is { Actor: not null, MustChange: false }))
            .AddPolicy(Systems, p => p.Of(KeyAuthentication.Bearer, person => person.Actor is not null))
            .AddPolicy(Administers, p => p.Of(SignedIn.Browser, person => person is { Administers: true, MustChange: false }))
            .AddPolicy(ReadsAudit, p => p.Of(SignedIn.Browser, person => person.ReadsAudit && !person.MustChange))
            .AddPolicy(IsSignedIn, p => p.Of(SignedIn.Browser, _ => true))
            .SetDefaultPolicy(Policy(p => p.Of(SignedIn.Browser, person => !person.MustChange)))
            // An endpoint that does not say who may ask is refused to all.
            .SetFallbackPolicy(Policy(p => p.RequireAssertion(asked => (asked.Resource as HttpContext)?.GetEndpoint() is null)));
    }

    private static AuthorizationPolicy Policy(Action<AuthorizationPolicyBuilder> make)
    {
        var policy = new AuthorizationPolicyBuilder();
        make(policy);
        return policy.Build();
    }

    private static void Of(this AuthorizationPolicyBuilder policy, string scheme, Func<Person, bool> may) => policy
        .AddAuthenticationSchemes(scheme)
        .RequireAuthenticatedUser()
        .RequireAssertion(asked => asked.Resource is HttpContext context && context.Person() is { IsClosed: false } person && may(person));

    private static void AddSharedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("housing-rules");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p => new ConfigureOptions<KeyManagementOptions>(o =>
        {
            o.XmlRepository = new DataKeyStore(p.GetRequiredService<Database>());
            // Whoever reads the database reads the people as well: a key beside it would guard nothing more.
            o.XmlEncryptor = new NullXmlEncryptor();
        }));
    }
}
