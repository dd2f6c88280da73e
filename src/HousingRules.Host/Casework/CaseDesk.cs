using System.Data.Common;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>What somebody who signed in does with cases: the store shows the cases of the person's place, a clerk carries the command out,
/// and the audit has a line of it. Pages and the HTTP API both call it.</summary>
internal sealed class CaseDesk(Database database, CasePolicies policies, AuditLog audit, ServiceClock clock)
{
    /// <summary>A case that the person sees.</summary>
    /// <returns>The case; null when there is none among those that the person sees.</returns>
    public async Task<KeptCase?> LoadAsync(Person who, string id, CancellationToken cancellation = default)
    {
        var kept = await new CaseKeeper(new DatabaseCaseStore(database, who.Area), policies.Find)
            .LoadAsync(id, cancellation).ConfigureAwait(false);
        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.ReadCase, id, kept is null ? "notFound" : "done")).ConfigureAwait(false);
        return kept;
    }

    /// <summary>Opens a case (<see cref="CaseClerk.OpenAsync"/>).</summary>
    public Task<CaseworkAnswer> OpenAsync(
        Person who,
        string id,
        HouseholdIdentity household,
        Func<Procedure, FactSheet> facts,
        DateOnly openedOn,
        string commandId,
        CancellationToken cancellation = default) =>
        AloneAsync(who, clerk => clerk.OpenAsync(id, household, facts, openedOn, commandId, cancellation));

    /// <summary>Records an event (<see cref="CaseClerk.HappenAsync"/>).</summary>
    public Task<CaseworkAnswer> HappenAsync(
        Person who,
        string id,
        int version,
        Func<Procedure, CaseEvent> happened,
        string? doneBy,
        string commandId,
        string? note,
        CancellationToken cancellation = default) =>
        AloneAsync(who, clerk => clerk.HappenAsync(id, version, happened, doneBy, commandId, note, cancellation));

    /// <summary>Corrects an event, or withdraws it (<see cref="CaseClerk.CorrectAsync"/>).</summary>
    public Task<CaseworkAnswer> CorrectAsync(
        Person who,
        string id,
        int version,
        int entry,
        Func<Procedure, CaseEvent>? instead,
        string reason,
        string commandId,
        CancellationToken cancellation = default) =>
        AloneAsync(who, clerk => clerk.CorrectAsync(id, version, entry, instead, reason, commandId, cancellation));

    /// <summary>Carries out many commands in their order and stores them together, which is quicker by far; where that fails, each
    /// alone.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="commands">The commands; each may be carried out twice, and only its last answer counts.</param>
    /// <param name="cancellation">Ends it between two commands; then nothing is stored.</param>
    /// <returns>The answers, in the order of the commands, when all is stored.</returns>
    public async Task<IReadOnlyList<T>> TogetherAsync<T>(
        Person who,
        IReadOnlyList<Func<CaseClerk, Task<T>>> commands,
        CancellationToken cancellation = default)
    {
        await policies.KeepAllAsync(cancellation).ConfigureAwait(false);
        try
        {
            var answers = new List<T>(commands.Count);
            await using var batch = await CaseBatch.BeginAsync(database, who.Area, cancellation).ConfigureAwait(false);
            var clerk = Clerk(who, batch);
            foreach (var command in commands)
                answers.Add(await command(clerk).ConfigureAwait(false));
            await batch.CommitAsync().ConfigureAwait(false);
            await audit.WriteAllAsync(clerk.Told).ConfigureAwait(false);
            return answers;
        }
        catch (DbException)
        {
            // Another was quicker with one of the cases: nothing of these is stored, or all is, and then each has its first answer.
            var answers = new List<T>(commands.Count);
            foreach (var command in commands)
                answers.Add(await AloneAsync(who, command).ConfigureAwait(false));
            return answers;
        }
    }

    /// <summary>A page of the cases that the person sees: in the order of their ids, and where a last day is asked for, in that of their
    /// last days; <see cref="IsPlace"/> says from where such a list can go on.</summary>
    public async Task<CasePage> ListAsync(Person who, CaseQuery query, CancellationToken cancellation = default)
    {
        var page = await (query.DueBy is null
            ? new DatabaseCaseStore(database, who.Area).ListAsync(query, cancellation)
            : new DueCases(database, who.Area).ReadAsync(query, cancellation)).ConfigureAwait(false);
        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.ListCases, null, "done")).ConfigureAwait(false);
        return page;
    }

    /// <summary>Whether a list can go on from there: any id, and where a last day is asked for, a day and an id.</summary>
    public static bool IsPlace(string after, DateOnly? dueBy) => dueBy is null || WorklistPlace.Parse(after) is not null;

    private async Task<T> AloneAsync<T>(Person who, Func<CaseClerk, Task<T>> command)
    {
        var clerk = Clerk(who, new DatabaseCaseStore(database, who.Area));
        var answer = await command(clerk).ConfigureAwait(false);
        await audit.WriteAllAsync(clerk.Told).ConfigureAwait(false);
        return answer;
    }

    private CaseClerk Clerk(Person who, ICaseStore store) => new(who, new(store, policies.Find), policies, clock);
}
