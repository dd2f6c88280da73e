using System.Data.Common;
using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Storage;

/// <summary>A database is brought up to the program from every version before it, and never taken back.</summary>
public sealed class SchemaTests
{
    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task It_is_brought_up_from_every_earlier_version(DatabaseKind kind)
    {
        var wanted = await ColumnsAfter(kind, []);
        for (var earlier = 0; earlier < Schema.Names(Kind(kind)).Count; earlier++)
            Assert.Equal(wanted, await ColumnsAfter(kind, [earlier]));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_newer_one_is_refused(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await using (var connection = await database.Database.OpenAsync())
            await connection.ExecuteAsync(
                "insert into schemaversions (scriptname, applied) "
                + "values ('HousingRules.Host.Storage.Scripts.9999-later.sql', '2031-01-01')");

        var refused = Assert.Throws<HostFailure>(() => Schema.Apply(database.Database));

        Assert.Contains("newer", refused.Text.English, StringComparison.Ordinal);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_happened_is_never_changed_and_never_deleted(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await using var connection = await database.Database.OpenAsync();
        await connection.ExecuteAsync(
            """
            insert into case_event (case_id, version, kind, legal_day, command_id, done_by, recorded_by, recorded_at, recorded_day, request,
                digest, content, hash)
            values ('1', 1, 0, '2020-06-08', 'c', 'village', 'p', '2020-06-08T09:00:00.0000000+08:00', '2020-06-08', 'r', 'd', '{}', @hash)
            """,
            new { hash = new byte[32] });

        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("update case_event set done_by = 'town'"));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("delete from case_event"));
    }

    private static Database Kind(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? new SqliteDatabase("x") : new PostgreSqlDatabase("Host=127.0.0.1");

    private static async Task<List<string>> ColumnsAfter(DatabaseKind kind, int[] steps)
    {
        await using var database = TestDatabase.WithoutSchema(kind);
        foreach (var step in steps)
            Schema.Apply(database.Database, step);
        Schema.Apply(database.Database);
        await using var connection = await database.Database.OpenAsync();
        return
        [
            .. await connection.QueryAsync<string>(kind == DatabaseKind.Sqlite
                ? "select m.name || '.' || c.name || ' ' || c.type from sqlite_master m join pragma_table_info(m.name) c order by 1"
                : "select table_name || '.' || column_name || ' ' || data_type from information_schema.columns "
                    + "where table_schema = 'public' order by 1"),
        ];
    }
}
