using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.People;

/// <summary>People are kept once, change as a whole, and somebody always administers.</summary>
public sealed class PersonStoreTests
{
    private readonly FakeTime _time = FakeTime.On(2020, 6, 10);

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_login_is_somebodys_once(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var people = new PersonStore(database.Database, _time);

        Assert.True(await people.AddAsync(SomePerson.Of("wang"), null));
        Assert.False(await people.AddAsync(SomePerson.Of("Wang "), null));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_is_written_is_read(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var people = new PersonStore(database.Database, _time);
        var wanted = SomePerson.Of("wang") with { MustChange = true };
        await people.AddAsync(wanted, null);

        var kept = await people.FindAsync(wanted.Id);

        Assert.Equal(wanted with { Stamp = kept!.Stamp }, kept);
        Assert.Equal([kept], await people.ListAsync());
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_change_is_another_stamp(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var people = new PersonStore(database.Database, _time);
        await people.AddAsync(SomePerson.Administrator(), null);
        await people.AddAsync(SomePerson.Of("wang"), null);
        var before = (await people.ByLoginAsync("wang"))!;

        Assert.True(await people.ChangeAsync(before with { Actor = "town", Area = new Area("北县", "南镇") }));

        var after = (await people.ByLoginAsync("wang"))!;
        Assert.NotEqual(before.Stamp, after.Stamp);
        Assert.Equal(before with { Actor = "town", Area = new Area("北县", "南镇"), Stamp = after.Stamp }, after);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Two_administrators_who_close_one_another_at_once_leave_one(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var people = new PersonStore(database.Database, _time);
        var both = new[] { SomePerson.Administrator("a"), SomePerson.Administrator("b") };
        foreach (var person in both)
            await people.AddAsync(person, null);

        var closed = await Task.WhenAll(both.Select(p => Task.Run(() => people.ChangeAsync(p with { IsClosed = true }))));

        Assert.Equal([false, true], closed.Order());
        Assert.True(await people.HasAdministratorAsync());
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task The_last_administrator_remains_one(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var people = new PersonStore(database.Database, _time);
        var only = SomePerson.Administrator();
        await people.AddAsync(only, null);

        Assert.False(await people.ChangeAsync(only with { Administers = false, Actor = "county", Area = SomePerson.County }));
        Assert.True((await people.FindAsync(only.Id))!.Administers);
    }
}
