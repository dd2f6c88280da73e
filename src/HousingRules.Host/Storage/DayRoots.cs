using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace HousingRules.Host.Storage;

/// <summary>One hash over everything that was recorded on a day (in UTC) and over the day before: with it nothing of a day that is over
/// can be changed, left out or put in. A day is closed an hour after it has ended, by whichever node is first; nothing is added to a closed
/// day.</summary>
internal sealed class DayRoots(Database database)
{
    /// <summary>How long after a day's end it is closed: a command that began on it has ended by then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>What the first day is chained to.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>Closes all days that are over.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Ends it between two days.</param>
    /// <returns>How many this node closed.</returns>
    public async Task<int> CloseAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        var through = DateOnly.FromDateTime((now - Patience).UtcDateTime).AddDays(-1);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        for (var closed = 0; ; closed++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (!await CloseNextAsync(connection, through).ConfigureAwait(false))
                    return closed;
            }
            catch (DbException e) when (database.IsDuplicate(e))
            {
                // Another node closed the same day at the same moment: the next look finds it closed.
                return closed;
            }
        }
    }

    /// <summary>The root of a day.</summary>
    /// <param name="before">The root of the day before.</param>
    /// <param name="day">The day.</param>
    /// <param name="entries">The day's entries; the order in which they are given does not matter.</param>
    /// <param name="seals">The seals of the day's attachments, in the order of their ids.</param>
    public static byte[] Root(byte[] before, string day, IEnumerable<DayEntry> entries, IReadOnlyCollection<byte[]> seals)
    {
        var ordered = entries.OrderBy(e => e.CaseId, StringComparer.Ordinal).ThenBy(e => e.Version).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.Add(day);
        hash.Add(ordered.Count);
        foreach (var entry in ordered)
        {
            hash.Add(entry.CaseId);
            hash.Add(entry.Version);
            hash.Add(entry.Hash);
        }

        hash.Add(seals.Count);
        foreach (var seal in seals)
            hash.Add(seal);
        return hash.GetHashAndReset();
    }

    /// <summary>What was recorded on a day.</summary>
    public static async Task<(List<DayEntry> Entries, List<byte[]> Seals)> OfAsync(
        DbConnection connection, DbTransaction? within, string day)
    {
        var entries = await connection.QueryAsync<DayEntry>(
            "select case_id as CaseId, version as Version, hash as Hash from case_event where recorded_day = @day",
            new { day },
            within).ConfigureAwait(false);
        var seals = await connection.QueryAsync<byte[]>(
            "select seal from attachment where added_day = @day order by id",
            new { day },
            within).ConfigureAwait(false);
        return (entries.AsList(), seals.AsList());
    }

    /// <summary>The first day on which anything was recorded; null when nothing was.</summary>
    public static async Task<string?> FirstDayAsync(DbConnection connection, DbTransaction? within) =>
        (await connection.QueryAsync<string?>(
            "select min(recorded_day) from case_event union all select min(added_day) from attachment",
            transaction: within).ConfigureAwait(false)).OfType<string>().Min(StringComparer.Ordinal);

    private async Task<bool> CloseNextAsync(DbConnection connection, DateOnly through)
    {
        await using var writing = await connection.BeginTransactionAsync().ConfigureAwait(false);
        // What is being written now ends first, and nothing begins: the day is read as it stays.
        if (database.HoldRecording is { } hold)
            await connection.ExecuteAsync(hold, transaction: writing).ConfigureAwait(false);
        var last = await connection.QuerySingleOrDefaultAsync<DayRoot>(
            "select day as Day, entries as Entries, root as Root from day_root order by day desc limit 1",
            transaction: writing).ConfigureAwait(false);
        var next = last is null
            ? await FirstDayAsync(connection, writing).ConfigureAwait(false) is { } first ? CaseRow.Day(first) : (DateOnly?)null
            : CaseRow.Day(last.Day).AddDays(1);
        if (next is not { } day || day > through)
            return false;
        var (text, before) = (CaseRow.Text(day)!, last?.Root ?? Start);
        var (entries, seals) = await OfAsync(connection, writing, text).ConfigureAwait(false);
        await connection.ExecuteAsync(
            "insert into day_root (day, entries, root) values (@text, @count, @root)",
            new { text, count = entries.Count, root = Root(before, text, entries, seals) },
            writing).ConfigureAwait(false);
        await writing.CommitAsync().ConfigureAwait(false);
        return true;
    }
}

/// <summary>An entry of a day: which it is, and its hash in its case's chain.</summary>
internal sealed class DayEntry
{
    public required string CaseId { get; init; }

    public required int Version { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>A row of <c>day_root</c>.</summary>
internal sealed class DayRoot
{
    public required string Day { get; init; }

    public required int Entries { get; init; }

    public required byte[] Root { get; init; }
}
