using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.People;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>One person's commands, one after the other: the procedure says whether the person's role may record it, the keeper decides and
/// stores it. What is to stand in the audit is in <see cref="Told"/>. It is used by one thread at a time.</summary>
internal sealed class CaseClerk(Person who, CaseKeeper keeper, CasePolicies policies, ServiceClock clock)
{
    private readonly List<AuditEntry> _told = [];

    /// <summary>A line of the audit for each command.</summary>
    public IReadOnlyList<AuditEntry> Told => _told;

    /// <summary>Opens a case under the policy in force on the day. A place that is not given is the person's own; a household without an id
    /// has the case's.</summary>
    public async Task<CaseworkAnswer> OpenAsync(
        string id,
        HouseholdIdentity household,
        Func<Procedure, FactSheet> facts,
        DateOnly openedOn,
        string commandId,
        CancellationToken cancellation)
    {
        var procedure = policies.InForce(openedOn);
        await policies.KeepAsync(procedure, cancellation).ConfigureAwait(false);
        var placed = new HouseholdIdentity(
            string.IsNullOrEmpty(household.Id) ? id : household.Id,
            household.County ?? who.Area.County,
            household.Town ?? who.Area.Town,
            household.Village ?? who.Area.Village);
        var answer = Future(openedOn, null) ?? NotHere(placed) ?? CaseworkAnswer.Of(await keeper
            .OpenAsync(id, procedure, placed, facts(procedure), openedOn, Envelope(commandId, who.Actor ?? "", null), cancellation)
            .ConfigureAwait(false));
        // The id is that of a case in another place, which is not seen.
        if (answer.Status == CaseworkStatus.NotFound)
            answer = new(CaseworkStatus.Refused, null) { Refusals = [CaseworkRefusals.IdTaken] };
        return Tell(AuditAction.OpenCase, id, answer, null);
    }

    /// <summary>Records an event.</summary>
    /// <param name="id">The case.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="happened">The event, made by the procedure of the case.</param>
    /// <param name="doneBy">The actor who did it; null for the only one in whose name the person may record it.</param>
    /// <param name="commandId">The command's id.</param>
    /// <param name="note">A word about it; null for none.</param>
    /// <param name="cancellation">Ends the wait; what is decided is stored.</param>
    public async Task<CaseworkAnswer> HappenAsync(
        string id,
        int version,
        Func<Procedure, CaseEvent> happened,
        string? doneBy,
        string commandId,
        string? note,
        CancellationToken cancellation)
    {
        if (await keeper.LoadAsync(id, cancellation).ConfigureAwait(false) is not { } kept)
            return Tell(AuditAction.Record, id, new(CaseworkStatus.NotFound, null), null);
        var asked = happened(kept.Procedure);
        var answer = Refuses(kept, asked, doneBy) ?? CaseworkAnswer.Of(await keeper
            .HappenInAsync(kept, version, asked, Envelope(commandId, DoneBy(kept.Procedure, asked, doneBy), note), cancellation)
            .ConfigureAwait(false));
        // Nothing is repeated that is the name of no event: it may be anything.
        return Tell(AuditAction.Record, id, answer, asked.Kind?.Name);
    }

    /// <summary>Corrects an event, or withdraws it. Who may record both, the old and the new, may do so.</summary>
    public async Task<CaseworkAnswer> CorrectAsync(
        string id,
        int version,
        int entry,
        Func<Procedure, CaseEvent>? instead,
        string reason,
        string commandId,
        CancellationToken cancellation)
    {
        if (await keeper.LoadAsync(id, cancellation).ConfigureAwait(false) is not { } kept)
            return Tell(AuditAction.Correct, id, new(CaseworkStatus.NotFound, null), null);
        var asked = instead?.Invoke(kept.Procedure);
        var old = kept.Events.FirstOrDefault(e => e.Entry == entry)?.Record.Event;
        // A command that is stored has its answer, also when what it corrected no longer stands.
        var first = kept.Stored.Entries.FirstOrDefault(e => e.Envelope.CommandId == commandId)?.Envelope.DoneBy;
        var refused = first is null ? RefusesCorrection(kept, entry, old, asked, reason) : null;
        var answer = refused ?? CaseworkAnswer.Of(await keeper
            .CorrectInAsync(
                kept,
                version,
                entry,
                asked,
                reason,
                Envelope(commandId, first ?? DoneBy(kept.Procedure, asked ?? old!, null), null),
                cancellation)
            .ConfigureAwait(false));
        return Tell(AuditAction.Correct, id, answer, (asked ?? old)?.Kind?.Name);
    }

    private CaseworkAnswer? RefusesCorrection(KeptCase kept, int entry, CaseEvent? old, CaseEvent? asked, string reason) =>
        old is null ? new(CaseworkStatus.Refused, kept) { Refusals = [CaseworkRefusals.NoSuchEvent(entry)] }
        : string.IsNullOrWhiteSpace(reason) ? new(CaseworkStatus.Refused, kept) { Refusals = [CaseworkRefusals.NoReason] }
        : Refuses(kept, old, null) ?? (asked is null ? null : Refuses(kept, asked, null));

    private CaseEnvelope Envelope(string commandId, string doneBy, string? note) =>
        new(commandId, doneBy, who.Id, clock.Now, note) { RecordedAs = who.Actor };

    private CaseworkAnswer? Refuses(KeptCase kept, CaseEvent asked, string? doneBy)
    {
        if (kept.Procedure.Rights.Refuses(who.Actor ?? "", asked) is { } refusal)
            return asked.Kind is null
                ? new(CaseworkStatus.Refused, kept) { Refusals = asked.Problems }
                : new(CaseworkStatus.NotYours, kept) { Refusals = [refusal] };
        var names = kept.Procedure.Rights.DoneBy(who.Actor ?? "", asked.Kind!);
        if (doneBy is not null && !names.Contains(doneBy))
            return new(CaseworkStatus.NotYours, kept)
            {
                Refusals = [CaseworkRefusals.NotInTheirName(doneBy, kept.Procedure.Policy.Actors.ContainsKey(doneBy), names)],
            };
        return Future(asked.Date, kept);
    }

    private CaseworkAnswer? Future(DateOnly day, KeptCase? kept) => day <= clock.Today
        ? null
        : new(CaseworkStatus.Refused, kept) { Refusals = [CaseworkRefusals.InTheFuture(day, clock.Today)] };

    private CaseworkAnswer? NotHere(HouseholdIdentity placed) => who.Area.Holds(placed.County, placed.Town, placed.Village)
        ? null
        : new(CaseworkStatus.NotYours, null) { Refusals = [CaseworkRefusals.NotYourPlace] };

    // The person's own name goes first; otherwise the first of those on whose behalf it is recorded.
    private string DoneBy(Procedure procedure, CaseEvent asked, string? doneBy)
    {
        var names = procedure.Rights.DoneBy(who.Actor!, asked.Kind!);
        return doneBy ?? (names.Contains(who.Actor!) ? who.Actor! : names[0]);
    }

    private CaseworkAnswer Tell(string action, string id, CaseworkAnswer answer, string? what)
    {
        var codes = string.Join(' ', answer.Refusals.Select(r => r.Code).Prepend(what).OfType<string>());
        var outcome = char.ToLowerInvariant(answer.Status.ToString()[0]) + answer.Status.ToString()[1..];
        _told.Add(AuditEntry.Of(who, action, id, outcome, codes.Length == 0 ? null : codes));
        return answer;
    }
}
