using System.Data.Common;
using System.Globalization;
using Dapper;
using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Identity;

namespace HousingRules.Host.People;

/// <summary>The people who sign in.</summary>
internal sealed class PersonStore(Database database, TimeProvider time)
{
    private const int MostFailures = 5;

    private const string Insert =
        """
        insert into person (id, login, name, password, actor, county, town, village, administers, closed, failures, stamp, created_at)
        values (@Id, @Login, @Name, @password, @Actor, @County, @Town, @Village, @administers, 0, 0, @stamp, @now)
        """;

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
    private static readonly PasswordHasher<Person> Hasher = new();

    // A login that is not there takes as long to refuse as a wrong password.
    private static readonly string NobodysPassword = Hasher.HashPassword(null!, Guid.NewGuid().ToString());

    public async Task<Person?> FindAsync(string id, CancellationToken cancellation = default) =>
        (await RowAsync("p.id = @key", id, cancellation).ConfigureAwait(false))?.ToPerson();

    public async Task<Person?> ByLoginAsync(string login, CancellationToken cancellation = default) =>
        (await RowAsync("p.login = @key", login, cancellation).ConfigureAwait(false))?.ToPerson();

    /// <summary>Whether there is anybody who administers.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await connection.ExecuteScalarAsync<long>(new(
            "select count(*) from person where administers = 1 and closed = 0",
            cancellationToken: cancellation)).ConfigureAwait(false) > 0;
    }

    /// <summary>Adds somebody.</summary>
    /// <param name="person">The person; the stamp is made.</param>
    /// <param name="password">The password; null for one who signs in elsewhere.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether it was added; not when the login is taken.</returns>
    public async Task<bool> AddAsync(Person person, string? password, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            await connection.ExecuteAsync(Insert, Added(person, Hash(password))).ConfigureAwait(false);
            return true;
        }
        catch (DbException e) when (database.IsDuplicate(e))
        {
            return false;
        }
    }

    /// <summary>Adds several at once, who have one password.</summary>
    /// <exception cref="DbException">A login is taken; nobody is added.</exception>
    public async Task AddManyAsync(IEnumerable<Person> people, string password, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var writing = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var hash = Hash(password);
        await connection.ExecuteAsync(Insert, people.Select(p => Added(p, hash)), writing).ConfigureAwait(false);
        await writing.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Signs somebody in.</summary>
    /// <returns>The person; null when login and password do not belong together, or signing in is refused for now.</returns>
    public async Task<Person?> SignInAsync(string login, string password, CancellationToken cancellation = default)
    {
        var row = await RowAsync("p.login = @key", login, cancellation).ConfigureAwait(false);
        var outcome = Hasher.VerifyHashedPassword(null!, row?.Password ?? NobodysPassword, password);
        if (row?.Password is null || row.Closed != 0 || row.ToPerson().LockedUntil > time.GetUtcNow())
            return null;
        await CountAsync(row, outcome != PasswordVerificationResult.Failed).ConfigureAwait(false);
        return outcome == PasswordVerificationResult.Failed ? null : row.ToPerson();
    }

    private async Task CountAsync(PersonRow row, bool isRight)
    {
        if (isRight && row is { Failures: 0, LockedUntil: null })
            return;
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        // Counted in the database: tries at several nodes add up.
        await connection.ExecuteAsync(
            isRight
                ? "update person set failures = 0, locked_until = null where id = @Id"
                : """
                  update person set failures = case when failures + 1 >= @MostFailures then 0 else failures + 1 end,
                      locked_until = case when failures + 1 >= @MostFailures then @until else locked_until end
                  where id = @Id
                  """,
            new { row.Id, MostFailures, until = Text(time.GetUtcNow() + Lock) }).ConfigureAwait(false);
    }

    private async Task<PersonRow?> RowAsync(string condition, string key, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await connection.QuerySingleOrDefaultAsync<PersonRow>(new(
            $"select {PersonRow.Columns} from person p where {condition}",
            new { key },
            cancellationToken: cancellation)).ConfigureAwait(false);
    }

    private static string? Hash(string? password) => password is null ? null : Hasher.HashPassword(null!, password);

    private object Added(Person person, string? hash) => new
    {
        person.Id,
        person.Login,
        person.Name,
        password = hash,
        person.Actor,
        person.Area.County,
        person.Area.Town,
        person.Area.Village,
        administers = person.Administers ? 1 : 0,
        stamp = Guid.NewGuid().ToString("N"),
        now = Text(time.GetUtcNow()),
    };

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
