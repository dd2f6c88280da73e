using HousingRules.Cases;
using Microsoft.EntityFrameworkCore;

namespace OtherCounty;

/// <summary>Keeps cases in the county's database. That it keeps to what a store must do, the contract's checks try in the tests.</summary>
public sealed class SqlCaseStore(IDbContextFactory<CountyDatabase> databases) : ICaseStore
{
    public async Task<StoredCase?> LoadAsync(string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        await using var database = await databases.CreateDbContextAsync(cancellation);
        // One snapshot for both tables.
        await using var reading = await database.Database.BeginTransactionAsync(cancellation);
        var row = await database.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        return row is null ? null : new(row.ToSummary(), [.. await EntriesAsync(database, id, cancellation)]);
    }

    public async Task<CaseAppend> AppendAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation = default)
    {
        CaseAppend.Check(after, entry);
        var row = CaseRow.Of(after);
        await using var database = await databases.CreateDbContextAsync(cancellation);
        // SQLite lets one writer in at a time: what is read here stays so until the commit.
        await using var writing = await database.Database.BeginTransactionAsync(cancellation);
        var answer = CaseAppend.Of(await EntriesAsync(database, after.Id, cancellation), entry);
        if (answer.Status != CaseAppendStatus.Added)
            return answer;
        if (entry.Number == 1)
            database.Cases.Add(row);
        else
            database.Cases.Update(row);
        database.Entries.Add(EntryRow.Of(after.Id, entry));
        // What has begun to be written is written.
        await database.SaveChangesAsync(CancellationToken.None);
        await writing.CommitAsync(CancellationToken.None);
        return answer;
    }

    public async Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var asked = database.Cases.AsNoTracking()
            .Where(c => (query.County == null || c.County == query.County) && (query.Town == null || c.Town == query.Town)
                && (query.Village == null || c.Village == query.Village) && (query.State == null || c.State == query.State)
                && (query.DueBy == null || c.Due <= query.DueBy)
                && (query.Actor == null || c.Actors.Contains(query.Actor))
                && (query.Missing == null || c.Missing.Contains(query.Missing)));
        if (query.After is { } after)
        {
            var order = CaseRow.OrderOf(after);
            asked = asked.Where(c => string.Compare(c.Order, order) > 0);
        }

        var rows = await asked.OrderBy(c => c.Order).Take(query.Size).ToListAsync(cancellation);
        var last = rows.Count == query.Size ? rows[^1] : null;
        var more = last is not null && await asked.AnyAsync(c => string.Compare(c.Order, last.Order) > 0, cancellation);
        return new([.. rows.Select(r => r.ToSummary())], more ? last!.Id : null);
    }

    private static async Task<List<CaseEntry>> EntriesAsync(CountyDatabase database, string id, CancellationToken cancellation)
    {
        var rows = await database.Entries.AsNoTracking().Where(e => e.Case == id).OrderBy(e => e.Number).ToListAsync(cancellation);
        return [.. rows.Select(r => r.ToEntry())];
    }
}
