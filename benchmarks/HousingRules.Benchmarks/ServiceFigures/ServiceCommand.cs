using System.Globalization;
using HousingRules.Generators;
using HousingRules.Generators.Databases;
using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary><c>service [--host HOST.dll] [--cases N] [--events N] [--on sqlite|postgres] [--only reading|writing] [--folder DIR]
/// [--output FILE.md]</c>: a database of a whole county, nodes of the service over it as processes of their own, and everything measured
/// from outside.</summary>
public sealed class ServiceCommand : IDisposable
{
    private readonly int _cases;
    private readonly int _events;
    private readonly string? _only;
    private readonly string _host;
    private readonly string _folder;
    private readonly PostgresCluster? _cluster;
    private readonly FigureTable _table = new();

    private ServiceCommand(Arguments arguments)
    {
        _cases = int.Parse(arguments["cases"] ?? "100000", CultureInfo.InvariantCulture);
        _events = int.Parse(arguments["events"] ?? "2000000", CultureInfo.InvariantCulture);
        _only = arguments["only"];
        _host = arguments["host"] ?? Path.Combine(AppContext.BaseDirectory, "HousingRules.Host.dll");
        _folder = Directory.CreateDirectory(Path.Combine(
            arguments["folder"] ?? Path.GetTempPath(), $"housing-rules-service-{Guid.NewGuid():N}")).FullName;
        _cluster = arguments["on"] == "postgres" ? new() : null;
    }

    public static async Task<int> RunAsync(Arguments arguments)
    {
        using var command = new ServiceCommand(arguments);
        await command.MeasureAsync();
        var table = command._table.ToString();
        Console.Write(table);
        if (arguments["output"] is { } output)
            await File.WriteAllTextAsync(output, table);
        return 0;
    }

    public void Dispose()
    {
        _cluster?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task MeasureAsync()
    {
        var connection = _cluster?.NewDatabase();
        await using Database database = connection is null
            ? new SqliteDatabase(Path.Combine(_folder, "housing-rules.db"))
            : new PostgreSqlDatabase(connection);
        string[] place = connection is null ? ["--data", _folder] : ["--data", _folder, "--database", connection];
        var fill = new CountyFill(database, _cases, _events / _cases);
        _table.Add("database", database.Kind);
        var clock = TimeProvider.System.GetTimestamp();
        await fill.FillAsync();
        _table.Add("cases, entries", $"{_cases:N0}, {fill.Entries:N0} ({fill.Histories} different histories)");
        _table.Add("filled in", FigureTable.Seconds(TimeProvider.System.GetElapsedTime(clock)));
        if (_only != "writing")
            await ReadingAsync(database, place);
        if (_only != "reading")
            await new WritingFigures(_table, database, _host, place).MeasureAsync();
    }

    private async Task ReadingAsync(Database database, string[] place)
    {
        using (var node = await MeasuredNode.StartAsync(_host, place))
        {
            await new ReadingFigures(_table, node, database, _cases).MeasureAsync();
            _table.Verdict("memory of the node after all that, peak", node.PeakBytes / 1e6, 400, "MB");
        }

        await StartsAsync(place);
    }

    private async Task StartsAsync(string[] place)
    {
        var starts = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            using var node = await MeasuredNode.StartAsync(_host, place);
            starts.Add(node.FirstPage.TotalSeconds);
        }

        _table.Verdict("process start to first page, median of 5", starts.Order().ElementAt(2), 2, "s");
    }

    /// <summary>Keys of an actor, as many as it takes not to be told to go slower.</summary>
    internal static async Task<string[]> KeysAsync(Database database, string actor, Area area, int count)
    {
        var store = new ApiKeyStore(database, TimeProvider.System);
        var keys = new string[count];
        for (var i = 0; i < count; i++)
            keys[i] = (await store.AddAsync("figures", actor, area, "figures")).Secret;
        return keys;
    }
}
