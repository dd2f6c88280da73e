using HousingRules.Generators.Databases;
using HousingRules.Generators.Killing;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Serving;

/// <summary>A machine is pulled out while people work: what was answered is kept, and nothing is there twice.</summary>
public sealed class KillTests
{
    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Nothing_that_was_answered_is_lost_and_nothing_is_doubled(DatabaseKind kind)
    {
        // One of its own: others are at work in the one that the tests share.
        using var cluster = kind == DatabaseKind.PostgreSql ? new PostgresCluster() : null;
        await using var database = TestDatabase.WithoutSchema(kind, cluster);
        var run = new KillRun(
            RepositoryRoot.Host,
            database.Database,
            database.Connection is { } connection ? ["--data", database.Folder, "--database", connection] : ["--data", database.Folder],
            cluster is null ? null : cluster.KillAndStart);

        var result = await run.RunAsync(kills: 5, clients: 4);

        Assert.True(result.IsSound,
            string.Join('\n', [result.ToString(), .. result.Lost, .. result.Doubled, .. result.Broken, .. result.Surprises]));
        Assert.True(result.Acknowledged > 20, result.ToString());
    }
}
