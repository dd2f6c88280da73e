using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.People;

/// <summary>Whoever asks for what is not theirs is refused, and it is written down. Whoever has a password of somebody else's making is
/// sent to change it first.</summary>
internal sealed class RefusedAttempts(AuditLog audit) : IAuthorizationMiddlewareResultHandler
{
    /// <summary>Where passwords are changed.</summary>
    public const string PasswordPage = "/password";

    private static readonly AuthorizationMiddlewareResultHandler Usual = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.Person() is { MustChange: true })
        {
            context.Response.Redirect(PasswordPage);
            return;
        }

        if (authorizeResult.Forbidden)
            await audit.WriteAsync(Entry(context, "refused")).ConfigureAwait(false);
        await Usual.HandleAsync(next, context, policy, authorizeResult).ConfigureAwait(false);
    }

    /// <summary>The line of an attempt: which endpoint it was, and never what was typed.</summary>
    public static AuditEntry Entry(HttpContext context, string outcome)
    {
        var where = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        return context.Person() is { } person
            ? AuditEntry.Of(person, AuditAction.Ask, null, outcome, where)
            : new("", null, Storage.Area.Nowhere, AuditAction.Ask, null, outcome, where);
    }
}
