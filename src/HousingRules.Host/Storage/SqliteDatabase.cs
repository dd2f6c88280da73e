using System.Data.Common;
using Dapper;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;

namespace HousingRules.Host.Storage;

/// <summary>One file on this machine. Any number of processes may read, one writes at a time.</summary>
/// <param name="path">The file; it is made when it is not there.</param>
internal sealed class SqliteDatabase(string path) : Database
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Constraint = 19;
    private const int PrimaryKey = 1555;
    private const int Unique = 2067;

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    public override string Kind => "Sqlite";

    // A writing transaction holds the whole file.
    public override string ForUpdate => "";

    public override string In(string column, string name) => $"{column} in @{name}";

    // Deferred: it reads as of its first statement, and keeps nobody from writing.
    public override ValueTask<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override UpgradeEngineBuilder Upgrade => DeployChanges.To.SqliteDatabase(_connection);

    public override bool IsDuplicate(DbException failure) =>
        failure is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: PrimaryKey or Unique };

    public override bool IsPassing(DbException failure) => failure is SqliteException { SqliteErrorCode: Busy or Locked };

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        return base.DisposeAsync();
    }

    protected override string Tables => "select lower(name) from sqlite_master where type = 'table'";

    protected override DbConnection New() => new SqliteConnection(_connection);

    // A commit is on the disk when it is answered: a machine may be pulled out.
    protected override Task PrepareAsync(DbConnection connection, CancellationToken cancellation) => connection.ExecuteAsync(new(
        "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 30000;",
        cancellationToken: cancellation));
}
