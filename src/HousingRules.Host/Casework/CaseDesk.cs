using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Casework;

/// <summary>What somebody who signed in does with cases: the store shows the cases of the person's place, the procedure says whether the
/// person's role may record it, the keeper decides and stores it, and the audit has a line of it. Pages and the HTTP API both call
/// it.</summary>
internal sealed class CaseDesk(Database database, CasePolicies policies, AuditLog audit, ServiceClock clock)
{
    /// <summary>A case that the person sees.</summary>
    /// <returns>The case; null when there is none among those that the person sees.</returns>
    public async Task<KeptCase?> LoadAsync(Person who, string id, CancellationToken cancellation = default)
    {
        var kept = await Keeper(who).LoadAsync(id, cancellation).ConfigureAwait(false);
        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.ReadCase, id, kept is null ? "notFound" : "done")).ConfigureAwait(false);
        return kept;
    }

    /// <summary>Opens a case under the policy in force on the day. A place that is not given is the person's own.</summary>
    public async Task<CaseworkAnswer> OpenAsync(
        Person who,
        string id,
        HouseholdIdentity household,
        Func<Procedure, FactSheet> facts,
        DateOnly openedOn,
        string commandId,
        CancellationToken cancellation = default)
    {
        var procedure = policies.InForce(openedOn);
        var placed = household with
        {
            County = household.County ?? who.Area.County,
            Town = household.Town ?? who.Area.Town,
            Village = household.Village ?? who.Area.Village,
        };
        await policies.KeepAsync(procedure, cancellation).ConfigureAwait(false);
        var answer = Future(openedOn, null) ?? NotHere(who, placed) ?? CaseworkAnswer.Of(await Keeper(who)
            .OpenAsync(id, procedure, placed, facts(procedure), openedOn, Envelope(who, commandId, who.Actor ?? "", null), cancellation)
            .ConfigureAwait(false));
        // The id is that of a case in another place, which is not seen.
        if (answer.Status == CaseworkStatus.NotFound)
            answer = new(CaseworkStatus.Refused, null) { Refusals = [CaseworkRefusals.IdTaken] };
        await TellAsync(who, AuditAction.OpenCase, id, answer, null).ConfigureAwait(false);
        return answer;
    }

    /// <summary>Records an event.</summary>
    /// <param name="who">Who records it.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="happened">The event, made by the procedure of the case.</param>
    /// <param name="doneBy">The actor who did it; null for the only one in whose name the person may record it.</param>
    /// <param name="commandId">The command's id.</param>
    /// <param name="note">A word about it; null for none.</param>
    /// <param name="cancellation">Ends the wait; what is decided is stored.</param>
    public async Task<CaseworkAnswer> HappenAsync(
        Person who,
        string id,
        int version,
        Func<Procedure, CaseEvent> happened,
        string? doneBy,
        string commandId,
        string? note,
        CancellationToken cancellation = default)
    {
        var keeper = Keeper(who);
        if (await keeper.LoadAsync(id, cancellation).ConfigureAwait(false) is not { } kept)
            return await NotFoundAsync(who, AuditAction.Record, id).ConfigureAwait(false);
        var asked = happened(kept.Procedure);
        var answer = Refuses(who, kept, asked, doneBy) ?? CaseworkAnswer.Of(await keeper
            .HappenAsync(id, version, asked, Envelope(who, commandId, DoneBy(who, kept.Procedure, asked, doneBy), note), cancellation)
            .ConfigureAwait(false));
        await TellAsync(who, AuditAction.Record, id, answer, asked.Name).ConfigureAwait(false);
        return answer;
    }

    /// <summary>Corrects an event, or withdraws it. Who may record both, the old and the new, may do so.</summary>
    public async Task<CaseworkAnswer> CorrectAsync(
        Person who,
        string id,
        int version,
        int entry,
        Func<Procedure, CaseEvent>? instead,
        string reason,
        string commandId,
        CancellationToken cancellation = default)
    {
        var keeper = Keeper(who);
        if (await keeper.LoadAsync(id, cancellation).ConfigureAwait(false) is not { } kept)
            return await NotFoundAsync(who, AuditAction.Correct, id).ConfigureAwait(false);
        var asked = instead?.Invoke(kept.Procedure);
        var old = kept.Events.FirstOrDefault(e => e.Entry == entry)?.Record.Event;
        var answer = old is null ? new(CaseworkStatus.Refused, kept) { Refusals = [CaseworkRefusals.NoSuchEvent(entry)] }
            : string.IsNullOrWhiteSpace(reason) ? new(CaseworkStatus.Refused, kept) { Refusals = [CaseworkRefusals.NoReason] }
            : Refuses(who, kept, old, null) ?? (asked is null ? null : Refuses(who, kept, asked, null)) ?? CaseworkAnswer.Of(await keeper
                .CorrectAsync(id, version, entry, asked, reason, Envelope(who, commandId, DoneBy(who, kept.Procedure, asked ?? old, null), null), cancellation)
                .ConfigureAwait(false));
        await TellAsync(who, AuditAction.Correct, id, answer, asked?.Name ?? old?.Name).ConfigureAwait(false);
        return answer;
    }

    /// <summary>A page of the cases that the person sees.</summary>
    public async Task<CasePage> ListAsync(Person who, CaseQuery query, CancellationToken cancellation = default)
    {
        var page = await new DatabaseCaseStore(database, who.Area).ListAsync(query, cancellation).ConfigureAwait(false);
        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.ListCases, null, "done")).ConfigureAwait(false);
        return page;
    }

    private CaseKeeper Keeper(Person who) => new(new DatabaseCaseStore(database, who.Area), policies.Find);

    private CaseEnvelope Envelope(Person who, string commandId, string doneBy, string? note) =>
        new(commandId, doneBy, who.Id, clock.Now, note) { RecordedAs = who.Actor };

    private CaseworkAnswer? Refuses(Person who, KeptCase kept, CaseEvent asked, string? doneBy)
    {
        if (kept.Procedure.Rights.Refuses(who.Actor ?? "", asked) is { } refusal)
            return new(asked.Kind is null ? CaseworkStatus.Refused : CaseworkStatus.NotYours, kept) { Refusals = [refusal] };
        var names = kept.Procedure.Rights.DoneBy(who.Actor ?? "", asked.Kind!);
        if (doneBy is not null && !names.Contains(doneBy))
            return new(CaseworkStatus.NotYours, kept) { Refusals = [CaseworkRefusals.NotInTheirName(doneBy, names)] };
        return Future(asked.Date, kept);
    }

    private CaseworkAnswer? Future(DateOnly day, KeptCase? kept) => day <= clock.Today
        ? null
        : new(CaseworkStatus.Refused, kept) { Refusals = [CaseworkRefusals.InTheFuture(day, clock.Today)] };

    private static CaseworkAnswer? NotHere(Person who, HouseholdIdentity placed) =>
        who.Area.Holds(placed.County, placed.Town, placed.Village)
            ? null
            : new(CaseworkStatus.NotYours, null) { Refusals = [CaseworkRefusals.NotYourPlace] };

    // The person's own name goes first; otherwise the first of those on whose behalf it is recorded.
    private static string DoneBy(Person who, Procedure procedure, CaseEvent asked, string? doneBy)
    {
        var names = procedure.Rights.DoneBy(who.Actor!, asked.Kind!);
        return doneBy ?? (names.Contains(who.Actor!) ? who.Actor! : names[0]);
    }

    private async Task<CaseworkAnswer> NotFoundAsync(Person who, string action, string id)
    {
        var answer = new CaseworkAnswer(CaseworkStatus.NotFound, null);
        await TellAsync(who, action, id, answer, null).ConfigureAwait(false);
        return answer;
    }

    private Task TellAsync(Person who, string action, string id, CaseworkAnswer answer, string? what)
    {
        var codes = string.Join(' ', answer.Refusals.Select(r => r.Code).Prepend(what).OfType<string>());
        var outcome = char.ToLowerInvariant(answer.Status.ToString()[0]) + answer.Status.ToString()[1..];
        return audit.WriteAsync(AuditEntry.Of(who, action, id, outcome, codes.Length == 0 ? null : codes));
    }
}
