using System.Text;
using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.People;

/// <summary>Of a key only its hash is kept.</summary>
public sealed class ApiKeyStoreTests
{
    private readonly FakeTime _time = FakeTime.On(2020, 6, 10);

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_key_is_found_by_its_secret_until_it_is_revoked(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var keys = new ApiKeyStore(database.Database, _time);
        var (key, secret) = await keys.AddAsync("register", "county", SomePerson.County, "p1");

        Assert.Equal(key, await keys.FindAsync(secret));
        Assert.Null(await keys.FindAsync(secret[..^1]));
        var revoked = await keys.RevokeAsync(key.Id);
        Assert.Equal(key with { RevokedAt = revoked!.RevokedAt }, revoked);
        Assert.NotNull((await keys.FindAsync(secret))!.RevokedAt);
        Assert.Null(await keys.RevokeAsync(key.Id));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task The_database_holds_the_hash_and_not_the_key(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var (_, secret) = await new ApiKeyStore(database.Database, _time).AddAsync("register", "county", SomePerson.County, "p1");

        await using var connection = await database.Database.OpenAsync();
        var row = (IDictionary<string, object>)await connection.QuerySingleAsync("select * from api_key");

        Assert.DoesNotContain(row.Values, value =>
            (value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : $"{value}").Contains(secret, StringComparison.Ordinal));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task The_newest_key_is_listed_first(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var keys = new ApiKeyStore(database.Database, _time);
        var (first, _) = await keys.AddAsync("first", "county", SomePerson.County, "p1");
        _time.Now += TimeSpan.FromSeconds(1);
        var (second, _) = await keys.AddAsync("second", "town", SomePerson.Village, "p1");

        Assert.Equal([second, first], await keys.ListAsync());
    }
}
