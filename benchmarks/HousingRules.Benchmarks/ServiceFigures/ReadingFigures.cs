using System.Diagnostics;
using HousingRules.Host.Demo;
using HousingRules.Host.Storage;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>Worklist, case and lists for every role; the ledgers for the county.</summary>
internal sealed class ReadingFigures(FigureTable table, MeasuredNode node, Database database, int cases)
{
    private const int Alone = 200;
    private const int Clients = 8;
    private const int EachOfMany = 50;
    private const int Target = 50;

    public async Task MeasureAsync()
    {
        await WarmAsync();
        foreach (var officer in DemoCounty.Read().Officers)
            await OfficerAsync(officer);
        await AdministratorAsync();
        foreach (var (actor, area) in new[]
        {
            ("countyHousingBureau", new Area(CountyFill.County)), ("town", CountyFill.Town), ("village", CountyFill.Village),
        })
            await ListsAsync(actor, area);
        await LedgersAsync();
    }

    // What is asked of a service is asked of one that has run for a minute; how one starts is measured by itself.
    private async Task WarmAsync()
    {
        using var browser = await SignedInAsync("countyHousingBureau");
        var ids = Seen("county");
        for (var i = 0; i < 2 * Alone; i++)
        {
            await browser.GetAsync("/");
            await browser.GetAsync($"/cases/{ids[i % ids.Length]}");
        }
    }

    private async Task OfficerAsync(DemoOfficer officer)
    {
        using var browser = await SignedInAsync(officer.Actor);
        var worklists = new List<Latencies>();
        var first = await browser.GetAsync("/");
        await AddAsync("worklist", "/");
        foreach (var view in new[] { "Overdue", "Waiting" })
            await AddAsync($"worklist, {view}", $"/?view={view}");
        if (await RarestStateAsync(officer.Actor) is { } state)
            await AddAsync("worklist, in a state", $"/?state={state}");
        if (officer.Place == "county")
            await AddAsync("worklist, of a village", $"/?town={CountyFill.Town.Town}&village={CountyFill.Village.Village}");
        var (page, later) = (first, (string?)null);
        for (var i = 0; i < 3 && OfficeBrowser.NextOf(page) is { } next; i++)
            page = await browser.GetAsync(later = next);
        if (later is not null)
            await AddAsync("worklist, a later page", later);
        table.Verdict($"{officer.Actor}: all worklists, p95 of one client", Latencies.Together(worklists).At(0.95), Target, "ms");
        var ids = Seen(officer.Place);
        var casePage = await MeasureAsync($"{officer.Actor}: case page", browser, (_, i) => $"/cases/{ids[i % ids.Length]}");
        table.Verdict($"{officer.Actor}: case page, p95 of one client", casePage.At(0.95), Target, "ms");

        async Task AddAsync(string what, string path) =>
            worklists.Add(await MeasureAsync($"{officer.Actor}: {what}", browser, (_, _) => path));
    }

    private async Task AdministratorAsync()
    {
        using var browser = await SignedInAsync("administrator");
        await MeasureAsync("administrator: people", browser, (_, _) => "/people");
        await MeasureAsync("administrator: audit", browser, (_, _) => "/audit");
    }

    private async Task ListsAsync(string actor, Area area)
    {
        foreach (var asked in new[]
        {
            "size=100",
            $"size=100&state={await RarestStateAsync(actor)}",
            $"size=100&actor={actor}",
            "size=100&overdue=true",
            "size=100&dueBy=2000-01-01",
            $"size=100&missing={await CommonestMissingAsync(actor)}",
        }.Where(a => !a.EndsWith('=')))
        {
            var keys = await ServiceCommand.KeysAsync(database, actor, area, 2);
            var browsers = keys.Select(k => new OfficeBrowser(node.Address, k)).ToArray();
            await MeasureAsync($"{actor}: API list, {asked}", browsers[0], (_, _) => $"/api/v1/cases?{asked}", browsers[1]);
            foreach (var browser in browsers)
                browser.Dispose();
        }
    }

    private async Task LedgersAsync()
    {
        using var browser = await SignedInAsync("countyHousingBureau");
        foreach (var when in new[] { "the first time", "again" })
            await OnceAsync($"ledgers of the county, {when}", "/ledgers");
        await OnceAsync("ledgers of the county, another day", "/ledgers?on=2020-06-20");
        await OnceAsync("cases of a number of the county's ledgers", "/ledgers/cases?figure=open");
        using var town = await SignedInAsync("town");
        var start = Stopwatch.GetTimestamp();
        await town.GetAsync("/ledgers");
        table.Add("ledgers of a town, the first time", FigureTable.Seconds(Stopwatch.GetElapsedTime(start)));

        async Task OnceAsync(string what, string path)
        {
            var since = Stopwatch.GetTimestamp();
            await browser.GetAsync(path);
            table.Add(what, FigureTable.Seconds(Stopwatch.GetElapsedTime(since)));
        }
    }

    private async Task<Latencies> MeasureAsync(
        string what, OfficeBrowser browser, Func<int, int, string> path, OfficeBrowser? many = null)
    {
        for (var i = 0; i < 10; i++)
            await browser.GetAsync(path(0, i));
        var before = node.Worked;
        var alone = await Latencies.OfAsync(Alone, 1, (client, i) => browser.GetAsync(path(client, i)));
        var worked = (node.Worked - before).TotalMilliseconds / Alone;
        var together = await Latencies.OfAsync(
            EachOfMany, Clients, (client, i) => (many ?? browser).GetAsync(path(client, client * EachOfMany + i)));
        table.Add(
            what,
            $"{Told(alone)} ms; of {Clients} clients {Told(together)} ms; "
            + FormattableString.Invariant($"{worked:F1} ms of a processor"));
        return alone;

        static string Told(Latencies took) =>
            FormattableString.Invariant($"{took.At(0.5):F1} / {took.At(0.95):F1} / {took.At(0.99):F1}");
    }

    private async Task<OfficeBrowser> SignedInAsync(string login)
    {
        var browser = new OfficeBrowser(node.Address);
        await browser.SignInAsync(login, CountyFill.Password);
        return browser;
    }

    private string[] Seen(string place) =>
    [
        .. Enumerable.Range(0, cases)
            .Where(n => place == "county" || CountyFill.PlaceOf(n) is var (town, village) && town == CountyFill.Town.Town
                && (place == "town" || village == CountyFill.Village.Village))
            .Take(1000)
            .Select(CountyFill.Id),
    ];

    private Task<string?> RarestStateAsync(string actor) =>
        FirstAsync("select state from case_desk where actor = @actor group by state order by count(*), state limit 1", actor);

    private Task<string?> CommonestMissingAsync(string actor) =>
        FirstAsync("select fact from case_missing group by fact order by count(*) desc, fact limit 1", actor);

    // Not everybody has something at the desk.
    private async Task<string?> FirstAsync(string sql, string actor)
    {
        await using var connection = await database.OpenAsync();
        return await Dapper.SqlMapper.ExecuteScalarAsync<string>(connection, sql, new { actor });
    }
}
