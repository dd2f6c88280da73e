using System.Data.Common;
using Dapper;
using HousingRules.Host.Storage;

namespace HousingRules.Host.People;

/// <summary>Who read personal data, who changed what, and what was refused to whom. Rows are added and never changed; they hold ids and no
/// personal data.</summary>
internal sealed class AuditLog(Database database, TimeProvider time)
{
    /// <summary>Writes down what somebody did, or tried to do.</summary>
    public Task WriteAsync(AuditEntry entry) => WriteAllAsync([entry]);

    /// <summary>Writes down what somebody did, or tried to do, one after the other: all of it, or nothing.</summary>
    public async Task WriteAllAsync(IReadOnlyList<AuditEntry> entries)
    {
        if (entries.Count == 0)
            return;
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        await using var writing = await connection.BeginTransactionAsync().ConfigureAwait(false);
        foreach (var entry in entries)
            await AddAsync(connection, writing, entry).ConfigureAwait(false);
        await writing.CommitAsync().ConfigureAwait(false);
    }

    private Task AddAsync(DbConnection connection, DbTransaction writing, AuditEntry entry)
    {
        var now = time.GetUtcNow();
        return connection.ExecuteAsync(
            """
            insert into audit (id, at, who, actor, county, town, village, action, case_id, outcome, detail)
            values (@id, @at, @Who, @Actor, @County, @Town, @Village, @Action, @CaseId, @Outcome, @Detail)
            """,
            new
            {
                id = Guid.CreateVersion7(now).ToString("N"),
                at = Moment.Text(now),
                entry.Who,
                entry.Actor,
                entry.Area.County,
                entry.Area.Town,
                entry.Area.Village,
                entry.Action,
                entry.CaseId,
                entry.Outcome,
                entry.Detail,
            },
            writing);
    }
}
