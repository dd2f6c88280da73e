using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Pages;

/// <summary>The pages, rendered on the server.</summary>
internal static class PagesServices
{
    // What asks there is a program, and answers in its own form.
    private static readonly string[] NoPages = ["/api", "/health", "/openapi"];

    // What says how something else went is no page of its own.
    private static readonly string[] OnlyShown = ["/status", "/error"];

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // How large a request may be is said at each address, and nowhere else.
        services.Configure<FormOptions>(o => (o.MultipartBodyLengthLimit, o.ValueLengthLimit) = (long.MaxValue, Asked.MostBytesOfAForm));
        // Pages are UTF-8: a Chinese character is itself, and not eight characters of its number.
        services.AddWebEncoders(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "housing-rules-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>What stands around every request: headers, and pages that say what went wrong.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.Use(SecurityHeaders.AddAsync);
        app.UseWhen(
            context => !NoPages.Any(path => context.Request.Path.StartsWithSegments(path)),
            pages => pages
                // What a page that failed has begun is none of the page that says so.
                .UseExceptionHandler("/error", createScopeForErrors: true)
                .UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true)
                .Use(ShowsAsync));
        // After them, so that the page that says it is found in its turn.
        app.UseRouting();
    }

    // What a form led to is said by a page, and the page is no form.
    private static Task ShowsAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        else if (OnlyShown.Any(path => context.Request.Path.StartsWithSegments(path)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    }

    public static void MapPages(this WebApplication app)
    {
        app.Use(PlainTexts.CheckAsync);
        app.UseAntiforgery();
        Asset.StyleSheet.Map(app);
        Asset.Icon.Map(app);
        app.MapGet("/language/{language}", PageLanguage.Set).AllowAnonymous().ExcludeFromDescription();
        app.MapSignIn();
        app.MapPeopleForms();
        RecordEndpoint.Map(app);
        OpenEndpoint.Map(app);
        AttachmentEndpoint.Map(app);
        WorkbookEndpoint.Map(app);
        app.MapRazorComponents<App>().Add(OnlyRead);
    }

    // Forms are handed in at endpoints of their own: at a page there is nobody who would take one.
    private static void OnlyRead(EndpointBuilder page)
    {
        foreach (var taken in page.Metadata.OfType<IHttpMethodMetadata>().ToList())
        {
            page.Metadata.Remove(taken);
            page.Metadata.Add(new HttpMethodMetadata(taken.HttpMethods.Except([HttpMethods.Post]).ToArray()));
        }
    }
}
