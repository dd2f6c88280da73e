using System.Data.Common;
using DbUp;
using DbUp.Builder;
using HousingRules.Host.Storage;
using Microsoft.Data.Sqlite;

namespace HousingRules.Host.Tests.Api;

/// <summary>A database that stops answering.</summary>
internal sealed class StuckDatabase(string path) : Database
{
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();

    public bool IsStuck { get; set; }

    public override string Kind => "Sqlite";

    public override string ForUpdate => "";

    public override string In(string column, string name) => $"{column} in @{name}";

    public override UpgradeEngineBuilder Upgrade => DeployChanges.To.SqliteDatabase(_connection);

    public override bool IsDuplicate(DbException failure) => false;

    public override bool IsPassing(DbException failure) => false;

    protected override string Tables => "select lower(name) from sqlite_master where type = 'table'";

    public override ValueTask<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: true));

    protected override DbConnection New() => new SqliteConnection(_connection);

    protected override Task PrepareAsync(DbConnection connection, CancellationToken cancellation) =>
        IsStuck ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask;
}
