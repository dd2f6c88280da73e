using System.Data.Common;
using Dapper;
using HousingRules.Cases;
using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Generators.Killing;

/// <summary>Two nodes over one database, clients that say things and say them again until they are answered, and kills among
/// them.</summary>
/// <param name="host">The host's assembly.</param>
/// <param name="database">The database, with its schema.</param>
/// <param name="arguments">How a node is told where the database is.</param>
/// <param name="killDatabase">Kills the database and starts it again; null where it is a file.</param>
internal sealed class KillRun(string host, Database database, IReadOnlyList<string> arguments, Action? killDatabase)
{
    private const string County = "样例县";
    private const int Nodes = 2;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>Runs it.</summary>
    /// <param name="kills">How often something is killed: nodes in turn, and the database every third time where it can be.</param>
    /// <param name="clients">How many clients there are.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<KillResult> RunAsync(int kills, int clients, CancellationToken cancellation = default)
    {
        Schema.Apply(database);
        var keys = new ApiKeyStore(database, TimeProvider.System);
        var nodes = Enumerable.Range(0, Nodes).Select(_ => new ServiceNode(host, arguments)).ToArray();
        try
        {
            foreach (var node in nodes)
                await node.ReadyAsync(cancellation);
            var talking = new RetryingClient[clients];
            for (var i = 0; i < clients; i++)
            {
                // A key of its own: no client is told to go slower because others speak.
                var (_, key) = await keys.AddAsync($"load {i}", "countyHousingBureau", new(County), "load");
                talking[i] = new($"k{i}", key, nodes, i);
            }

            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var running = talking.Select(c => Task.Run(() => c.RunAsync(stop.Token), CancellationToken.None)).ToArray();
            await KillAsync(nodes, kills, cancellation);
            await Task.Delay(Between, cancellation);
            await stop.CancelAsync();
            await Task.WhenAll(running);
            return await JudgeAsync(kills, talking);
        }
        finally
        {
            foreach (var node in nodes)
                node.Dispose();
        }
    }

    private async Task KillAsync(ServiceNode[] nodes, int kills, CancellationToken cancellation)
    {
        for (var i = 0; i < kills; i++)
        {
            // Not always at the same moment of what a node does.
            await Task.Delay(Between + TimeSpan.FromMilliseconds(37 * (i % 11)), cancellation);
            if (killDatabase is not null && i % 3 == 2)
            {
                killDatabase();
                continue;
            }

            var node = nodes[i % nodes.Length];
            node.Kill();
            node.Restart();
            await node.ReadyAsync(cancellation);
        }
    }

    private async Task<KillResult> JudgeAsync(int kills, IReadOnlyList<RetryingClient> clients)
    {
        var (lost, doubled, broken) = (new List<string>(), new List<string>(), new List<string>());
        var store = new DatabaseCaseStore(database, Area.Everywhere);
        foreach (var (id, acknowledged) in clients.SelectMany(c => c.Cases))
        {
            var stored = await LoadAsync(store, id);
            var commands = stored is null ? [] : stored.Entries.Select(e => e.Envelope.CommandId).ToList();
            lost.AddRange(acknowledged.Except(commands).Select(c => $"{id} {c}"));
            // The last that was said may be stored although nobody heard the answer; anything further was not asked for.
            doubled.AddRange(commands.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => $"{id} {g.Key}"));
            if (commands.Count > acknowledged.Count + 1)
                doubled.Add($"{id}: {commands.Count} entries");
            if (stored is not null && !await IsSoundAsync(id, stored))
                broken.Add(id);
        }

        return new(
            kills,
            clients.Sum(c => c.Cases.Sum(k => k.Acknowledged.Count)),
            clients.Sum(c => c.Retries),
            lost,
            doubled,
            broken,
            [.. clients.SelectMany(c => c.Surprises)]);
    }

    // Connections that were open when the database was killed say so once, each.
    private static async Task<StoredCase?> LoadAsync(DatabaseCaseStore store, string id)
    {
        for (var left = 50; ; left--)
        {
            try
            {
                return await store.LoadAsync(id);
            }
            catch (DbException) when (left > 0)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task<bool> IsSoundAsync(string id, StoredCase stored)
    {
        await using var connection = await database.OpenAsync();
        var hashes = (await connection.QueryAsync<byte[]>("select hash from case_event where case_id = @id order by version", new { id }))
            .AsList();
        var hash = CaseChain.Start;
        foreach (var (index, entry) in stored.Entries.Index())
        {
            hash = CaseChain.Next(hash, id, entry);
            if (entry.Number != index + 1 || !hash.AsSpan().SequenceEqual(hashes[index]))
                return false;
        }

        return hashes.Count == stored.Entries.Length;
    }
}
