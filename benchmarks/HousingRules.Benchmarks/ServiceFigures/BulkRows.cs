using System.Data.Common;
using HousingRules.Host.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>Writes many rows of a table as quickly as the database takes them.</summary>
internal abstract class BulkRows : IAsyncDisposable
{
    public abstract void Add(params object?[] values);

    public abstract ValueTask DisposeAsync();

    /// <summary>Begins to write.</summary>
    /// <param name="connection">Of PostgreSQL: one for each table.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in the order of the values.</param>
    public static BulkRows Into(DbConnection connection, string table, params string[] columns) => connection is NpgsqlConnection postgres
        ? new Copied(postgres.BeginBinaryImport($"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)"))
        : new Inserted((SqliteConnection)connection, table, columns);

    private sealed class Copied(NpgsqlBinaryImporter importer) : BulkRows
    {
        public override void Add(params object?[] values) => importer.WriteRow(values);

        public override async ValueTask DisposeAsync()
        {
            await importer.CompleteAsync();
            await importer.DisposeAsync();
        }
    }

    private sealed class Inserted : BulkRows
    {
        private readonly SqliteCommand _command;

        public Inserted(SqliteConnection connection, string table, string[] columns)
        {
            _command = connection.CreateCommand();
            _command.CommandText =
                $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(c => "$" + c))})";
            foreach (var column in columns)
                _command.Parameters.Add(new SqliteParameter { ParameterName = "$" + column });
        }

        public override void Add(params object?[] values)
        {
            for (var i = 0; i < values.Length; i++)
                _command.Parameters[i].Value = values[i] ?? DBNull.Value;
            _command.ExecuteNonQuery();
        }

        public override ValueTask DisposeAsync()
        {
            _command.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>The tables of cases, written to at once.</summary>
internal sealed class BulkCases : IAsyncDisposable
{
    private static readonly string[] EventColumns =
    [
        "case_id", "version", "kind", "event", "legal_day", "command_id", "done_by", "recorded_by", "recorded_as", "recorded_at",
        "recorded_day", "note", "request", "digest", "content", "hash",
    ];

    private static readonly string[] RowColumns =
    [
        "case_id", "ordinal", "version", "county", "town", "village", "policy", "digest", "state", "due", "opens_on", "last_day", "actors",
        "missing", "hash",
    ];

    private static readonly string[] DeskColumns =
        ["case_id", "actor", "ordinal", "county", "town", "village", "state", "due", "opens_on"];

    private static readonly string[] MissingColumns = ["case_id", "fact", "ordinal", "county", "town", "village"];

    private readonly List<DbConnection> _connections = [];

    private BulkCases()
    {
    }

    public required BulkRows Events { get; init; }

    public required BulkRows Rows { get; init; }

    public required BulkRows Desks { get; init; }

    public required BulkRows Missing { get; init; }

    public static async Task<BulkCases> BeginAsync(Database database)
    {
        var connections = new List<DbConnection>();
        for (var i = 0; i < (database is SqliteDatabase ? 1 : 4); i++)
            connections.Add(await database.OpenAsync());
        if (database is SqliteDatabase)
            Execute(connections[0], "begin");
        var bulk = new BulkCases
        {
            Events = BulkRows.Into(connections[0], "case_event", EventColumns),
            Rows = BulkRows.Into(connections[1 % connections.Count], "case_row", RowColumns),
            Desks = BulkRows.Into(connections[2 % connections.Count], "case_desk", DeskColumns),
            Missing = BulkRows.Into(connections[3 % connections.Count], "case_missing", MissingColumns),
        };
        bulk._connections.AddRange(connections);
        return bulk;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var rows in new[] { Events, Rows, Desks, Missing })
            await rows.DisposeAsync();
        if (_connections[0] is SqliteConnection)
            Execute(_connections[0], "commit");
        foreach (var connection in _connections)
            await connection.DisposeAsync();
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
