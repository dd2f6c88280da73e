using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.People;

/// <summary>Who it is that asks: a person, found anew at every request, so that what the county changes counts at once.</summary>
internal static class SignedIn
{
    /// <summary>The scheme of people in browsers.</summary>
    public const string Browser = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string Stamp = "stamp";
    private const string Way = "way";
    private const string ByPassword = "password";
    private static readonly object Key = new();

    /// <summary>The person that asks; null when nobody signed in.</summary>
    public static Person? Person(this HttpContext context) => context.Items[Key] as Person;

    /// <summary>The person that asks.</summary>
    /// <exception cref="InvalidOperationException">Nobody signed in: the endpoint does not ask for it.</exception>
    public static Person RequiredPerson(this HttpContext context) =>
        context.Person() ?? throw new InvalidOperationException("Nobody signed in, and the endpoint does not ask for it.");

    /// <summary>Says who it is that asks.</summary>
    public static void Set(HttpContext context, Person person) => context.Items[Key] = person;

    /// <summary>What a browser keeps of a person: the id, the stamp, and whether the password of this service was used.</summary>
    public static ClaimsPrincipal Principal(Person person, string scheme, bool byPassword = false) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Id),
            new(Stamp, person.Stamp),
            .. byPassword ? [new Claim(Way, ByPassword)] : Array.Empty<Claim>(),
        ],
        scheme));

    /// <summary>Finds the person of a browser anew.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context, PersonStore people)
    {
        // The page that says what went wrong asks for nobody: to find a person may be what went wrong.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            if (context.HttpContext.Person() is null)
                context.RejectPrincipal();
            return;
        }

        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var person = id is null ? null : await people.FindAsync(id, context.HttpContext.RequestAborted).ConfigureAwait(false);
        if (person is not { IsClosed: false } || person.Stamp != context.Principal!.FindFirstValue(Stamp))
            context.RejectPrincipal();
        else
            // A password that nobody signs in by need not be changed.
            Set(context.HttpContext, person with { MustChange = person.MustChange && context.Principal!.HasClaim(Way, ByPassword) });
    }
}
