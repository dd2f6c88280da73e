using HousingRules.Host.Storage;

namespace HousingRules.Generators.Databases;

/// <summary>An empty database of a kind, with the program's schema.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"housing-rules-db-{Guid.NewGuid():N}");
    private readonly Func<Database> _open;

    private TestDatabase(DatabaseKind kind, PostgresCluster? cluster = null)
    {
        Directory.CreateDirectory(_folder);
        var connection = kind == DatabaseKind.PostgreSql ? (cluster ?? PostgresCluster.Instance).NewDatabase() : null;
        _open = connection is null
            ? () => new SqliteDatabase(Path.Combine(_folder, "housing-rules.db"))
            : () => new PostgreSqlDatabase(connection);
        Connection = connection;
        Database = _open();
    }

    public Database Database { get; private set; }

    /// <summary>The connection string; null for SQLite.</summary>
    public string? Connection { get; }

    public string Folder => _folder;

    public static TestDatabase Of(DatabaseKind kind)
    {
        var made = new TestDatabase(kind);
        Schema.Apply(made.Database);
        return made;
    }

    public static TestDatabase WithoutSchema(DatabaseKind kind, PostgresCluster? cluster = null) => new(kind, cluster);

    /// <summary>Another program opens what is there.</summary>
    public Database Reopen() => Database = _open();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
