using HousingRules.Host.Words;

namespace HousingRules.Host.People;

/// <summary>What administrators do with the keys of systems. Each change is a line of the audit.</summary>
internal sealed class KeyDesk(ApiKeyStore keys, Roles roles, AuditLog audit)
{
    /// <summary>Makes a key; it is told this once.</summary>
    public async Task<PeopleAnswer> AddAsync(Person who, PersonDraft draft)
    {
        var mistakes = draft.Mistakes(roles).ToArray();
        if (mistakes.Length > 0)
            return PeopleAnswer.Refused(mistakes);
        var (key, secret) = await keys.AddAsync(draft.Called, draft.Role, draft.Area, who.Id).ConfigureAwait(false);
        await TellAsync(who, "add", key).ConfigureAwait(false);
        return PeopleAnswer.Done(secret);
    }

    /// <summary>Revokes a key: it is refused from the next request on.</summary>
    public async Task<PeopleAnswer> RevokeAsync(Person who, string id)
    {
        if (await keys.RevokeAsync(id).ConfigureAwait(false) is not { } key)
            return PeopleAnswer.Refused(HostSentences.NoSuchKey);
        await TellAsync(who, "revoke", key).ConfigureAwait(false);
        return PeopleAnswer.Done();
    }

    private Task TellAsync(Person who, string verb, ApiKey key) => audit.WriteAsync(
        new(who.Id, who.Actor, key.Area, AuditAction.ChangeKeys, null, "done",
            string.Join(' ', new[] { verb, key.Id, key.Actor }.OfType<string>())));
}
