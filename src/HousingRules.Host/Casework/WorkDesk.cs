using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Casework;

/// <summary>What lies at the desk of somebody who signed in.</summary>
internal sealed class WorkDesk(Database database, AuditLog audit)
{
    /// <summary>A page of what lies at the desk of the person's role, in the person's place.</summary>
    public async Task<WorklistPage> ReadAsync(Person who, WorklistQuery query, CancellationToken cancellation = default)
    {
        var page = await new Worklist(database, who.Area).ReadAsync(query, cancellation).ConfigureAwait(false);
        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.ListCases, null, "done")).ConfigureAwait(false);
        return page;
    }

    /// <summary>The towns below the person's place, and the villages of one of them, in which there are cases.</summary>
    public async Task<(IReadOnlyList<string> Towns, IReadOnlyList<string> Villages)> PlacesAsync(
        Person who,
        string? town,
        CancellationToken cancellation = default)
    {
        var places = new Places(database, who.Area);
        return (await places.TownsAsync(cancellation).ConfigureAwait(false),
            await places.VillagesAsync(town, cancellation).ConfigureAwait(false));
    }
}
