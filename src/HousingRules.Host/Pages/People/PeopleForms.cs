using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Pages;

/// <summary>What administrators hand in about people and keys.</summary>
internal static class PeopleForms
{
    public static void MapPeopleForms(this IEndpointRouteBuilder routes)
    {
        // The pages have the same paths, and take only what is read.
        var forms = routes.MapGroup("").RequireAuthorization(PeopleServices.Administers).WithOrder(-1).ExcludeFromDescription();
        forms.MapPost("/people/new", AddAsync);
        forms.MapPost("/people/{id}", ChangeAsync);
        forms.MapPost("/keys", KeyAsync);
    }

    private static async Task<IResult> AddAsync(HttpContext context, IFormCollection form, PeopleDesk desk, CasePlaces places)
    {
        var draft = PersonForm.Draft(form);
        var answer = await desk.AddAsync(context.RequiredPerson(), draft).ConfigureAwait(false);
        return !answer.IsDone ? Shown.Page<NewPersonPage>(
                StatusCodes.Status422UnprocessableEntity,
                (nameof(NewPersonPage.Refused), answer.Mistakes),
                (nameof(NewPersonPage.Values), Typed.Of(form)))
            : answer.Secret is { } password ? Password(
                LoginName.Of(draft.Login ?? ""),
                password,
                await LackingAsync(places, draft.Area).ConfigureAwait(false))
            : TypedResults.LocalRedirect("/people");
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext context,
        string id,
        IFormCollection form,
        PersonStore people,
        PeopleDesk desk)
    {
        if (await people.FindAsync(id, context.RequestAborted).ConfigureAwait(false) is not { } person)
            return TypedResults.NotFound();
        var who = context.RequiredPerson();
        var wanted = form["do"].ToString();
        var answer = wanted switch
        {
            PersonForm.Change => await desk.ChangeAsync(who, person, PersonForm.Draft(form)).ConfigureAwait(false),
            PersonForm.Reset => await desk.ResetAsync(who, person).ConfigureAwait(false),
            PersonForm.Close => await desk.CloseAsync(who, person, isClosed: true).ConfigureAwait(false),
            PersonForm.Reopen => await desk.CloseAsync(who, person, isClosed: false).ConfigureAwait(false),
            _ => null,
        };
        return answer is null ? TypedResults.BadRequest()
            : !answer.IsDone ? Shown.Page<PersonPage>(
                StatusCodes.Status422UnprocessableEntity,
                (nameof(PersonPage.Id), id),
                (nameof(PersonPage.Refused), answer.Mistakes),
                (nameof(PersonPage.Values), wanted == PersonForm.Change ? Typed.Of(form) : null))
            : answer.Secret is { } password ? Password(person.Login, password)
            : TypedResults.LocalRedirect("/people");
    }

    private static async Task<IResult> KeyAsync(HttpContext context, IFormCollection form, KeyDesk desk, CasePlaces places)
    {
        var who = context.RequiredPerson();
        var draft = PersonForm.Draft(form) with { Administers = false };
        var answer = form["do"].ToString() switch
        {
            PersonForm.Add => await desk.AddAsync(who, draft).ConfigureAwait(false),
            PersonForm.Revoke => await desk.RevokeAsync(who, form["id"].ToString()).ConfigureAwait(false),
            _ => null,
        };
        return answer is null ? TypedResults.BadRequest()
            : !answer.IsDone ? Shown.Page<KeysPage>(
                StatusCodes.Status422UnprocessableEntity,
                (nameof(KeysPage.Refused), answer.Mistakes),
                (nameof(KeysPage.Values), Typed.Of(form)))
            : answer.Secret is { } secret ? Shown.Page<SecretPage>(
                StatusCodes.Status200OK,
                (nameof(SecretPage.Title), HostSentences.KeyMade),
                (nameof(SecretPage.About), HostSentences.KeyOf(draft.Called)),
                (nameof(SecretPage.Secret), secret),
                (nameof(SecretPage.LacksCases), await LackingAsync(places, draft.Area).ConfigureAwait(false)),
                (nameof(SecretPage.Next), "/keys"))
            : TypedResults.LocalRedirect("/keys");
    }

    private static IResult Password(string login, string password, string? lacksCases = null) => Shown.Page<SecretPage>(
        StatusCodes.Status200OK,
        (nameof(SecretPage.Title), HostSentences.PasswordMade),
        (nameof(SecretPage.About), HostSentences.PasswordOf(login)),
        (nameof(SecretPage.Secret), password),
        (nameof(SecretPage.LacksCases), lacksCases),
        (nameof(SecretPage.Next), "/people"));

    // The place, when no case lies there.
    private static async Task<string?> LackingAsync(CasePlaces places, Area area) =>
        (await places.AllAsync().ConfigureAwait(false)).LacksCases(area) ? PersonWords.Place(area) : null;
}
