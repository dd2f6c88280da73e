using System.Globalization;
using System.Text.Json;
using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Storage;

/// <summary>A worklist is read along one index, whoever asks: the rows that are shown, and not the whole county.</summary>
public sealed class WorklistTests
{
    private const int Towns = 3;
    private const int Villages = 4;
    private const int CasesOfAVillage = 150;
    private const int Size = 20;
    private static readonly DateOnly Today = new(2020, 6, 15);

    public static IEnumerable<string> Asked =>
        from place in new[] { "county", "town", "village", "county for a town", "county for a village", "town for a village" }
        from what in new[] { "all", "overdue", "waiting", "state", "next page" }
        select $"{place}: {what}";

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Every_page_is_read_along_an_index(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        foreach (var asked in Asked)
        {
            var (area, query) = Query(asked);
            var shown = (await new Worklist(database.Database, area).ReadAsync(query)).Cases.Count;
            Assert.True(shown > 0, asked);

            await AssertPlanAsync(database, asked, query, area, shown);
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Its_pages_hold_every_case_once_and_the_first_due_comes_first(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
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

        Assert.Equal(Villages * CasesOfAVillage, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen.Select(s => s.Due ?? DateOnly.MaxValue).Order(), seen.Select(s => s.Due ?? DateOnly.MaxValue));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task It_shows_what_is_asked_for_and_nothing_else(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        var list = new Worklist(database.Database, new("东山县"));
        var all = new WorklistQuery("town", Today) { Size = 10_000 };

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
        await using var database = await FilledAsync(kind);

        Assert.Equal(["镇1", "镇2", "镇3"], (await new Places(database.Database, new("东山县")).TownsAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(Villages, (await new Places(database.Database, new("东山县")).VillagesAsync("镇2")).Count);
        Assert.Equal(Villages, (await new Places(database.Database, new("东山县", "镇2")).VillagesAsync("镇3")).Count);
        Assert.Empty(await new Places(database.Database, new("东山县", "镇2")).TownsAsync());
        Assert.Empty(await new Places(database.Database, new("东山县", "镇2", "村1")).VillagesAsync("镇2"));
        Assert.Empty(await new Places(database.Database, Area.Nowhere).TownsAsync());
    }

    private static (Area Area, WorklistQuery Query) Query(string asked)
    {
        var (place, what) = (asked.Split(": ")[0], asked.Split(": ")[1]);
        var area = place switch
        {
            "town" or "town for a village" => new Area("东山县", "镇2"),
            "village" => new Area("东山县", "镇2", "村3"),
            _ => new Area("东山县"),
        };
        var query = new WorklistQuery("town", Today)
        {
            Size = Size,
            Town = place is "county for a town" or "county for a village" or "town for a village" ? "镇2" : null,
            Village = place is "county for a village" or "town for a village" ? "村3" : null,
        };
        return (area, what switch
        {
            "overdue" => query with { View = WorklistView.Overdue },
            "waiting" => query with { View = WorklistView.Waiting },
            "state" => query with { State = "rare" },
            "next page" => query with { After = new("2020-06-12", "镇2-村3-5") },
            _ => query,
        });
    }

    private static async Task AssertPlanAsync(TestDatabase database, string asked, WorklistQuery query, Area area, int shown)
    {
        var (sql, parameters) = Worklist.Statement(query, area);
        await using var connection = await database.Database.OpenAsync();
        if (database.Connection is null)
        {
            var plan = (await connection.QueryAsync($"explain query plan {sql}", parameters)).Select(row => (string)row.detail).ToList();
            Assert.True(
                plan is [var desk, var row]
                    && desk.Replace("COVERING ", "", StringComparison.Ordinal).StartsWith(
                        "SEARCH d USING INDEX case_desk_", StringComparison.Ordinal)
                    && row.StartsWith("SEARCH r USING INDEX sqlite_autoindex_case_row_1", StringComparison.Ordinal),
                $"{asked}: {string.Join("; ", plan)}");
            return;
        }

        // A planner reads a small table whole: asked not to, it shows that the index serves.
        await connection.ExecuteAsync(
            "set enable_seqscan = off; set enable_bitmapscan = off; set enable_hashjoin = off; set enable_mergejoin = off");
        var text = await connection.ExecuteScalarAsync<string>($"explain (analyze, format json) {sql}", parameters);
        using var json = JsonDocument.Parse(text!);
        var read = Read(json.RootElement[0].GetProperty("Plan"), out var sorts);
        // In a village its few cases in a state are looked for among all of its own.
        var most = query.State is not null && (query.Village ?? area.Village) is not null ? 2 * CasesOfAVillage : 3 * (shown + 1);
        Assert.True(read <= most && !sorts, $"{asked}: {read} rows for {shown}: {text}");
    }

    // The rows that the nodes which read tables touched.
    private static double Read(JsonElement node, out bool sorts)
    {
        var type = node.GetProperty("Node Type").GetString()!;
        sorts = type.Contains("Sort", StringComparison.Ordinal);
        var own = type.Contains("Scan", StringComparison.Ordinal)
            ? (node.GetProperty("Actual Rows").GetDouble()
                + (node.TryGetProperty("Rows Removed by Filter", out var removed) ? removed.GetDouble() : 0))
                * node.GetProperty("Actual Loops").GetDouble()
            : 0;
        if (!node.TryGetProperty("Plans", out var parts))
            return own;
        foreach (var part in parts.EnumerateArray())
        {
            own += Read(part, out var below);
            sorts |= below;
        }

        return own;
    }

    private static async Task<TestDatabase> FilledAsync(DatabaseKind kind)
    {
        var database = TestDatabase.Of(kind);
        await using var connection = await database.Database.OpenAsync();
        await using var writing = await connection.BeginTransactionAsync();
        var rows = (
            from town in Enumerable.Range(1, Towns)
            from village in Enumerable.Range(1, Villages)
            from number in Enumerable.Range(1, CasesOfAVillage)
            select Row($"镇{town}", $"村{village}", number)).ToList();
        await connection.ExecuteAsync(
            """
            insert into case_row (case_id, ordinal, version, county, town, village, policy, digest, state, due, opens_on, last_day, actors,
                missing, hash)
            values (@id, @ordinal, 1, '东山县', @town, @village, 'p', 'd', @state, @due, @opens, '2020-06-08', 'county town', '', @ordinal)
            """,
            rows,
            writing);
        foreach (var actor in new[] { "county", "town" })
            await connection.ExecuteAsync(
                $"""
                insert into case_desk (case_id, actor, ordinal, county, town, village, state, due, opens_on)
                values (@id, '{actor}', @ordinal, '东山县', @town, @village, @state, @due, @opens)
                """,
                rows,
                writing);
        await writing.CommitAsync();
        await connection.ExecuteAsync("analyze case_desk; analyze case_row;");
        return database;
    }

    private static object Row(string town, string village, int number)
    {
        var id = $"{town}-{village}-{number}";
        return new
        {
            id,
            ordinal = CaseRow.Ordinal(id),
            town,
            village,
            state = number % 25 == 0 ? "rare" : "usual",
            due = number % 40 == 0 ? CaseRow.Never : Day(number % 20),
            opens = number % 3 == 0 ? Day(number % 20) : null,
        };
    }

    private static string Day(int after) => new DateOnly(2020, 6, 8).AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
