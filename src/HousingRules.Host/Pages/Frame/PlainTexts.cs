using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace HousingRules.Host.Pages;

/// <summary>Refuses what no database keeps as a text, before anything is looked for or kept by it: a NUL in an address or in a form. The
/// HTTP API says of itself where it stands.</summary>
internal static class PlainTexts
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (IsPlain(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    // A form is read by now, where there is one: it was looked at whether it is forged.
    private static bool IsPlain(HttpContext context) =>
        context.Request.Query.All(IsPlain)
        && (HttpMethods.IsGet(context.Request.Method)
            || context.Features.Get<IFormFeature>()?.Form is not { } form
            || (form.All(IsPlain) && form.Files.All(f => IsPlain(f.FileName) && IsPlain(f.Name))));

    private static bool IsPlain(KeyValuePair<string, StringValues> value) => IsPlain(value.Key) && value.Value.All(IsPlain);

    private static bool IsPlain(string? text) => text?.Contains('\0', StringComparison.Ordinal) != true;
}
