using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Host.Casework;
using HousingRules.Host.Storage;
using HousingRules.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>Appends: of the bare store in this process, of a node, of two nodes; many in one request; and the ledgers after them.</summary>
internal sealed class WritingFigures(FigureTable table, Database database, string host, string[] place, int cases)
{
    private const string Actor = "countyHousingBureau";
    private const string Day = "2020-06-24";
    private const int Clients = 8;
    private const int Many = 10_000;
    private const int MostOfAKey = 500;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(10);

    private int _next;

    public async Task MeasureAsync()
    {
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
        await ManyAsync(one, Math.Min(Many, cases / 2));
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

    private Task<double> BareAsync(int clients)
    {
        var services = new ServiceCollection().AddHousingRules(o => o.Policy = "yiyuan").BuildServiceProvider();
        var policies = new CasePolicies(services.GetRequiredService<PolicySource>(), new(database));
        var keeper = new CaseKeeper(new DatabaseCaseStore(database, Area.Everywhere), policies.Find);
        var happened = policies.InForce(DateOnly.Parse(Day, CultureInfo.InvariantCulture))
            .Event("guidanceGiven", DateOnly.Parse(Day, CultureInfo.InvariantCulture));
        return RateAsync(clients, async (id, _) =>
        {
            var kept = (await keeper.LoadAsync(id))!;
            var answer = await keeper.HappenInAsync(
                kept, kept.Version, happened, new($"bare {kept.Version}", Actor, "figures", DateTimeOffset.UtcNow));
            return answer.IsAccepted;
        });
    }

    private async Task<double> ThroughAsync(int clients, params MeasuredNode[] nodes)
    {
        var keys = await ServiceCommand.KeysAsync(database, Actor, new(CountyFill.County), 60);
        var browsers = keys.Select((key, i) => new OfficeBrowser(nodes[i % nodes.Length].Address, key)).ToArray();
        var (asked, versions) = (0, await VersionsAsync());
        var rate = await RateAsync(clients, async (id, _) =>
        {
            var browser = browsers[Interlocked.Increment(ref asked) % browsers.Length];
            if (asked > browsers.Length * MostOfAKey)
                throw new InvalidOperationException("Too few keys were made for so quick a node.");
            var version = versions[id];
            using var body = JsonContent.Create(new
            {
                commandId = $"api {version}", version, @event = new { @event = "guidanceGiven", date = Day },
            });
            await browser.PostAsync($"/api/v1/cases/{id}/events", body);
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
        using var body = JsonContent.Create(Enumerable.Range(cases - count, count).Select(n => new
        {
            id = CountyFill.Id(n), commandId = "many", version = versions[CountyFill.Id(n)], @event = new { @event = "guidanceGiven", date = Day },
        }).ToArray());
        var start = Stopwatch.GetTimestamp();
        var answers = JsonNode.Parse(await browser.PostAsync("/api/v1/cases/events", body))!.AsArray();
        var took = Stopwatch.GetElapsedTime(start);
        var stored = answers.Count(a => a!["status"]?.GetValue<int>() == 200);
        table.Add($"{count:N0} events of as many cases in one request", $"{FigureTable.Seconds(took)}, {stored:N0} stored");
    }

    // Each append is of another case: as officers work, and not as one who writes on and on in the same.
    private async Task<double> RateAsync(int clients, Func<string, int, Task<bool>> append)
    {
        var (done, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            while (clock.Elapsed < Each)
            {
                if (!await append(CountyFill.Id(Interlocked.Increment(ref _next) % (cases / 2)), client))
                    throw new InvalidOperationException("An event was refused.");
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    private async Task<Dictionary<string, int>> VersionsAsync()
    {
        await using var connection = await database.OpenAsync();
        return (await Dapper.SqlMapper.QueryAsync<(string Id, int Version)>(connection, "select case_id, version from case_row"))
            .ToDictionary(r => r.Id, r => r.Version);
    }

    private static string Rate(double perSecond) => perSecond.ToString("N0", CultureInfo.InvariantCulture);
}
