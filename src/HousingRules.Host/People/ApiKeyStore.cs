using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using HousingRules.Host.Storage;

namespace HousingRules.Host.People;

/// <summary>The keys of other systems. Of a key only its hash is kept: whoever reads the database cannot ask by it.</summary>
internal sealed class ApiKeyStore(Database database, TimeProvider time)
{
    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    // 48 signs of 57: 280 bits, so that a plain hash is as good as a slow one.
    private const int Length = 48;

    /// <summary>Makes a key.</summary>
    /// <param name="name">What the county calls the system.</param>
    /// <param name="actor">The role.</param>
    /// <param name="area">The place.</param>
    /// <param name="createdBy">The id of the person who makes it.</param>
    /// <returns>The key, and its secret: it is told this once.</returns>
    public async Task<(ApiKey Key, string Secret)> AddAsync(string name, string? actor, Area area, string createdBy)
    {
        var secret = RandomNumberGenerator.GetString(Signs, Length);
        var now = time.GetUtcNow();
        var key = new ApiKey(Guid.CreateVersion7(now).ToString("N"), name, actor, area, now, createdBy);
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        await connection.ExecuteAsync(
            """
            insert into api_key (id, name, secret, actor, county, town, village, created_at, created_by)
            values (@Id, @Name, @hash, @Actor, @County, @Town, @Village, @at, @CreatedBy)
            """,
            new
            {
                key.Id,
                key.Name,
                hash = Hash(secret),
                key.Actor,
                area.County,
                area.Town,
                area.Village,
                at = Moment.Text(now),
                key.CreatedBy,
            }).ConfigureAwait(false);
        return (key, secret);
    }

    /// <summary>The key of a secret, also when it was revoked; null when there is none.</summary>
    public async Task<ApiKey?> FindAsync(string secret, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await RowAsync(connection, "k.secret = @key", Hash(secret), cancellation).ConfigureAwait(false);
    }

    /// <summary>All keys, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var rows = await connection.QueryAsync<ApiKeyRow>(new(
            $"select {ApiKeyRow.Columns} from api_key k order by k.id desc",
            cancellationToken: cancellation)).ConfigureAwait(false);
        return [.. rows.Select(r => r.ToKey())];
    }

    /// <summary>Revokes a key: from the next request on it is refused.</summary>
    /// <returns>The key; null when there was none to revoke.</returns>
    public async Task<ApiKey?> RevokeAsync(string id)
    {
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        return await connection.ExecuteAsync(
            "update api_key set revoked_at = @now where id = @id and revoked_at is null",
            new { id, now = Moment.Text(time.GetUtcNow()) }).ConfigureAwait(false) == 1
            ? await RowAsync(connection, "k.id = @key", id, CancellationToken.None).ConfigureAwait(false)
            : null;
    }

    private static async Task<ApiKey?> RowAsync(DbConnection connection, string condition, object key, CancellationToken cancellation) =>
        (await connection.QuerySingleOrDefaultAsync<ApiKeyRow>(new(
            $"select {ApiKeyRow.Columns} from api_key k where {condition}",
            new { key },
            cancellationToken: cancellation)).ConfigureAwait(false))?.ToKey();

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
