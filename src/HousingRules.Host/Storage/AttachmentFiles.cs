using System.Security.Cryptography;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Storage;

/// <summary>The bytes of attachments: files in a folder, each called by its SHA-256, the same bytes once. A file is written beside its
/// place and moved there when it is complete and on the disk.</summary>
/// <param name="folder">The folder; several nodes share it.</param>
internal sealed class AttachmentFiles(string folder)
{
    private const int Block = 1 << 16;
    private const string Arriving = ".arriving-";

    /// <summary>Takes in bytes; they have no name yet.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="cancellation">Ends it; nothing is left.</param>
    /// <returns>What arrived; null when there is more than may be.</returns>
    public async Task<ArrivedFile?> TakeAsync(Stream content, long most, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Arriving + Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, Block, FileOptions.Asynchronous);
        var arrived = new ArrivedFile(path, file);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var block = new byte[Block];
            for (int read; (read = await content.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0;)
            {
                if (file.Length + read > most)
                {
                    await arrived.DisposeAsync().ConfigureAwait(false);
                    return null;
                }

                hash.AppendData(block, 0, read);
                await file.WriteAsync(block.AsMemory(0, read), cancellation).ConfigureAwait(false);
            }

            arrived.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
            return arrived;
        }
        catch
        {
            await arrived.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Gives what arrived its place.</summary>
    public async Task KeepAsync(ArrivedFile arrived, CancellationToken cancellation)
    {
        if (await IsThereAsync(arrived.Hash, cancellation).ConfigureAwait(false))
            return;
        arrived.Content.Flush(flushToDisk: true);
        await arrived.Content.DisposeAsync().ConfigureAwait(false);
        var place = Place(arrived.Hash);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        // What stands there is not what its name says: it is put right.
        File.Move(arrived.Path, place, overwrite: true);
    }

    /// <summary>Whether the bytes of a hash are there, and are those.</summary>
    public async Task<bool> IsThereAsync(string hash, CancellationToken cancellation)
    {
        if (!IsHash(hash) || !File.Exists(Place(hash)))
            return false;
        await using var file = Open(Place(hash));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false)) == hash;
    }

    /// <summary>The bytes of a hash.</summary>
    /// <exception cref="HostFailure">They are not there, or are others.</exception>
    public async Task<Stream> ReadAsync(string hash, CancellationToken cancellation)
    {
        if (!IsHash(hash) || !File.Exists(Place(hash)))
            throw new HostFailure(HostSentences.AttachmentIsGone(hash));
        var file = Open(Place(hash));
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false)) != hash)
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw new HostFailure(HostSentences.AttachmentIsDamaged(hash));
        }

        file.Position = 0;
        return file;
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Block,
            FileOptions.Asynchronous | FileOptions.SequentialScan);

    // A name that came from elsewhere never leads out of the folder.
    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);

    private string Place(string hash) => Path.Combine(folder, hash[..2], hash);
}
