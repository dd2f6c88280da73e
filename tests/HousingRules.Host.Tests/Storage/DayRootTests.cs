using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Storage;

/// <summary>A day that is over is closed once, with one hash over everything that was recorded on it.</summary>
public sealed class DayRootTests
{
    private static readonly DateTimeOffset NextDay = new(2020, 6, 9, 0, 59, 59, TimeSpan.Zero);
    private static readonly Area Here = new("演示县", "南镇", "甲村");

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task It_is_closed_one_hour_after_its_end_and_every_day_since_follows(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await new KeptCases(database.Database).AppraisedAsync("1");
        var roots = new DayRoots(database.Database);

        Assert.Equal(0, await roots.CloseAsync(NextDay));
        Assert.Equal(1, await roots.CloseAsync(NextDay.AddSeconds(1)));
        Assert.Equal(0, await roots.CloseAsync(NextDay.AddSeconds(2)));
        Assert.Equal(3, await roots.CloseAsync(NextDay.AddDays(3).AddSeconds(1)));
        Assert.Equal([("2020-06-08", 2), ("2020-06-09", 0), ("2020-06-10", 0), ("2020-06-11", 0)], await DaysAsync(database));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Nothing_is_added_to_a_closed_day(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var cases = new KeptCases(database.Database);
        await cases.OpenAsync("1");
        await new DayRoots(database.Database).CloseAsync(NextDay.AddDays(1));

        await Assert.ThrowsAsync<HostFailure>(() => cases.OpenAsync("2"));
        cases.At = NextDay;
        await cases.OpenAsync("3");

        Assert.Null(await cases.Keeper.LoadAsync("2"));
        Assert.NotNull(await cases.Keeper.LoadAsync("3"));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Of_several_nodes_the_first_one_closes_it(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await new KeptCases(database.Database).AppraisedAsync("1");

        var closed = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => new DayRoots(database.Database).CloseAsync(NextDay.AddDays(9)))));

        Assert.Equal(9, closed.Sum());
        Assert.Equal(9, (await DaysAsync(database)).Count);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Where_nothing_was_recorded_nothing_is_closed(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);

        Assert.Equal(0, await new DayRoots(database.Database).CloseAsync(NextDay.AddDays(1000)));
    }

    [Fact]
    public async Task What_is_being_recorded_while_it_is_closed_is_in_it_or_refused()
    {
        await using var database = TestDatabase.Of(DatabaseKind.Sqlite);
        var (cases, roots, open) = (new KeptCases(database.Database), new DayRoots(database.Database), 0);
        await cases.OpenAsync("0");

        var recording = Task.Run(async () =>
        {
            for (var i = 1; i < 200; i++)
            {
                try
                {
                    await cases.OpenAsync($"{i}");
                    open++;
                }
                catch (HostFailure)
                {
                    return;
                }
            }
        });
        await Task.Delay(50);
        await roots.CloseAsync(NextDay.AddSeconds(1));
        await recording;

        Assert.Equal([("2020-06-08", open + 1)], await DaysAsync(database));
    }

    [Fact]
    public void It_hangs_on_the_day_before_and_on_every_entry_and_attachment()
    {
        DayEntry[] entries = [new() { CaseId = "1", Version = 1, Hash = [1] }, new() { CaseId = "1", Version = 2, Hash = [2] }];
        byte[][] roots =
        [
            DayRoots.Root([0], "2020-06-08", entries, [[7]]),
            DayRoots.Root([1], "2020-06-08", entries, [[7]]),
            DayRoots.Root([0], "2020-06-09", entries, [[7]]),
            DayRoots.Root([0], "2020-06-08", entries[..1], [[7]]),
            DayRoots.Root([0], "2020-06-08", [entries[0], new() { CaseId = "1", Version = 2, Hash = [3] }], [[7]]),
            DayRoots.Root([0], "2020-06-08", [entries[0], new() { CaseId = "2", Version = 2, Hash = [2] }], [[7]]),
            DayRoots.Root([0], "2020-06-08", entries, [[8]]),
            DayRoots.Root([0], "2020-06-08", entries, []),
        ];

        Assert.Equal(roots.Length, roots.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(roots[0], DayRoots.Root([0], "2020-06-08", entries.Reverse(), [[7]]));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task An_attachment_belongs_to_its_day(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await new KeptCases(database.Database).OpenAsync("1");
        var store = new AttachmentStore(
            database.Database, new(Path.Combine(database.Folder, "a")), FakeTime.On(2020, 6, 8), 1000);
        await store.AddAsync(Here, "1", "a", new MemoryStream(AttachmentBytes.Png), "p7");
        await new DayRoots(database.Database).CloseAsync(NextDay.AddDays(1));

        await using var connection = await database.Database.OpenAsync();
        var (_, seals) = await DayRoots.OfAsync(connection, null, "2020-06-08");

        Assert.Single(seals);
        await Assert.ThrowsAsync<HostFailure>(() => store.AddAsync(Here, "1", "b", new MemoryStream(AttachmentBytes.Pdf), "p7"));
    }

    private static async Task<List<(string, int)>> DaysAsync(TestDatabase database)
    {
        await using var connection = await database.Database.OpenAsync();
        return [.. await connection.QueryAsync<(string, int)>("select day, entries from day_root order by day")];
    }
}
