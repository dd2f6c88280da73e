using System.Data.Common;
using Dapper;
using HousingRules.Host.Storage;

namespace HousingRules.Host.People;

/// <summary>The people who sign in.</summary>
internal sealed class PersonStore(Database database, TimeProvider time)
{
    private const string Insert =
        """
        insert into person (id, login, name, password, actor, county, town, village, administers, closed, failures, must_change, stamp,
            created_at)
        values (@Id, @login, @Name, @password, @Actor, @County, @Town, @Village, @administers, 0, 0, @mustChange, @stamp, @now)
        """;

    private const string Administrators = "select p.id from person p where p.administers = 1 and p.closed = 0 order by p.id";

    public async Task<Person?> FindAsync(string id, CancellationToken cancellation = default) =>
        (await RowAsync("p.id = @key", id, cancellation).ConfigureAwait(false))?.ToPerson();

    /// <summary>The person of a login.</summary>
    public async Task<Person?> ByLoginAsync(string login, CancellationToken cancellation = default) =>
        (await RowAsync("p.login = @key", LoginName.Of(login), cancellation).ConfigureAwait(false))?.ToPerson();

    /// <summary>Who may sign in, by login, and then who no longer may.</summary>
    /// <param name="after">Only those after this one; null for the first.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Person>> ListAsync(
        (bool IsClosed, string Login)? after = null,
        int size = 100,
        CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var rows = await connection.QueryAsync<PersonRow>(new(
            $"select {PersonRow.Columns} from person p {(after is null ? "" : "where (p.closed, p.login) > (@closed, @login)")} "
            + "order by p.closed, p.login limit @size",
            new { closed = after is { IsClosed: true } ? 1 : 0, login = after?.Login, size },
            cancellationToken: cancellation)).ConfigureAwait(false);
        return [.. rows.Select(r => r.ToPerson())];
    }

    /// <summary>Whether there is anybody who administers.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return (await connection.QueryAsync<string>(new(Administrators, cancellationToken: cancellation)).ConfigureAwait(false)).Any();
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
            var added = Added(person, password is null ? null : Passwords.Hash(password), time.GetUtcNow());
            await connection.ExecuteAsync(Insert, added).ConfigureAwait(false);
            return true;
        }
        catch (DbException e) when (database.IsDuplicate(e))
        {
            return false;
        }
    }

    /// <summary>Adds several at once, who have one password.</summary>
    /// <exception cref="DbException">A login is taken.</exception>
    public static Task AddManyAsync(
        DbConnection connection,
        DbTransaction writing,
        IEnumerable<Person> people,
        string password,
        DateTimeOffset now)
    {
        var hash = Passwords.Hash(password);
        return connection.ExecuteAsync(Insert, people.Select(p => Added(p, hash, now)), writing);
    }

    /// <summary>Changes name, role, place, and whether the person administers or is closed. Whoever is signed in as that person signs in
    /// anew.</summary>
    /// <returns>Whether it was changed; not when nobody would administer any more, or the person is not there.</returns>
    public async Task<bool> ChangeAsync(Person person)
    {
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        // INVARIANT: somebody administers. The rows are held, so that two do not take it from one another at once.
        var administrators = await connection.QueryAsync<string>(Administrators + database.ForUpdate, transaction: transaction)
            .ConfigureAwait(false);
        var administers = person is { Administers: true, IsClosed: false };
        if (!administers && administrators.All(id => id == person.Id))
            return false;
        var changed = await connection.ExecuteAsync(
            """
            update person set name = @Name, actor = @Actor, county = @County, town = @Town, village = @Village, administers = @administers,
                closed = @closed, stamp = @stamp
            where id = @Id
            """,
            new
            {
                person.Id,
                person.Name,
                person.Actor,
                person.Area.County,
                person.Area.Town,
                person.Area.Village,
                administers = person.Administers ? 1 : 0,
                closed = person.IsClosed ? 1 : 0,
                stamp = Guid.NewGuid().ToString("N"),
            },
            transaction).ConfigureAwait(false);
        await transaction.CommitAsync().ConfigureAwait(false);
        return changed == 1;
    }

    private async Task<PersonRow?> RowAsync(string condition, string key, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await connection.QuerySingleOrDefaultAsync<PersonRow>(new(
            $"select {PersonRow.Columns} from person p where {condition}",
            new { key },
            cancellationToken: cancellation)).ConfigureAwait(false);
    }

    private static object Added(Person person, string? hash, DateTimeOffset now) => new
    {
        person.Id,
        login = LoginName.Of(person.Login),
        person.Name,
        password = hash,
        person.Actor,
        person.Area.County,
        person.Area.Town,
        person.Area.Village,
        administers = person.Administers ? 1 : 0,
        mustChange = person.MustChange ? 1 : 0,
        stamp = Guid.NewGuid().ToString("N"),
        now = Moment.Text(now),
    };
}
