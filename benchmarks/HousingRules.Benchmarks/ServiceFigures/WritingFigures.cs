using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using HousingRules.Host.Demo;
using HousingRules.Host.Storage;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>Appends: of the bare store in this process, of a node, of two nodes; many in one request; and the ledgers after them.</summary>
internal sealed class WritingFigures(FigureTable table, Database database, string host, string[] place)
{
    private const string Actor = "countyHousingBureau";
    private const int Clients = 8;
    private const int Many = 10_000;
    private const int MostOfAKey = 500;
    private static readonly string Day = DemoCounty.Read().Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(10);

    /// <summary>The day of the county.</summary>
    public static DateOnly Today { get; } = DemoCounty.Read().Today;

    private string[] _ids = [];
    private int _next;

    public async Task MeasureAsync()
    {
        _ids = await GuidedAsync();
        table.Add("appends a second, the bare store in one process, one client", Rate(await BareAsync(1)));
        table.Add($"appends a second, the bare store in one process, {Clients} clients", Rate(await BareAsync(Clients)));
        using var one = await MeasuredNode.StartAsync(host, place);
        table.Add("appends a second, one node, one client", Rate(await ThroughAsync(1, one)));
        table.Add($"appends a second, one node, {Clients} clients", Rate(await ThroughAsync(Clients, one)));
        using (var two = await MeasuredNode.StartAsync(host, place))
            table.Add($"appends a second, two nodes, {Clients} clients", Rate(await ThroughAsync(Clients, one, two)));
        using var browser = new OfficeBrowser(one.Address);
        await browser.SignInAsync(Actor, CountyFill.Password);
        await LedgersAsync(browser, "after those events");
        await LedgersAsync(browser, "again");
        await ManyAsync(one, Math.Min(Many, _ids.Length / 2));
        await LedgersAsync(browser, "after these");
        await LedgersAsync(browser, "again");
        table.Verdict("memory of the node that wrote, peak", one.PeakBytes / 1e6, 400, "MB");
    }

    private async Task LedgersAsync(OfficeBrowser browser, string when)
    {
        var start = Stopwatch.GetTimestamp();
        await browser.GetAsync("/ledgers");
        table.Add($"ledgers of the county, {when}", FigureTable.Seconds(Stopwatch.GetElapsedTime(start)));
    }

    private async Task<double> BareAsync(int clients)
    {
        using var bare = new BareStore(database);
        return await RateAsync(clients, async id =>
        {
            var kept = (await bare.Keeper.LoadAsync(id))!;
            var answer = await bare.Keeper.HappenInAsync(
                kept, kept.Version, bare.Guidance, new($"bare {kept.Version}", Actor, "figures", DateTimeOffset.UtcNow));
            return answer.IsAccepted;
        });
    }

    // The cases that stand where guidance may be given: one of each state tells.
    private async Task<string[]> GuidedAsync()
    {
        using var bare = new BareStore(database);
        await using var connection = await database.OpenAsync();
        var states = new List<string>();
        var one = await connection.QueryAsync<(string, string)>("select state, min(case_id) from case_row group by state");
        foreach (var (state, id) in one)
        {
            var kept = (await bare.Keeper.LoadAsync(id))!;
            if (kept.Procedure.Decide(kept.File, bare.Guidance).IsAccepted)
                states.Add(state);
        }

        var all = await connection.QueryAsync<(string Id, string State)>("select case_id, state from case_row order by ordinal");
        return [.. all.Where(c => states.Contains(c.State)).Select(c => c.Id)];
    }

    private async Task<double> ThroughAsync(int clients, params MeasuredNode[] nodes)
    {
        var keys = await ServiceCommand.KeysAsync(database, Actor, new(CountyFill.County), 60);
        var browsers = keys.Select((key, i) => new OfficeBrowser(nodes[i % nodes.Length].Address, key)).ToArray();
        var (asked, versions) = (0, await VersionsAsync());
        var rate = await RateAsync(clients, async id =>
        {
            var browser = browsers[Interlocked.Increment(ref asked) % browsers.Length];
            if (asked > browsers.Length * MostOfAKey)
                throw new InvalidOperationException("Too few keys were made for so quick a node.");
            var version = versions[id];
            using var body = JsonContent.Create(new
            {
                commandId = $"api {version}",
                version,
                @event = new { @event = "guidanceGiven", date = Day },
            });
            await browser.PostAsync($"/api/v1/cases/{id}/events", body);
            versions[id] = version + 1;
            return true;
        });
        foreach (var browser in browsers)
            browser.Dispose();
        return rate;
    }

    private async Task ManyAsync(MeasuredNode node, int count)
    {
        var key = (await ServiceCommand.KeysAsync(database, Actor, new(CountyFill.County), 1))[0];
        var versions = await VersionsAsync();
        using var browser = new OfficeBrowser(node.Address, key);
        using var body = JsonContent.Create(_ids.TakeLast(count).Select(id => new
        {
            id,
            commandId = "many",
            version = versions[id],
            @event = new { @event = "guidanceGiven", date = Day },
        }).ToArray());
        var start = Stopwatch.GetTimestamp();
        var answers = JsonNode.Parse(await browser.PostAsync("/api/v1/cases/events", body))!.AsArray();
        var took = Stopwatch.GetElapsedTime(start);
        var stored = answers.Count(a => a!["status"]?.GetValue<int>() == 200);
        table.Add($"{count:N0} events of as many cases in one request", $"{FigureTable.Seconds(took)}, {stored:N0} stored");
    }

    // Each append is of another case: as officers work, and not as one who writes on and on in the same.
    private async Task<double> RateAsync(int clients, Func<string, Task<bool>> append)
    {
        var (done, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < Each)
            {
                if (!await append(_ids[Interlocked.Increment(ref _next) % (_ids.Length / 2)]))
                    throw new InvalidOperationException("An event was refused.");
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    private async Task<ConcurrentDictionary<string, int>> VersionsAsync()
    {
        await using var connection = await database.OpenAsync();
        return new((await connection.QueryAsync<(string Id, int Version)>("select case_id, version from case_row"))
            .Select(r => KeyValuePair.Create(r.Id, r.Version)));
    }

    private static string Rate(double perSecond) => perSecond.ToString("N0", CultureInfo.InvariantCulture);
}
