using HousingRules.Cases;
using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Storage;

/// <summary>Whose cases are seen is a predicate of every statement, and who has no place sees nothing.</summary>
public sealed class AreaTests
{
    private static readonly Area Town = new("东山县", "东岭镇");

    public static IEnumerable<string> Areas => ["nowhere", "other county", "other town", "village of another town"];

    [Theory, OnDatabase(DatabaseKind.Sqlite, Each = nameof(Areas)), OnDatabase(DatabaseKind.PostgreSql, Each = nameof(Areas))]
    public async Task A_case_outside_is_neither_loaded_nor_listed_nor_added_to(DatabaseKind kind, string name)
    {
        await using var database = TestDatabase.Of(kind);
        await new DatabaseCaseStore(database.Database, Area.Everywhere).AppendAsync(Summary("1", 1), Entry(1));
        var outside = new DatabaseCaseStore(database.Database, Outside(name));

        Assert.Null(await outside.LoadAsync("1"));
        Assert.Empty((await outside.ListAsync(new())).Cases);
        var added = await outside.AppendAsync(Summary("1", 2), Entry(2));
        Assert.Equal((CaseAppendStatus.Conflict, 0, 0), (added.Status, added.Version, added.Since.Length));
        var begun = await outside.AppendAsync(Summary("1", 1), Entry(1) with { Request = "other" });
        Assert.Equal((CaseAppendStatus.Conflict, 0), (begun.Status, begun.Version));
        Assert.Single((await new DatabaseCaseStore(database.Database, Area.Everywhere).LoadAsync("1"))!.Entries);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_case_inside_is_loaded_listed_and_added_to(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        foreach (var area in new[] { new("东山县"), Town, new("东山县", "东岭镇", "甲村") })
        {
            var id = area.ToString();
            var inside = new DatabaseCaseStore(database.Database, area);

            Assert.Equal(CaseAppendStatus.Added, (await inside.AppendAsync(Summary(id, 1), Entry(1))).Status);
            Assert.Equal(CaseAppendStatus.Added, (await inside.AppendAsync(Summary(id, 2), Entry(2))).Status);
            Assert.Equal(2, (await inside.LoadAsync(id))!.Entries.Length);
            Assert.Contains((await inside.ListAsync(new())).Cases, c => c.Id == id);
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_a_batch_adds_is_there_when_it_is_kept_and_not_before(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await using (var left = await CaseBatch.BeginAsync(database.Database, Town))
            await left.AppendAsync(Summary("1", 1), Entry(1));
        var store = new DatabaseCaseStore(database.Database, Town);
        Assert.Null(await store.LoadAsync("1"));

        await using (var kept = await CaseBatch.BeginAsync(database.Database, Town))
        {
            await kept.AppendAsync(Summary("1", 1), Entry(1));
            await kept.AppendAsync(Summary("1", 2), Entry(2));
            Assert.Equal(2, (await kept.LoadAsync("1"))!.Entries.Length);
            await kept.CommitAsync();
        }

        Assert.Equal(2, (await store.LoadAsync("1"))!.Entries.Length);
    }

    private static Area Outside(string name) => name switch
    {
        "nowhere" => Area.Nowhere,
        "other county" => new("西山县"),
        "other town" => new("东山县", "西岭镇"),
        _ => new("东山县", "西岭镇", "甲村"),
    };

    private static CaseSummary Summary(string id, int version) =>
        new(id, version, "东山县", "东岭镇", "甲村", "county/2020-01-01", "sha256:0", "listed", null) { LastDay = new(2020, 6, 8) };

    private static CaseEntry Entry(int number) => new(
        number,
        number == 1 ? CaseEntryKind.Opened : CaseEntryKind.Happened,
        new(FormattableString.Invariant($"c{number}"), "village", "p", new(2020, 6, 8, 9, 0, 0, TimeSpan.Zero)),
        "r",
        "{}"u8.ToArray());
}
