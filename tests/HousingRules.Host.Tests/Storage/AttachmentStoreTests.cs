using System.Text;
using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Storage;

/// <summary>What belongs to a case is kept once, as what it is, and shown to those who see the case.</summary>
public sealed class AttachmentStoreTests
{
    private static readonly Area Here = new("演示县", "南镇", "甲村");

    public static TheoryData<string, string, byte[]> Taken => new()
    {
        { "照片.jpg", "image/jpeg", AttachmentBytes.Jpeg },
        { "照片.png", "image/png", AttachmentBytes.Png },
        { "报告.pdf", "application/pdf", AttachmentBytes.Pdf },
        { "协议.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", AttachmentBytes.Docx },
        { "台账.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", AttachmentBytes.Xlsx },
    };

    public static TheoryData<string, string, byte[]> NotTaken => new()
    {
        { "a script named as a picture", "ATTACHMENT_TYPE_UNKNOWN", Encoding.UTF8.GetBytes("#!/bin/sh\nrm -rf /\n") },
        { "a page", "ATTACHMENT_TYPE_UNKNOWN", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>") },
        { "a drawing with scripts", "ATTACHMENT_TYPE_UNKNOWN", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") },
        { "a program", "ATTACHMENT_TYPE_UNKNOWN", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4] },
        { "a document with macros", "ATTACHMENT_TYPE_UNKNOWN",
            AttachmentBytes.Office("application/vnd.ms-word.document.macroEnabled.main+xml") },
        { "any package", "ATTACHMENT_TYPE_UNKNOWN", AttachmentBytes.Office("text/plain") },
        { "nothing", "ATTACHMENT_EMPTY", [] },
        { "one byte", "ATTACHMENT_TYPE_UNKNOWN", [0xFF] },
        { "a JPEG cut off", "ATTACHMENT_CUT_OFF", AttachmentBytes.Jpeg[..^2] },
        { "a JPEG cut off in its head", "ATTACHMENT_CUT_OFF", AttachmentBytes.Jpeg[..7] },
        { "a PNG cut off", "ATTACHMENT_CUT_OFF", AttachmentBytes.Png[..^3] },
        { "a PNG with something behind it", "ATTACHMENT_CUT_OFF", [.. AttachmentBytes.Png, .. "PK"u8] },
        { "a PDF cut off", "ATTACHMENT_CUT_OFF", AttachmentBytes.Pdf[..^8] },
        { "a document cut off", "ATTACHMENT_CUT_OFF", AttachmentBytes.Docx[..^10] },
        { "too much", "ATTACHMENT_TOO_LARGE", [.. AttachmentBytes.Png, .. new byte[100_000]] },
    };

    [Theory, MemberData(nameof(Taken))]
    public async Task It_comes_back_as_it_was_added_and_is_told_from_its_bytes(string name, string type, byte[] bytes)
    {
        await using var stored = await Stored.NewAsync();

        var added = (await stored.Store.AddAsync(Here, "1", name, new MemoryStream(bytes), "p7")).Attachment!;

        Assert.Equal((name, type, bytes.Length, "p7"), (added.Name, added.Type, added.Size, added.AddedBy));
        await using var read = await stored.Store.ReadAsync((await stored.Store.FindAsync(Here, "1", added.Id))!);
        Assert.Equal(bytes, await BytesAsync(read));
    }

    [Theory, MemberData(nameof(NotTaken))]
    public async Task What_is_not_taken_is_refused_with_what_to_do_and_leaves_nothing(string what, string code, byte[] bytes)
    {
        await using var stored = await Stored.NewAsync();

        var answer = await stored.Store.AddAsync(Here, "1", $"{what}.png", new MemoryStream(bytes), "p7");

        Assert.Equal(code, answer.Refusal?.Code);
        Assert.All(Enum.GetValues<Facts.Language>(), language => Assert.NotEmpty(answer.Refusal!.Remedy[language]));
        Assert.Empty(await stored.Store.ListAsync(Here, "1"));
        Assert.Empty(stored.Files());
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.png")]
    [InlineData("C:\\Users\\某人\\旧房.PNG", "旧房.png")]
    [InlineData("a\u202Egnp.exe", "agnp.exe.png")]
    [InlineData("a\r\nSet-Cookie: x\u0000.png", "aSet-Cookie x.png")]
    [InlineData("<script>.png", "script.png")]
    [InlineData("..", "附件.png")]
    [InlineData(".png", "附件.png")]
    [InlineData(null, "附件.png")]
    [InlineData("run.sh", "run.sh.png")]
    [InlineData("半\uD800个.png", "半个.png")]
    public async Task Names_lead_nowhere_and_steer_nothing(string? given, string kept)
    {
        await using var stored = await Stored.NewAsync();

        var added = await stored.Store.AddAsync(Here, "1", given, new MemoryStream(AttachmentBytes.Png), "p7");

        Assert.Equal(kept, added.Attachment?.Name);
    }

    [Fact]
    public async Task A_name_without_end_is_cut()
    {
        await using var stored = await Stored.NewAsync();

        var added = await stored.Store.AddAsync(Here, "1", new string('长', 5000) + ".png", new MemoryStream(AttachmentBytes.Png), "p7");

        Assert.Equal(104, added.Attachment!.Name.Length);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task It_is_shown_to_those_who_see_the_case_and_to_nobody_else(DatabaseKind kind)
    {
        await using var stored = await Stored.NewAsync(kind);
        var added = (await stored.Store.AddAsync(Here, "1", "a", new MemoryStream(AttachmentBytes.Png), "p7")).Attachment!;

        foreach (var stranger in new[] { new Area("演示县", "南镇", "乙村"), new("演示县", "北镇"), new("邻县"), Area.Nowhere })
        {
            Assert.Empty(await stored.Store.ListAsync(stranger, "1"));
            Assert.Null(await stored.Store.FindAsync(stranger, "1", added.Id));
            Assert.Equal(new(null, null), await stored.Store.AddAsync(stranger, "1", "b", new MemoryStream(AttachmentBytes.Pdf), "p8"));
        }

        Assert.Null(await stored.Store.FindAsync(Here, "2", added.Id));
        Assert.Single(await stored.Store.ListAsync(new("演示县"), "1"));
        Assert.Single(stored.Files());
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task The_same_is_added_once_to_a_case_and_its_bytes_stand_once_on_the_disk(DatabaseKind kind)
    {
        await using var stored = await Stored.NewAsync(kind);

        var first = await stored.Store.AddAsync(Here, "1", "a", new MemoryStream(AttachmentBytes.Png), "p7");
        var again = await stored.Store.AddAsync(Here, "1", "a", new MemoryStream(AttachmentBytes.Png), "p7");
        await stored.Store.AddAsync(Here, "1", "b", new MemoryStream(AttachmentBytes.Png), "p7");
        await stored.Store.AddAsync(Here, "2", "a", new MemoryStream(AttachmentBytes.Png), "p7");

        Assert.Equal(first.Attachment!.Id, again.Attachment!.Id);
        Assert.Equal(["a.png", "b.png"], (await stored.Store.ListAsync(Here, "1")).Select(a => a.Name));
        Assert.Single(stored.Files());
    }

    [Fact]
    public async Task What_was_changed_on_the_disk_is_not_handed_out()
    {
        await using var stored = await Stored.NewAsync();
        var added = (await stored.Store.AddAsync(Here, "1", "a", new MemoryStream(AttachmentBytes.Png), "p7")).Attachment!;
        await File.WriteAllBytesAsync(stored.Files().Single(), AttachmentBytes.Jpeg);

        var damaged = await Assert.ThrowsAsync<HostFailure>(() => stored.Store.ReadAsync(added));
        File.Delete(stored.Files().Single());
        var gone = await Assert.ThrowsAsync<HostFailure>(() => stored.Store.ReadAsync(added));

        Assert.Contains("no longer what was added", damaged.Text.English, StringComparison.Ordinal);
        Assert.Contains("not in this machine's data folder", gone.Text.English, StringComparison.Ordinal);
        await stored.Store.AddAsync(Here, "1", "b", new MemoryStream(AttachmentBytes.Png), "p7");
        await using var read = await stored.Store.ReadAsync(added);
        Assert.Equal(AttachmentBytes.Png, await BytesAsync(read));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await using var stored = await Stored.NewAsync();

        await Assert.ThrowsAsync<IOException>(() => stored.Store.AddAsync(Here, "1", "a", new BreakingStream(AttachmentBytes.Png), "p7"));

        Assert.Empty(stored.Files());
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Nothing_is_slipped_into_a_closed_day(DatabaseKind kind)
    {
        await using var stored = await Stored.NewAsync(kind);
        await using (var connection = await stored.Database.Database.OpenAsync())
            await connection.ExecuteAsync(
                "insert into day_root (day, entries, root) values ('9998-01-01', 0, @root)", new { root = new byte[32] });

        await Assert.ThrowsAsync<HostFailure>(() => stored.Store.AddAsync(Here, "1", "a", new MemoryStream(AttachmentBytes.Png), "p7"));
    }

    private static async Task<byte[]> BytesAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private sealed class Stored(TestDatabase database) : IAsyncDisposable
    {
        public TestDatabase Database => database;

        public AttachmentStore Store { get; } =
            new(database.Database, new(Path.Combine(database.Folder, "attachments")), TimeProvider.System, 50_000);

        public static async Task<Stored> NewAsync(DatabaseKind kind = DatabaseKind.Sqlite)
        {
            var stored = new Stored(TestDatabase.Of(kind));
            var cases = new KeptCases(stored.Database.Database);
            await cases.OpenAsync("1");
            await cases.OpenAsync("2");
            return stored;
        }

        public string[] Files() => Directory.Exists(Path.Combine(database.Folder, "attachments"))
            ? Directory.GetFiles(Path.Combine(database.Folder, "attachments"), "*", SearchOption.AllDirectories)
            : [];

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }

    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer[..1], cancellationToken) : throw new IOException("The line broke.");
    }
}
