using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Safekeeping;

/// <summary>A backup that was read and found whole.</summary>
internal sealed class BackupFile : IDisposable
{
    private const int LongestManifest = 64 << 20;

    private readonly ZipArchive _zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Opens one, and looks at all of it.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">What it is called.</param>
    /// <param name="scripts">The schema scripts that this program has.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="HostFailure">It is no backup, damaged, or of a newer program.</exception>
    public static async Task<BackupFile> OpenAsync(
        Stream stream, string path, IReadOnlyList<string> scripts, CancellationToken cancellation)
    {
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var manifest = ManifestOf(zip, path);
            if (manifest.Form != BackupManifest.ThisForm || !scripts.Take(manifest.Scripts.Count).SequenceEqual(manifest.Scripts))
                throw new HostFailure(HostSentences.BackupIsNewer(path, manifest.Program));
            var names = zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal);
            var told = manifest.Parts.Select(p => p.Name).Append(BackupManifest.File).Append(BackupManifest.Seal).Order(
                StringComparer.Ordinal);
            if (!names.SequenceEqual(told))
                throw new HostFailure(HostSentences.BackupIsDamaged(path, BackupManifest.File));
            foreach (var part in manifest.Parts)
                await CheckAsync(zip, part, path, cancellation).ConfigureAwait(false);
            return new(zip, manifest);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException or NotSupportedException)
        {
            throw new HostFailure(HostSentences.NotABackup(path));
        }
    }

    /// <summary>The bytes of a part.</summary>
    public Stream Open(BackupPart part) => _zip.GetEntry(part.Name)!.Open();

    public void Dispose() => _zip.Dispose();

    private static BackupManifest ManifestOf(ZipArchive zip, string path)
    {
        if (zip.GetEntry(BackupManifest.File) is not { Length: <= LongestManifest } file
            || zip.GetEntry(BackupManifest.Seal) is not { } seal)
            throw new HostFailure(HostSentences.NotABackup(path));
        var bytes = Bytes(file);
        return SHA256.HashData(bytes).AsSpan().SequenceEqual(Bytes(seal))
            ? BackupManifest.Of(bytes)
            : throw new HostFailure(HostSentences.BackupIsDamaged(path, BackupManifest.File));
    }

    private static async Task CheckAsync(ZipArchive zip, BackupPart part, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = zip.GetEntry(part.Name)!.Open();
        var (block, bytes, lines) = (new byte[1 << 16], 0L, 0L);
        // What says it is longer than the manifest tells is not read to its end.
        for (int read; bytes <= part.Bytes && (read = await stream.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0; bytes += read)
        {
            hash.AppendData(block, 0, read);
            lines += part.IsTable ? block.AsSpan(0, read).Count((byte)'\n') : 0;
        }

        if (bytes != part.Bytes || lines != part.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != part.Sha256
            || !(part.IsTable || part.IsAttachment))
            throw new HostFailure(HostSentences.BackupIsDamaged(path, part.Name));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
