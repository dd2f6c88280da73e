using System.Buffers;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Safekeeping;

/// <summary>Copies everything that the service keeps, as it is at one moment, while it goes on: a zip with a line of JSON for each row, the
/// bytes of attachments, and a manifest of all of it. It depends on no kind of database.</summary>
internal sealed class Backup(Database database, AttachmentFiles files)
{
    /// <summary>Writes it.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="at">The time.</param>
    /// <param name="cancellation">Ends it; what is written then is nothing.</param>
    /// <exception cref="HostFailure">The bytes of an attachment are gone, or others.</exception>
    public async Task<BackupManifest> WriteAsync(Stream target, DateTimeOffset at, CancellationToken cancellation)
    {
        var scripts = Schema.Applied(database);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var snapshot = await database.SnapshotAsync(connection, cancellation).ConfigureAwait(false);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var parts = new List<BackupPart>();
        // What is worked out from the cases is worked out again.
        foreach (var table in (await database.TablesAsync(connection, snapshot).ConfigureAwait(false)).Except(LedgerRows.Tables))
            parts.Add(await TableAsync(zip, connection, snapshot, table, cancellation).ConfigureAwait(false));
        var hashes = await connection
            .QueryAsync<string>("select distinct hash from attachment", transaction: snapshot)
            .ConfigureAwait(false);
        foreach (var hash in hashes.Order(StringComparer.Ordinal))
            parts.Add(await AttachmentAsync(zip, hash, cancellation).ConfigureAwait(false));
        var manifest = new BackupManifest
        {
            Form = BackupManifest.ThisForm,
            Program = ProgramVersion.Text,
            TakenAt = at,
            Scripts = scripts,
            Parts = parts,
        };
        var bytes = manifest.ToBytes();
        Add(zip, BackupManifest.File, bytes);
        Add(zip, BackupManifest.Seal, SHA256.HashData(bytes));
        return manifest;
    }

    private static async Task<BackupPart> TableAsync(
        ZipArchive zip,
        DbConnection connection,
        DbTransaction snapshot,
        string table,
        CancellationToken cancellation)
    {
        var name = $"{BackupManifest.Tables}{table}.jsonl";
        await using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var part = new HashedPart(stream);
        var line = new ArrayBufferWriter<byte>(4096);
        await using var json = new Utf8JsonWriter(line, BackupRow.Plain);
        await using var reader = await connection.ExecuteReaderAsync(
            new($"select * from {table}", null, snapshot, cancellationToken: cancellation))
            .ConfigureAwait(false);
        var rows = 0L;
        for (; await reader.ReadAsync(cancellation).ConfigureAwait(false); rows++)
        {
            line.ResetWrittenCount();
            json.Reset();
            BackupRow.Write(json, reader);
            await json.FlushAsync(cancellation).ConfigureAwait(false);
            line.Write("\n"u8);
            part.Write(line.WrittenSpan);
        }

        return part.Part(name, rows);
    }

    private async Task<BackupPart> AttachmentAsync(ZipArchive zip, string hash, CancellationToken cancellation)
    {
        await using var content = await files.ReadAsync(hash, cancellation).ConfigureAwait(false);
        // Pictures are compressed already.
        await using var stream = zip.CreateEntry(BackupManifest.Attachments + hash, CompressionLevel.NoCompression).Open();
        using var part = new HashedPart(stream);
        var block = new byte[1 << 16];
        for (int read; (read = await content.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0;)
            part.Write(block.AsSpan(0, read));
        return part.Part(BackupManifest.Attachments + hash, 0);
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
