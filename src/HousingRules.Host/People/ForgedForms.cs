using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.People;

/// <summary>A form that was not made by a page of this service for this person is refused: every one, whether its endpoint asks for it or
/// not. Only systems are left out: they ask by a key, which a browser never sends by itself.</summary>
/// <param name="next">What comes after it.</param>
/// <param name="systems">The policy of endpoints for systems.</param>
/// <param name="antiforgery">Knows the forms of this service.</param>
/// <param name="audit">Where it is written down.</param>
/// <param name="limit">How often a stranger's attempt is written.</param>
internal sealed class ForgedForms(RequestDelegate next, string systems, IAntiforgery antiforgery, AuditLog audit, AttemptLimit limit)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (MayBeForged(context) && await StatusAsync(context).ConfigureAwait(false) is { } status)
        {
            // Strangers cannot fill the audit: for them it is written as often as they may try to sign in.
            if (context.Person() is not null || limit.Allows(context))
                await audit.WriteAsync(RefusedAttempts.Entry(context, "forged")).ConfigureAwait(false);
            context.Response.StatusCode = status;
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    private bool MayBeForged(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null
        && context.Features.Get<IExceptionHandlerFeature>() is null
        && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(asked => asked.Policy == systems);

    private async Task<int?> StatusAsync(HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false) ? null : StatusCodes.Status400BadRequest;
        }
        catch (AntiforgeryValidationException failure)
        {
            // A form that is too large cannot be looked at.
            return (failure.InnerException as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode;
        }
    }
}
