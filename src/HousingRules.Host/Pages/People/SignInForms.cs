using HousingRules.Facts;
using HousingRules.Host.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Pages;

/// <summary>Signing in and out, and one's own password.</summary>
internal static class SignInForms
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        // The page has the same path, and takes only what is read.
        var forms = routes.MapGroup("").WithOrder(-1).ExcludeFromDescription();
        forms.MapPost("/sign-in", SignInAsync).AllowAnonymous();
        forms.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
        forms.MapPost("/password", ChangePasswordAsync).RequireAuthorization(PeopleServices.IsSignedIn);
        forms.MapGet("/sign-in/county", GoElsewhereAsync).AllowAnonymous();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, IFormCollection form, SignInDesk desk)
    {
        var login = form["login"].ToString();
        var back = LocalPath.Of(form["back"]);
        var answer = await desk.SignInAsync(context, login, form["password"].ToString()).ConfigureAwait(false);
        return answer.Refusal is { } refusal
            ? Shown.Page<SignInPage>(
                answer.Status,
                (nameof(SignInPage.Refused), (LocalizedText[])[refusal]),
                (nameof(SignInPage.Login), login),
                (nameof(SignInPage.Goal), back))
            : TypedResults.LocalRedirect(Start(answer.Person!, back));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignInDesk desk)
    {
        await desk.SignOutAsync(context).ConfigureAwait(false);
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, IFormCollection form, SignInDesk desk)
    {
        var refusal = await desk
            .ChangePasswordAsync(context, form["old"].ToString(), form["wanted"].ToString(), form["again"].ToString())
            .ConfigureAwait(false);
        return refusal is null
            ? TypedResults.LocalRedirect(Start(context.RequiredPerson(), "/"))
            : Shown.Page<PasswordPage>(
                StatusCodes.Status422UnprocessableEntity,
                (nameof(PasswordPage.Refused), (LocalizedText[])[refusal]));
    }

    private static async Task<IResult> GoElsewhereAsync(HttpContext context, string? back, SignInDesk desk)
    {
        if (!desk.IsElsewhere)
            return TypedResults.NotFound();
        try
        {
            await context.ChallengeAsync(CountySignIn.Scheme, new() { RedirectUri = LocalPath.Of(back) }).ConfigureAwait(false);
            return TypedResults.Empty;
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
        {
            // It cannot be reached, or does not say how people sign in there.
            await desk.FailedElsewhereAsync(context).ConfigureAwait(false);
            return TypedResults.LocalRedirect(CountySignInSetup.Failed);
        }
    }

    // Without a role there is nothing to work on: one who administers begins with people.
    private static string Start(Person who, string back) => back == "/" && who is { Actor: null, Administers: true } ? "/people" : back;
}
