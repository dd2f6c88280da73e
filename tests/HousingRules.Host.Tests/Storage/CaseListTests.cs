using HousingRules.Cases;
using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Storage;

/// <summary>Cases are listed along an index, whoever asks for whichever: the rows that are shown, and not the whole county.</summary>
public sealed class CaseListTests
{
    private const string County = "东山县";
    private const int Size = 20;

    public static IEnumerable<string> Asked =>
        from place in ListedCounty.Asking.Keys
        from what in new[] { "all", "state", "actor", "missing", "next page", "next page of a state", "next page of an actor" }
        select $"{place}: {what}";

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Every_page_is_read_along_an_index(DatabaseKind kind)
    {
        await using var database = await ListedCounty.FilledAsync(kind);
        foreach (var asked in Asked)
        {
            var (area, query) = Query(asked);
            var shown = (await new DatabaseCaseStore(database.Database, area).ListAsync(query)).Cases.Length;
            Assert.True(shown > 0, asked);
            var (sql, parameters) = CaseSelection.Of(query, area);
            // A village has few enough cases to be looked through.
            var isOfVillage = (query.Village ?? area.Village) is not null;

            await ReadPlan.AssertAsync(
                database, asked, sql, parameters, isOfVillage ? ListedCounty.CasesOfAVillage + shown : 3 * (shown + 1), isOfVillage);
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_is_due_is_read_without_what_is_not(DatabaseKind kind)
    {
        await using var database = await ListedCounty.FilledAsync(kind);
        foreach (var place in ListedCounty.Asking.Keys)
        {
            foreach (var actor in new[] { null, "seldom" })
            {
                var (area, any) = Query($"{place}: all");
                var query = any with { Actor = actor, DueBy = ListedCounty.Today.AddDays(-6) };
                var first = await new DueCases(database.Database, area).ReadAsync(query);
                foreach (var after in new[] { null, first.Next })
                {
                    var page = query with { After = after };
                    var shown = (await new DueCases(database.Database, area).ReadAsync(page)).Cases.Length;
                    var (sql, parameters) = CaseSelection.ByDay(page, area);
                    var isOfVillage = (query.Village ?? area.Village) is not null;

                    await ReadPlan.AssertAsync(
                        database, $"{place}, {actor}, {after}", sql, parameters,
                        isOfVillage ? ListedCounty.CasesOfAVillage + shown : 3 * (shown + 1), isOfVillage);
                }
            }
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_is_due_comes_by_its_day_page_after_page(DatabaseKind kind)
    {
        await using var database = await ListedCounty.FilledAsync(kind);
        var all = await ListAsync(database, new() { Size = 20_000 });
        CaseQuery[] asked =
        [
            new() { DueBy = ListedCounty.Today },
            new() { DueBy = ListedCounty.Today.AddDays(20), State = "rare", Missing = "grade" },
            new() { DueBy = ListedCounty.Today, Actor = "seldom", Missing = "grade" },
            new() { DueBy = ListedCounty.Today, Town = "镇3", Village = "村7" },
        ];
        foreach (var query in asked)
        {
            var expected = all.Where(query.Asks).OrderBy(c => c.Due).ThenBy(c => c.Id, StringComparer.Ordinal).Select(c => c.Id).ToList();
            var (seen, after) = (new List<string>(), (string?)null);
            do
            {
                var page = await new DueCases(database.Database, new(County)).ReadAsync(query with { Size = 700, After = after });
                seen.AddRange(page.Cases.Select(c => c.Id));
                after = page.Next;
            }
            while (after is not null);

            Assert.Equal(expected, seen);
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_is_due_is_found_whatever_else_is_asked(DatabaseKind kind)
    {
        await using var database = await ListedCounty.FilledAsync(kind);
        var all = await ListAsync(database, new() { Size = 20_000 });
        CaseQuery[] asked =
        [
            new() { DueBy = ListedCounty.Today },
            new() { DueBy = ListedCounty.Today, State = "rare" },
            new() { DueBy = ListedCounty.Today, Actor = "seldom", Town = "镇3" },
            new() { Actor = "seldom", Missing = "grade" },
            new() { Missing = "grade", State = "usual", Village = "村7" },
        ];
        foreach (var query in asked)
        {
            var expected = all.Where(query.Asks).Select(c => c.Id).ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, (await ListAsync(database, query with { Size = 20_000 })).Select(c => c.Id));
        }
    }

    private static async Task<IReadOnlyList<CaseSummary>> ListAsync(TestDatabase database, CaseQuery query) =>
        (await new DatabaseCaseStore(database.Database, new(County)).ListAsync(query)).Cases;

    private static (Area Area, CaseQuery Query) Query(string asked)
    {
        var (place, what) = (asked.Split(": ")[0], asked.Split(": ")[1]);
        var (area, town, village) = ListedCounty.Asking[place];
        var query = new CaseQuery
        {
            Size = Size,
            Town = town,
            Village = village,
            After = what.StartsWith("next page", StringComparison.Ordinal) ? "镇2-村3-120" : null,
        };
        return (area, what switch
        {
            "state" or "next page of a state" => query with { State = "rare" },
            "actor" or "next page of an actor" => query with { Actor = "seldom" },
            "missing" => query with { Missing = "grade" },
            _ => query,
        });
    }
}
