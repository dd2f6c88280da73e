using System.Globalization;
using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;

namespace HousingRules.Generators.Killing;

/// <summary><c>kills</c>: kills nodes and databases under load, and says whether anything was lost.</summary>
internal static class KillCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var times = int.Parse(arguments["times"] ?? "100", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("housing-rules-kills-").FullName;
        try
        {
            using var cluster = arguments["on"] == "postgres" ? new PostgresCluster() : null;
            var connection = cluster?.NewDatabase();
            await using Database database = connection is null
                ? new SqliteDatabase(Path.Combine(folder, "housing-rules.db"))
                : new PostgreSqlDatabase(connection);
            var run = new KillRun(
                ServiceNode.Host,
                database,
                connection is null ? ["--data", folder] : ["--data", folder, "--database", connection],
                cluster is null ? null : cluster.KillAndStart);
            var result = await run.RunAsync(times, clients: 8);
            Console.WriteLine(result);
            foreach (var line in result.Lost.Concat(result.Doubled).Concat(result.Broken).Concat(result.Surprises))
                Console.WriteLine(line);
            return result.IsSound ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
