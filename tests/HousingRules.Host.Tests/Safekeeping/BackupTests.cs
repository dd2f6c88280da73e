using System.IO.Compression;
using System.Text;
using Dapper;
using HousingRules.Generators;
using HousingRules.Generators.Databases;
using HousingRules.Host.Safekeeping;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Safekeeping;

/// <summary>What the service keeps can be copied while it goes on, and put back into either database, whole or not at all.</summary>
public sealed class BackupTests
{
    private static readonly DateTimeOffset At = new(2020, 6, 11, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    [MemberData(nameof(WithPostgreSql))]
    public async Task It_comes_back_the_same_in_either_database(DatabaseKind from, DatabaseKind into)
    {
        await using var source = await FullAsync(from);
        await using var target = KeptService.Empty(into);

        await RestoreAsync(target, await BackUpAsync(source));

        Assert.Equal(await RowsAsync(source), await RowsAsync(target));
        Assert.Equal(ExitCode.Done, (await target.CheckAsync()).Code);
        Assert.Equal(FileNames(source), FileNames(target));
        Assert.Equal(await PartsAsync(await BackUpAsync(source)), await PartsAsync(await BackUpAsync(target)));
    }

    public static TheoryData<DatabaseKind, DatabaseKind> WithPostgreSql => Needed.Reason("postgres", PostgresCluster.IsThere) is null
        ? new()
        {
            { DatabaseKind.Sqlite, DatabaseKind.PostgreSql },
            { DatabaseKind.PostgreSql, DatabaseKind.Sqlite },
            { DatabaseKind.PostgreSql, DatabaseKind.PostgreSql },
        }
        : [];

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task It_is_of_one_moment_while_the_service_writes(DatabaseKind kind)
    {
        await using var source = await FullAsync(kind);
        await using var target = KeptService.Empty(DatabaseKind.Sqlite);
        using var stop = new CancellationTokenSource();
        var cases = new KeptCases(source.Database) { At = new(2020, 6, 10, 10, 0, 0, TimeSpan.Zero) };
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                await cases.AppraisedAsync($"w{i}");
            return 0;
        });

        await Task.Delay(100);
        var backup = await BackUpAsync(source);
        await stop.CancelAsync();
        await writing;
        await RestoreAsync(target, backup);

        var (code, said) = await target.CheckAsync();
        Assert.Equal((ExitCode.Done, ""), (code, code == ExitCode.Done ? "" : said));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task It_is_restored_only_where_nothing_is(DatabaseKind kind)
    {
        await using var source = await FullAsync(DatabaseKind.Sqlite);
        await using var target = KeptService.Empty(kind);
        await using (var connection = await target.Database.OpenAsync())
            await connection.ExecuteAsync(
                "insert into case_missing (case_id, fact, ordinal) values ('9', 'fact', @ordinal)",
                new { ordinal = new byte[2] });
        var before = await RowsAsync(target);

        var refused = await Assert.ThrowsAsync<HostFailure>(async () => await RestoreAsync(target, await BackUpAsync(source)));

        Assert.Contains("empty database", refused.Text.English, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync(target));
        Assert.Empty(FileNames(target));
    }

    [Fact]
    public async Task A_damaged_one_is_refused_before_anything_is_written()
    {
        await using var source = await FullAsync(DatabaseKind.Sqlite);
        var sound = await BackUpAsync(source);

        foreach (var at in Enumerable.Range(1, 40).Select(i => i * (sound.Length - 1) / 41))
        {
            await using var target = KeptService.Empty(DatabaseKind.Sqlite);
            byte[] damaged = [.. sound[..at], (byte)(sound[at] ^ 0x20), .. sound[(at + 1)..]];
            try
            {
                await RestoreAsync(target, damaged);
                // Times and marks in the zip's own lists are nothing of ours.
                Assert.Equal(await RowsAsync(source), await RowsAsync(target));
            }
            catch (HostFailure e)
            {
                Assert.Contains("Nothing was written", e.Text.English, StringComparison.Ordinal);
                Assert.Empty(await RowsAsync(target));
                Assert.Empty(FileNames(target));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(-1)]
    [InlineData(-100)]
    public async Task One_that_was_cut_off_is_refused(int length)
    {
        await using var source = await FullAsync(DatabaseKind.Sqlite);
        await using var target = KeptService.Empty(DatabaseKind.Sqlite);
        var sound = await BackUpAsync(source);

        await Assert.ThrowsAsync<HostFailure>(() => RestoreAsync(target, sound[..(length < 0 ? sound.Length + length : length)]));

        Assert.Empty(await RowsAsync(target));
    }

    [Theory]
    [InlineData("\"housing-rules-backup/1\"", "\"housing-rules-backup/2\"", "another version")]
    [InlineData("0002-people.sql", "9999-later.sql", "another version")]
    [InlineData("\"parts\": [", "\"also\": 1,\n  \"parts\": [", "no whole backup")]
    [InlineData("tables/audit.jsonl", "tables/elsewhere.jsonl", "damaged")]
    public async Task One_of_another_program_is_refused(string told, string instead, string why)
    {
        await using var source = await FullAsync(DatabaseKind.Sqlite);
        await using var target = KeptService.Empty(DatabaseKind.Sqlite);
        var other = Rewritten(await BackUpAsync(source), told, instead);

        var refused = await Assert.ThrowsAsync<HostFailure>(() => RestoreAsync(target, other));

        Assert.Contains(why, refused.Text.English, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(target));
    }

    [Fact]
    public async Task It_is_not_made_where_the_bytes_of_an_attachment_are_gone()
    {
        await using var source = await FullAsync(DatabaseKind.Sqlite);
        File.Delete(Directory.GetFiles(source.AttachmentsFolder, "*", SearchOption.AllDirectories)[0]);

        await Assert.ThrowsAsync<HostFailure>(() => BackUpAsync(source));
    }

    // Tables that the other tests leave empty have rows here: what is not known to a backup would be missed.
    private static async Task<KeptService> FullAsync(DatabaseKind kind)
    {
        var service = await KeptService.NewAsync(kind);
        await using var connection = await service.Database.OpenAsync();
        await connection.ExecuteAsync("insert into data_key (name, xml) values ('k', '<key a=\"1\">\n某</key>')");
        return service;
    }

    private static async Task<byte[]> BackUpAsync(KeptService service)
    {
        using var stream = new MemoryStream();
        await new Backup(service.Database, service.Files).WriteAsync(stream, At, CancellationToken.None);
        return stream.ToArray();
    }

    private static async Task RestoreAsync(KeptService service, byte[] backup)
    {
        using var stream = new MemoryStream(backup);
        await new Restore(service.Database, service.Files).ReadAsync(stream, "a.zip", CancellationToken.None);
    }

    private static async Task<List<string>> RowsAsync(KeptService service)
    {
        var all = new List<string>();
        await using var connection = await service.Database.OpenAsync();
        foreach (var table in await service.Database.TablesAsync(connection, null))
        {
            var rows = await connection.QueryAsync($"select * from {table}");
            all.AddRange(rows.Select(r => $"{table}: {Line((IDictionary<string, object?>)r)}").Order(StringComparer.Ordinal));
        }

        return all;
    }

    private static string Line(IDictionary<string, object?> row) =>
        string.Join('|', row.Select(c => $"{c.Key}={(c.Value is byte[] bytes ? Convert.ToHexString(bytes) : c.Value)}"));

    private static IEnumerable<string> FileNames(KeptService service) => Directory.Exists(service.AttachmentsFolder)
        ? Directory.GetFiles(service.AttachmentsFolder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!).Order(
            StringComparer.Ordinal)
        : [];

    private static async Task<IEnumerable<string>> PartsAsync(byte[] backup)
    {
        using var stream = new MemoryStream(backup);
        await using var any = new SqliteDatabase("never opened");
        using var file = await BackupFile.OpenAsync(stream, "a.zip", Schema.ShortNames(any), CancellationToken.None);
        return file.Manifest.Parts.Select(p => $"{p.Name} {p.Rows}");
    }

    // As another program would have written it: with a manifest that fits its seal.
    private static byte[] Rewritten(byte[] backup, string told, string instead)
    {
        using var stream = new MemoryStream();
        stream.Write(backup);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var reader = new StreamReader(zip.GetEntry(BackupManifest.File)!.Open());
            var manifest = reader.ReadToEnd();
            Assert.Contains(told, manifest, StringComparison.Ordinal);
            var bytes = Encoding.UTF8.GetBytes(manifest.Replace(told, instead, StringComparison.Ordinal));
            reader.Dispose();
            Put(zip, BackupManifest.File, bytes);
            Put(zip, BackupManifest.Seal, System.Security.Cryptography.SHA256.HashData(bytes));
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, byte[] bytes)
    {
        zip.GetEntry(name)!.Delete();
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
