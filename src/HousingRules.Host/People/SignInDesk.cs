using HousingRules.Facts;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.People;

/// <summary>Signs people in and out, and writes it down. Whoever is refused is told the same whatever the reason: it does not say whether
/// there is such a login.</summary>
internal sealed class SignInDesk(PersonStore people, Passwords passwords, AuditLog audit, AttemptLimit limit, CountySignIn? county)
{
    /// <summary>Whether people sign in at the county's own sign-in, and here only those who administer.</summary>
    public bool IsElsewhere => county is not null;

    /// <summary>Signs somebody in by a password.</summary>
    public async Task<SignInAnswer> SignInAsync(HttpContext context, string login, string password)
    {
        if (!limit.Allows(context))
            return new(null, StatusCodes.Status429TooManyRequests, HostSentences.TooManyTries);
        var (person, outcome) = await passwords.TryAsync(login, password, context.RequestAborted).ConfigureAwait(false);
        var isHere = outcome == PasswordOutcome.Right && (county is null || person!.Administers);
        await TellAsync(person, AuditAction.SignIn, isHere ? "done" : outcome == PasswordOutcome.Right ? "elsewhere" : Word(outcome))
            .ConfigureAwait(false);
        if (!isHere)
            return new(null, StatusCodes.Status401Unauthorized, HostSentences.SignInRefused(Passwords.MostFailures, Passwords.Lock));
        await context.SignInAsync(SignedIn.Browser, SignedIn.Principal(person!, SignedIn.Browser, byPassword: true)).ConfigureAwait(false);
        return new(person, StatusCodes.Status303SeeOther, null);
    }

    /// <summary>Whom the county's sign-in names, if the person may work here.</summary>
    /// <returns>The person; null when there is none of that login, or it is closed.</returns>
    public async Task<Person?> NamedAsync(string? login, CancellationToken cancellation)
    {
        var person = login is null ? null : await people.ByLoginAsync(login, cancellation).ConfigureAwait(false);
        var outcome = person is null ? PasswordOutcome.Unknown : person.IsClosed ? PasswordOutcome.Closed : PasswordOutcome.Right;
        await TellAsync(person, AuditAction.SignIn, outcome == PasswordOutcome.Right ? "done" : Word(outcome), "county")
            .ConfigureAwait(false);
        return outcome == PasswordOutcome.Right ? person : null;
    }

    /// <summary>Writes down that the county's sign-in failed. Anybody can make it fail, so it is not written without end.</summary>
    public Task FailedElsewhereAsync(HttpContext context) =>
        limit.Allows(context) ? TellAsync(null, AuditAction.SignIn, "failed", "county") : Task.CompletedTask;

    /// <summary>Signs out.</summary>
    public async Task SignOutAsync(HttpContext context)
    {
        if (context.Person() is { } person)
            await TellAsync(person, AuditAction.SignOut, "done").ConfigureAwait(false);
        await context.SignOutAsync(SignedIn.Browser).ConfigureAwait(false);
    }

    /// <summary>Changes one's own password.</summary>
    /// <returns>Why it was refused; null when it was not.</returns>
    public async Task<LocalizedText?> ChangePasswordAsync(HttpContext context, string old, string wanted, string again)
    {
        var who = context.RequiredPerson();
        if (wanted != again)
            return HostSentences.PasswordsDiffer;
        if (wanted == old)
            return HostSentences.PasswordIsTheOld;
        if (PasswordRules.Refuses(who.Login, wanted) is { } refusal)
            return refusal;
        var (_, outcome) = await passwords.TryAsync(who.Login, old, context.RequestAborted).ConfigureAwait(false);
        await TellAsync(who, AuditAction.ChangePassword, outcome == PasswordOutcome.Right ? "done" : Word(outcome)).ConfigureAwait(false);
        if (outcome != PasswordOutcome.Right)
            return HostSentences.OldPasswordWrong(Passwords.MostFailures, Passwords.Lock);
        await passwords.SetAsync(who.Id, wanted, mustChange: false).ConfigureAwait(false);
        var changed = await people.FindAsync(who.Id).ConfigureAwait(false);
        await context.SignInAsync(SignedIn.Browser, SignedIn.Principal(changed!, SignedIn.Browser, byPassword: true)).ConfigureAwait(false);
        return null;
    }

    // Not the login as it was typed: people type passwords there.
    private Task TellAsync(Person? person, string action, string outcome, string? detail = null) => audit.WriteAsync(
        new(person?.Id ?? "", person?.Actor, person?.Area ?? Storage.Area.Nowhere, action, null, outcome, detail));

    private static string Word(PasswordOutcome outcome) => char.ToLowerInvariant(outcome.ToString()[0]) + outcome.ToString()[1..];
}
