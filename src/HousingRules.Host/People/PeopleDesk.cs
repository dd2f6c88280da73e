using HousingRules.Host.Words;

namespace HousingRules.Host.People;

/// <summary>What administrators do with people. Each change is a line of the audit; a password is told once, to the administrator, and is
/// changed by the person before anything else.</summary>
internal sealed class PeopleDesk(
    PersonStore people,
    Passwords passwords,
    Roles roles,
    AuditLog audit,
    TimeProvider time,
    CountySignIn? county)
{
    /// <summary>Adds somebody.</summary>
    public async Task<PeopleAnswer> AddAsync(Person who, PersonDraft draft)
    {
        var login = LoginName.Of(draft.Login ?? "");
        var mistakes = draft.Mistakes(roles).ToList();
        if (!LoginName.IsOne(login))
            mistakes.Insert(0, HostSentences.LoginIsNone);
        if (mistakes.Count > 0)
            return new(mistakes);
        var password = MayHavePassword(draft.Administers) ? Passwords.New() : null;
        var person = new Person(
            Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), login, draft.Called, draft.Role, draft.Area, draft.Administers)
        {
            MustChange = password is not null,
        };
        if (!await people.AddAsync(person, password).ConfigureAwait(false))
            return PeopleAnswer.Refused(HostSentences.LoginTaken);
        await TellAsync(who, "add", person).ConfigureAwait(false);
        return PeopleAnswer.Done(password);
    }

    /// <summary>Changes name, role and place; who is signed in as that person signs in anew.</summary>
    public async Task<PeopleAnswer> ChangeAsync(Person who, Person person, PersonDraft draft)
    {
        var mistakes = draft.Mistakes(roles).ToArray();
        if (mistakes.Length > 0)
            return PeopleAnswer.Refused(mistakes);
        var changed = person with { Name = draft.Called, Actor = draft.Role, Area = draft.Area, Administers = draft.Administers };
        return await ChangeAsync(who, changed, "change").ConfigureAwait(false);
    }

    /// <summary>Closes somebody, who can no longer sign in, or opens somebody again.</summary>
    public async Task<PeopleAnswer> CloseAsync(Person who, Person person, bool isClosed) => who.Id == person.Id
        ? PeopleAnswer.Refused(HostSentences.NotYourself)
        : await ChangeAsync(who, person with { IsClosed = isClosed }, isClosed ? "close" : "reopen").ConfigureAwait(false);

    /// <summary>Gives somebody a new password.</summary>
    public async Task<PeopleAnswer> ResetAsync(Person who, Person person)
    {
        if (!MayHavePassword(person.Administers))
            return PeopleAnswer.Refused(HostSentences.SignsInElsewhere);
        var password = Passwords.New();
        await passwords.SetAsync(person.Id, password, mustChange: true).ConfigureAwait(false);
        await TellAsync(who, "reset", person).ConfigureAwait(false);
        return PeopleAnswer.Done(password);
    }

    /// <summary>Whether somebody signs in by a password of this service.</summary>
    public bool MayHavePassword(bool administers) => county is null || administers;

    private async Task<PeopleAnswer> ChangeAsync(Person who, Person person, string verb)
    {
        if (!await people.ChangeAsync(person).ConfigureAwait(false))
            return PeopleAnswer.Refused(HostSentences.LastAdministrator);
        await TellAsync(who, verb, person).ConfigureAwait(false);
        return PeopleAnswer.Done();
    }

    // The line lies where the person does: the county's officers read who was let in.
    private Task TellAsync(Person who, string verb, Person person) => audit.WriteAsync(
        new(who.Id, who.Actor, person.Area.County is null ? who.Area : person.Area, AuditAction.ChangePeople, null, "done",
            string.Join(' ', new[] { verb, person.Id, person.Actor }.OfType<string>())));
}
