using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.People;

/// <summary>Passwords are counted where all nodes count.</summary>
public sealed class PasswordsTests
{
    private const string Wrong = "not the password";

    private readonly FakeTime _time = FakeTime.On(2020, 6, 10);

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task The_right_password_signs_in_whatever_the_letters_of_the_login(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await AddAsync(database, "wang.li");

        var tried = await new Passwords(database.Database, _time).TryAsync(" Wang.Li ", SomePerson.Password);

        Assert.Equal((PasswordOutcome.Right, "wang.li"), (tried.Outcome, tried.Person!.Login));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Failures_at_two_nodes_add_up_to_a_lock_that_the_right_password_does_not_open(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await AddAsync(database, "wang");
        var nodes = new[] { new Passwords(database.Database, _time), new Passwords(database.Reopen(), _time) };

        var outcomes = new List<PasswordOutcome>();
        for (var i = 0; i < Passwords.MostFailures; i++)
            outcomes.Add((await nodes[i % 2].TryAsync("wang", Wrong)).Outcome);

        Assert.Equal([.. Enumerable.Repeat(PasswordOutcome.Wrong, Passwords.MostFailures - 1), PasswordOutcome.NowLocked], outcomes);
        Assert.Equal(PasswordOutcome.Locked, (await nodes[0].TryAsync("wang", SomePerson.Password)).Outcome);
        _time.Now += Passwords.Lock;
        Assert.Equal(PasswordOutcome.Right, (await nodes[1].TryAsync("wang", SomePerson.Password)).Outcome);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Of_many_tries_at_once_no_more_are_looked_at_than_of_as_many_in_a_row(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await AddAsync(database, "wang");
        var passwords = new Passwords(database.Database, _time);

        var tried = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => passwords.TryAsync("wang", Wrong))));

        Assert.Equal(Passwords.MostFailures, tried.Count(t => t.Outcome is PasswordOutcome.Wrong or PasswordOutcome.NowLocked));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Signing_in_ends_the_count(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await AddAsync(database, "wang");
        var passwords = new Passwords(database.Database, _time);

        for (var i = 0; i < 2 * Passwords.MostFailures; i++)
            Assert.Equal(
                i % 2 == 0 ? PasswordOutcome.Wrong : PasswordOutcome.Right,
                (await passwords.TryAsync("wang", i % 2 == 0 ? Wrong : SomePerson.Password)).Outcome);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_reset_ends_sessions_and_the_lock_and_the_old_password(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var before = await AddAsync(database, "wang");
        var passwords = new Passwords(database.Database, _time);
        for (var i = 0; i < Passwords.MostFailures; i++)
            await passwords.TryAsync("wang", Wrong);
        var fresh = Passwords.New();

        await passwords.SetAsync(before.Id, fresh, mustChange: true);

        var (person, outcome) = await passwords.TryAsync("wang", fresh);
        Assert.Equal((PasswordOutcome.Right, true), (outcome, person!.MustChange));
        Assert.NotEqual(before.Stamp, person.Stamp);
        Assert.Equal(PasswordOutcome.Wrong, (await passwords.TryAsync("wang", SomePerson.Password)).Outcome);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Somebody_closed_and_somebody_without_a_password_do_not_sign_in(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var people = new PersonStore(database.Database, _time);
        await people.ChangeAsync((await AddAsync(database, "wang")) with { IsClosed = true });
        await people.AddAsync(SomePerson.Of("li"), null);
        var passwords = new Passwords(database.Database, _time);

        Assert.Equal(PasswordOutcome.Closed, (await passwords.TryAsync("wang", SomePerson.Password)).Outcome);
        Assert.Equal(PasswordOutcome.NoPassword, (await passwords.TryAsync("li", "")).Outcome);
        Assert.Equal(PasswordOutcome.Unknown, (await passwords.TryAsync("nobody", SomePerson.Password)).Outcome);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task The_password_itself_is_not_in_the_database(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await AddAsync(database, "wang");

        await using var connection = await database.Database.OpenAsync();
        var row = (IDictionary<string, object>)await connection.QuerySingleAsync("select * from person where login = 'wang'");

        Assert.DoesNotContain(row.Values, value => $"{value}".Contains(SomePerson.Password, StringComparison.Ordinal));
    }

    private async Task<Person> AddAsync(TestDatabase database, string login)
    {
        var people = new PersonStore(database.Database, _time);
        await people.AddAsync(SomePerson.Administrator(), SomePerson.Password);
        await people.AddAsync(SomePerson.Of(login), SomePerson.Password);
        return (await people.ByLoginAsync(login))!;
    }
}
