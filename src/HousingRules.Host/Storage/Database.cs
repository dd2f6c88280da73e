using System.Data.Common;
using Dapper;
using DbUp.Builder;

namespace HousingRules.Host.Storage;

/// <summary>Where cases and people are kept. What differs between kinds of databases stands in the classes below and in their scripts;
/// every other statement means the same in all.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>The kind's name, by which its scripts are found.</summary>
    public abstract string Kind { get; }

    /// <summary>What a select ends with that nobody else may change the rows of before the transaction ends.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>The condition that a column holds one of many values.</summary>
    /// <param name="column">The column.</param>
    /// <param name="name">The name of the parameter.</param>
    public abstract string In(string column, string name);

    /// <summary>What lets nothing be recorded until the transaction ends; null where a writing transaction does so of itself.</summary>
    public virtual string? HoldRecording => null;

    /// <summary>Begins a transaction that reads everything as it is at one moment, while others write.</summary>
    public abstract ValueTask<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>An open connection.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        var connection = New();
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await PrepareAsync(connection, cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Whether a row was refused because one with its key is there.</summary>
    public abstract bool IsDuplicate(DbException failure);

    /// <summary>Whether the same is worth trying once more.</summary>
    public abstract bool IsPassing(DbException failure);

    /// <summary>What brings its schema up to the program's.</summary>
    public abstract UpgradeEngineBuilder Upgrade { get; }

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The names of the tables that hold what is kept, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync(DbConnection connection, DbTransaction? within) =>
    [
        .. (await connection.QueryAsync<string>(Tables, transaction: within).ConfigureAwait(false))
            .Where(name => name != "schemaversions" && !name.StartsWith("sqlite_", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Asks for the names of all tables.</summary>
    protected abstract string Tables { get; }

    protected abstract DbConnection New();

    protected virtual Task PrepareAsync(DbConnection connection, CancellationToken cancellation) => Task.CompletedTask;
}
