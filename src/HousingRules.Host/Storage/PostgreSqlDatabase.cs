using System.Data;
using System.Data.Common;
using DbUp;
using DbUp.Builder;
using Npgsql;

namespace HousingRules.Host.Storage;

/// <summary>A database that any number of nodes share.</summary>
/// <param name="connection">The connection string.</param>
internal sealed class PostgreSqlDatabase(string connection) : Database
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connection);

    public override string Kind => "PostgreSql";

    public override string ForUpdate => " for update";

    public override string HoldRecording => "lock table case_event, attachment in share mode";

    public override string In(string column, string name) => $"{column} = any(@{name})";

    public override ValueTask<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    // Scripts are applied once, at start: a pool of their own would hold a connection long after.
    public override UpgradeEngineBuilder Upgrade =>
        DeployChanges.To.PostgresqlDatabase(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);

    public override bool IsDuplicate(DbException failure) => failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsPassing(DbException failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
    };

    /// <summary>Whether a connection string names a server.</summary>
    public static bool Understands(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            // The reason would repeat what was given, its password too.
            return false;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override string Tables =>
        "select table_name::text from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'";

    protected override DbConnection New() => _source.CreateConnection();
}
