using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Pages;

/// <summary>The pages, rendered on the server.</summary>
internal static class PagesServices
{
    // What asks there is a program, and answers in its own form.
    private static readonly string[] NoPages = ["/api", "/health", "/openapi"];

    // Anew: what had been begun for the request may be what failed.
    private static ExceptionHandlerOptions Failed => new() { ExceptionHandlingPath = "/error", CreateScopeForErrors = true };

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Pages are UTF-8: a Chinese character is itself, and not eight characters of its number.
        services.AddWebEncoders(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "housing-rules-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>What stands around every request: headers, and pages that say what went wrong.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.Use(SecurityHeaders.AddAsync);
        app.UseWhen(
            context => !NoPages.Any(path => context.Request.Path.StartsWithSegments(path)),
            pages => pages.UseExceptionHandler(Failed).UseStatusCodePagesWithReExecute("/status/{0}").Use(ShowsAsync));
        // After them, so that the page that says it is found in its turn.
        app.UseRouting();
    }

    // What a form led to is said by a page, and the page is no form.
    private static Task ShowsAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    public static void MapPages(this WebApplication app)
    {
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
        app.MapRazorComponents<App>();
    }
}
