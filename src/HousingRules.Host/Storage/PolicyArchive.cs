using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace HousingRules.Host.Storage;

/// <summary>The texts of the policies under which cases were opened: a case goes on under its own policy when the folder of rules was
/// edited since, or the program carries another version.</summary>
internal sealed class PolicyArchive(Database database)
{
    /// <summary>Keeps a policy's files. What is kept under a digest stays as it is.</summary>
    /// <param name="digest">The policy's digest.</param>
    /// <param name="name">The policy's id and first day.</param>
    /// <param name="files">The files, by name.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    public async Task KeepAsync(
        string digest,
        string name,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files,
        CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var writing = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        if (await IsThereAsync(connection, writing, digest).ConfigureAwait(false))
            return;
        // Two nodes may keep the same at once.
        await connection.ExecuteAsync(
            "insert into policy_file (digest, name, policy, content, seal) values (@digest, @file, @name, @content, @seal) "
            + "on conflict do nothing",
            files.Select(f => new
            {
                digest,
                file = f.Key,
                name,
                content = f.Value.ToArray(),
                seal = Seal(digest, f.Key, name, f.Value.Span)
            }),
            writing).ConfigureAwait(false);
        await writing.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The policy of a digest; null when it is not kept.</summary>
    public ArchivedPolicy? Find(string digest)
    {
        // Procedures are asked for in the middle of putting a case together, where nothing waits.
        using var connection = database.OpenAsync().GetAwaiter().GetResult();
        var files = connection.Query<(string Policy, string Name, byte[] Content)>(
            "select policy, name, content from policy_file where digest = @digest order by name",
            new { digest }).AsList();
        return files.Count == 0
            ? null
            : new(digest, files[0].Policy, files.ToDictionary(f => f.Name, f => (ReadOnlyMemory<byte>)f.Content, StringComparer.Ordinal));
    }

    /// <summary>The hash over a row of <c>policy_file</c>.</summary>
    public static byte[] Seal(string digest, string file, string name, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.Add(digest);
        hash.Add(file);
        hash.Add(name);
        hash.Add(content);
        return hash.GetHashAndReset();
    }

    private static async Task<bool> IsThereAsync(DbConnection connection, DbTransaction writing, string digest) =>
        await connection.ExecuteScalarAsync<long>(
            "select count(*) from policy_file where digest = @digest",
            new { digest },
            writing).ConfigureAwait(false) > 0;
}

/// <summary>A policy as it is kept.</summary>
/// <param name="Digest">Its digest when it was kept.</param>
/// <param name="Name">Its id and first day.</param>
/// <param name="Files">Its files, by name.</param>
internal sealed record ArchivedPolicy(string Digest, string Name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files);
