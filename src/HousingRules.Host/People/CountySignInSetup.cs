using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace HousingRules.Host.People;

/// <summary>How people come back from the county's own sign-in: it names a login, and the login must be somebody's here.</summary>
internal static class CountySignInSetup
{
    /// <summary>Where somebody lands whom nobody here knows.</summary>
    public const string Unknown = "/sign-in?problem=unknown";

    /// <summary>Where somebody lands when the county's sign-in failed.</summary>
    public const string Failed = "/sign-in?problem=failed";

    public static void Configure(OpenIdConnectOptions options, CountySignIn county)
    {
        options.Authority = county.Authority;
        options.ClientId = county.Client;
        options.ClientSecret = county.Secret;
        options.RequireHttpsMetadata = !new Uri(county.Authority).IsLoopback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // An answer by a link reaches a service without TLS too, and cookies need not be sent across sites.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CallbackPath = "/sign-in/county/answer";
        options.SignInScheme = SignedIn.Browser;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapUniqueJsonKey(county.Claim, county.Claim);
        Cookie(options.CorrelationCookie);
        Cookie(options.NonceCookie);
        options.Events.OnTicketReceived = context => ReceiveAsync(context, county.Claim);
        options.Events.OnRemoteFailure = FailAsync;
    }

    private static void Cookie(CookieBuilder cookie)
    {
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static async Task ReceiveAsync(TicketReceivedContext context, string claim)
    {
        var desk = context.HttpContext.RequestServices.GetRequiredService<SignInDesk>();
        var login = context.Principal?.FindFirstValue(claim);
        if (await desk.NamedAsync(login, context.HttpContext.RequestAborted).ConfigureAwait(false) is { } person)
        {
            context.Principal = SignedIn.Principal(person, SignedIn.Browser);
            return;
        }

        context.HandleResponse();
        context.Response.Redirect(Unknown);
    }

    private static async Task FailAsync(RemoteFailureContext context)
    {
        var desk = context.HttpContext.RequestServices.GetRequiredService<SignInDesk>();
        await desk.FailedElsewhereAsync(context.HttpContext).ConfigureAwait(false);
        context.HandleResponse();
        context.Response.Redirect(Failed);
    }
}
