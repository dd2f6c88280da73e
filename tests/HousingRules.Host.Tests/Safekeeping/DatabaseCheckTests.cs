using System.Data.Common;
using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Host.Safekeeping;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Safekeeping;

/// <summary>Whatever is changed in what the service keeps is found.</summary>
public sealed class DatabaseCheckTests
{
    /// <summary>The tables of which every column is checked, and what tells a row of them from the others.</summary>
    private static readonly Dictionary<string, string[]> Tables = new()
    {
        ["case_event"] = ["case_id", "version"],
        ["case_row"] = ["case_id"],
        ["case_desk"] = ["case_id", "actor"],
        ["case_missing"] = ["case_id", "fact"],
        ["attachment"] = ["id"],
        ["policy_file"] = ["digest", "name"],
        ["day_root"] = ["day"],
    };

    public static IEnumerable<string> TableNames => Tables.Keys;

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_nobody_touched_is_found_to_be_sound(DatabaseKind kind)
    {
        await using var service = await KeptService.NewAsync(kind);

        var (code, said) = await service.CheckAsync();

        Assert.Equal("Checked 4 cases, 8 entries, 3 attachments and 2 closed days: 0 differences.", said.Trim());
        Assert.Equal(ExitCode.Done, code);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Nothing_in_nothing_is_sound(DatabaseKind kind)
    {
        await using var service = KeptService.Empty(kind);

        Assert.Equal(ExitCode.Done, (await service.CheckAsync()).Code);
    }

    [Theory]
    [OnDatabase(DatabaseKind.Sqlite, Each = nameof(TableNames)), OnDatabase(DatabaseKind.PostgreSql, Each = nameof(TableNames))]
    public async Task Every_column_of_every_row_is_held_against_what_it_must_be(DatabaseKind kind, string table)
    {
        await using var service = await KeptService.NewAsync(kind);
        await using var connection = await service.Database.OpenAsync();
        await DropTriggersAsync(kind, connection);
        var missed = new List<string>();

        foreach (var (row, key) in await SomeRowsAsync(connection, table))
        {
            foreach (var column in row.Keys)
            {
                foreach (var other in Others(row[column]))
                {
                    // A key that is taken: the database itself refuses it.
                    if (!await SetAsync(connection, table, key, column, row, other))
                        continue;
                    if ((await service.CheckAsync(anew: table == "policy_file")).Code != ExitCode.Findings)
                        missed.Add($"{table}.{column}");
                    await SetBackAsync(connection, table, key, column, row, other);
                }
            }
        }

        Assert.Empty(missed);
        Assert.Equal(ExitCode.Done, (await service.CheckAsync()).Code);
    }

    [Theory]
    [OnDatabase(DatabaseKind.Sqlite, Each = nameof(TableNames)), OnDatabase(DatabaseKind.PostgreSql, Each = nameof(TableNames))]
    public async Task A_row_that_is_gone_is_missed(DatabaseKind kind, string table)
    {
        await using var service = await KeptService.NewAsync(kind);
        await using var connection = await service.Database.OpenAsync();
        await DropTriggersAsync(kind, connection);
        var (row, key) = (await SomeRowsAsync(connection, table))[0];
        await connection.ExecuteAsync($"delete from {table} where {Where(key)}", Values(key, row));

        Assert.Equal(ExitCode.Findings, (await service.CheckAsync()).Code);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_chain_that_was_made_anew_is_given_away_by_its_day(DatabaseKind kind)
    {
        await using var service = await KeptService.NewAsync(kind);
        await using var connection = await service.Database.OpenAsync();
        await DropTriggersAsync(kind, connection);
        var rows = await EntriesAsync(connection, "1");
        await connection.ExecuteAsync("update case_event set note = '另一句' where case_id = '1' and version = 1");
        var before = Host.Storage.CaseChain.Start;
        foreach (var row in await EntriesAsync(connection, "1"))
        {
            before = Host.Storage.CaseChain.Next(before, "1", StoredCaseRows.Entry(row));
            await connection.ExecuteAsync(
                "update case_event set hash = @before where case_id = '1' and version = @version",
                new { before, version = row.Number("version") });
        }

        await connection.ExecuteAsync("update case_row set hash = @before where case_id = '1'", new { before });
        var (code, said) = await service.CheckAsync();

        Assert.Equal(2, rows.Count);
        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("What was recorded on 2020-06-08", said, StringComparison.Ordinal);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task An_attachment_whose_bytes_are_others_is_named_with_its_case(DatabaseKind kind)
    {
        await using var service = await KeptService.NewAsync(kind);
        var file = Directory.GetFiles(service.AttachmentsFolder, "*", SearchOption.AllDirectories)
            .Single(f => File.ReadAllBytes(f).AsSpan().SequenceEqual(AttachmentBytes.Pdf));
        await File.WriteAllBytesAsync(file, AttachmentBytes.Png);

        var (code, said) = await service.CheckAsync();

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains($"case 2: the file {Path.GetFileName(file)}", said, StringComparison.Ordinal);
        Assert.Contains(": 1 differences.", said, StringComparison.Ordinal);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_was_changed_is_named_and_its_value_is_not(DatabaseKind kind)
    {
        await using var service = await KeptService.NewAsync(kind);
        await using var connection = await service.Database.OpenAsync();
        await DropTriggersAsync(kind, connection);
        await connection.ExecuteAsync("update case_row set town = '某某镇' where case_id = '3'");

        var (_, said) = await service.CheckAsync();

        Assert.Contains("case 3: town in case_row is not what follows from its entries", said, StringComparison.Ordinal);
        Assert.DoesNotContain("某某镇", said, StringComparison.Ordinal);
    }

    // The first row of each table, and the last: of a day that is closed and of one that is not.
    private static async Task<List<(IDictionary<string, object?> Row, string[] Key)>> SomeRowsAsync(DbConnection connection, string table)
    {
        var key = Tables[table];
        var rows = (await connection.QueryAsync($"select * from {table} order by {string.Join(", ", key)}"))
            .Select(r => (IDictionary<string, object?>)r).ToList();
        return [.. new[] { rows[0], rows[^1] }.Distinct().Select(r => (r, key))];
    }

    // Of the same kind, so that only what it says gives it away.
    private static IEnumerable<object?> Others(object? value) => value switch
    {
        null => ["x"],
        string { Length: 10 } day when day[4] == '-' => [day[..9] + (day[9] == '9' ? '8' : '9'), day + "x"],
        string text => [text + "x", text.Length > 0 ? text[..^1] : "y"],
        int number => [number + 1],
        long number => [number + 1],
        byte[] bytes => [(byte[])[.. bytes[..^1], (byte)(bytes[^1] ^ 1)]],
        _ => throw new InvalidOperationException(),
    };

    private static async Task<bool> SetAsync(
        DbConnection connection, string table, string[] key, string column, IDictionary<string, object?> row, object? other)
    {
        var values = Values(key, row);
        values.Add("other", other);
        try
        {
            return await connection.ExecuteAsync($"update {table} set {column} = @other where {Where(key)}", values) == 1;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static Task SetBackAsync(
        DbConnection connection, string table, string[] key, string column, IDictionary<string, object?> row, object? other)
    {
        var changed = new Dictionary<string, object?>(row) { [column] = other };
        var values = Values(key, changed);
        values.Add("other", row[column]);
        return connection.ExecuteAsync($"update {table} set {column} = @other where {Where(key)}", values);
    }

    private static string Where(string[] key) => string.Join(" and ", key.Select(k => $"{k} = @{k}"));

    private static DynamicParameters Values(string[] key, IDictionary<string, object?> row)
    {
        var values = new DynamicParameters();
        foreach (var name in key)
            values.Add(name, row[name]);
        return values;
    }

    private static async Task<List<IDictionary<string, object?>>> EntriesAsync(DbConnection connection, string id) =>
    [
        .. (await connection.QueryAsync("select * from case_event where case_id = @id order by version", new { id }))
            .Select(r => (IDictionary<string, object?>)r),
    ];

    // Whoever has the file or the server's password can do so.
    private static async Task DropTriggersAsync(DatabaseKind kind, DbConnection connection)
    {
        var triggers = await connection.QueryAsync<(string Name, string Table)>(kind == DatabaseKind.Sqlite
            ? "select name, tbl_name from sqlite_master where type = 'trigger'"
            : "select distinct tgname::text, relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid where not tgisinternal");
        foreach (var (name, table) in triggers)
            await connection.ExecuteAsync(kind == DatabaseKind.Sqlite ? $"drop trigger {name}" : $"drop trigger {name} on {table}");
    }
}
