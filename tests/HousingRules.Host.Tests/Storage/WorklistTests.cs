using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Storage;

/// <summary>A worklist is read along one index, whoever asks: the rows that are shown, and not the whole county.</summary>
public sealed class WorklistTests
{
    private const int Size = 20;
    private static readonly DateOnly Today = ListedCounty.Today;

    public static IEnumerable<string> Asked =>
        from place in ListedCounty.Asking.Keys
        from view in Enum.GetNames<WorklistView>()
        from state in new[] { "any", "rare" }
        select $"{place}: {view}: {state}";

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Every_page_is_read_along_an_index(DatabaseKind kind)
    {
        await using var database = await ListedCounty.FilledAsync(kind);
        foreach (var asked in Asked)
        {
            var (area, query) = Query(asked);
            var first = await new Worklist(database.Database, area).ReadAsync(query);
            Assert.True(first.Cases.Count > 0, asked);
            await AssertPlanAsync(database, asked, query, area, first.Cases.Count);
            if (first.Next is null)
                continue;
            query = query with { After = first.Next };
            var next = await new Worklist(database.Database, area).ReadAsync(query);

            await AssertPlanAsync(database, $"{asked}: next page", query, area, next.Cases.Count);
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Its_pages_hold_every_case_once_and_the_first_due_comes_first(DatabaseKind kind)
    {
        await using var database = await ListedCounty.FilledAsync(kind);
        var list = new Worklist(database.Database, new("东山县", "镇1"));
        var (seen, query) = (new List<(DateOnly? Due, string Id)>(), new WorklistQuery("town", Today) { Size = 77 });
        for (WorklistPlace? after = null; ;)
        {
            var page = await list.ReadAsync(query with { After = after });
            seen.AddRange(page.Cases.Select(c => (c.Due, c.Id)));
            if (page.Next is not { } next)
                break;
            after = WorklistPlace.Parse(next.ToString());
        }

        Assert.Equal(ListedCounty.Villages * ListedCounty.CasesOfAVillage, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen.Select(s => s.Due ?? DateOnly.MaxValue).Order(), seen.Select(s => s.Due ?? DateOnly.MaxValue));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task It_shows_what_is_asked_for_and_nothing_else(DatabaseKind kind)
    {
        await using var database = await ListedCounty.FilledAsync(kind);
        var list = new Worklist(database.Database, new("东山县"));
        var all = new WorklistQuery("town", Today) { Size = 20_000 };

        Assert.All((await list.ReadAsync(all with { View = WorklistView.Overdue })).Cases, c => Assert.True(c.Due < Today));
        Assert.All((await list.ReadAsync(all with { View = WorklistView.Waiting })).Cases, c => Assert.True(c.OpensOn > Today));
        Assert.All((await list.ReadAsync(all with { State = "rare" })).Cases, c => Assert.Equal("rare", c.State));
        Assert.All(
            (await list.ReadAsync(all with { Town = "镇2", Village = "村3" })).Cases,
            c => Assert.Equal(("镇2", "村3"), (c.Town, c.Village)));
        Assert.Empty((await list.ReadAsync(all with { Actor = "nobody" })).Cases);
        Assert.Empty((await new Worklist(database.Database, Area.Nowhere).ReadAsync(all)).Cases);
        Assert.Empty((await new Worklist(database.Database, new("东山县", "镇1")).ReadAsync(all with { Town = "镇2" })).Cases);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Places_below_ones_own_are_named(DatabaseKind kind)
    {
        await using var database = await ListedCounty.FilledAsync(kind);

        Assert.Equal(
            Enumerable.Range(1, ListedCounty.Towns).Select(i => $"镇{i}"),
            (await new Places(database.Database, new("东山县")).TownsAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(ListedCounty.Villages, (await new Places(database.Database, new("东山县")).VillagesAsync("镇2")).Count);
        Assert.Equal(ListedCounty.Villages, (await new Places(database.Database, new("东山县", "镇2")).VillagesAsync("镇3")).Count);
        Assert.Empty(await new Places(database.Database, new("东山县", "镇2")).TownsAsync());
        Assert.Empty(await new Places(database.Database, new("东山县", "镇2", "村1")).VillagesAsync("镇2"));
        Assert.Empty(await new Places(database.Database, Area.Nowhere).TownsAsync());
    }

    private static (Area Area, WorklistQuery Query) Query(string asked)
    {
        var (place, view, state) = (asked.Split(": ")[0], asked.Split(": ")[1], asked.Split(": ")[2]);
        var (area, town, village) = ListedCounty.Asking[place];
        return (area, new("town", Today)
        {
            Size = Size,
            View = Enum.Parse<WorklistView>(view),
            State = state == "any" ? null : state,
            Town = town,
            Village = village,
        });
    }

    private static async Task AssertPlanAsync(TestDatabase database, string asked, WorklistQuery query, Area area, int shown)
    {
        var (sql, parameters) = Worklist.Statement(query, area);
        // In a village its few cases in a state are looked for among all of its own.
        var isLookedThrough = query.State is not null && (query.Village ?? area.Village) is not null;
        var most = isLookedThrough ? ListedCounty.CasesOfAVillage + shown : 3 * (shown + 1);
        await ReadPlan.AssertAsync(database, asked, sql, parameters, most, isLookedThrough);
    }
}
