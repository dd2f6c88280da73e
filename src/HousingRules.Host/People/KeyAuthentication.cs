using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HousingRules.Host.People;

/// <summary>Systems ask with <c>Authorization: Bearer KEY</c>, which a browser never sends by itself: no forged form asks in their name.
/// </summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeyStore keys,
    AuditLog audit,
    AttemptLimit limit)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name, here and in the header.</summary>
    public const string Bearer = "Bearer";

    // Longer than any key: what is longer is not looked up.
    private const int Longest = 200;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var sent)
            || !Bearer.Equals(sent.Scheme, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var key = sent.Parameter is { Length: > 0 and <= Longest } secret
            ? await keys.FindAsync(secret, Context.RequestAborted).ConfigureAwait(false)
            : null;
        if (key is not { RevokedAt: null })
        {
            // Strangers cannot fill the audit: it is written as often as somebody may try to sign in.
            if (limit.Allows(Context))
                await audit.WriteAsync(Refused(key)).ConfigureAwait(false);
            return AuthenticateResult.Fail("No key of this service.");
        }

        var person = key.ToPerson();
        SignedIn.Set(Context, person);
        return AuthenticateResult.Success(new(
            new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id)], Scheme.Name)),
            Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Bearer;
        return base.HandleChallengeAsync(properties);
    }

    private static AuditEntry Refused(ApiKey? key) => key is null
        ? new("", null, Storage.Area.Nowhere, AuditAction.Ask, null, "unknown")
        : AuditEntry.Of(key.ToPerson(), AuditAction.Ask, null, "revoked");
}
