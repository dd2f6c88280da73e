using System.Data.Common;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>A store of cases for many commands at once, one after the other: what they add is kept together when <see cref="CommitAsync"/>
/// has ended, and until then nobody may be told that anything was added. It is used by one thread at a time.</summary>
internal sealed class CaseBatch : ICaseStore, IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly CaseAppending _appending;
    private readonly Area _area;

    private CaseBatch(DbConnection connection, DbTransaction transaction, CaseAppending appending, Area area) =>
        (_connection, _transaction, _appending, _area) = (connection, transaction, appending, area);

    /// <summary>Begins one.</summary>
    public static async Task<CaseBatch> BeginAsync(Database database, Area area, CancellationToken cancellation = default)
    {
        var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        return new(connection, transaction, new(database, area), area);
    }

    public Task<StoredCase?> LoadAsync(string id, CancellationToken cancellation = default) =>
        CaseReading.LoadAsync(_connection, _transaction, _area, id, cancellation);

    /// <exception cref="DbException">Another was quicker; nothing of the batch is kept then, and each command is tried alone.</exception>
    public Task<CaseAppend> AppendAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _appending.AppendAsync(_connection, _transaction, after, entry);
    }

    /// <summary>Adds a case that is whole elsewhere.</summary>
    /// <exception cref="DbException">There is a case of its id.</exception>
    public Task AddAsync(StoredCase whole) => CaseAppending.AddAsync(_connection, _transaction, whole);

    public Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellation = default) =>
        CaseReading.ListAsync(_connection, _transaction, _area, query, cancellation);

    /// <summary>Writes something else with it.</summary>
    public Task WithAsync(Func<DbConnection, DbTransaction, Task> write) => write(_connection, _transaction);

    /// <summary>Keeps everything that was added.</summary>
    public Task CommitAsync() => _transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }
}
