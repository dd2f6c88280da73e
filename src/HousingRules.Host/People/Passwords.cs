using System.Security.Cryptography;
using Dapper;
using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Identity;

namespace HousingRules.Host.People;

/// <summary>The passwords of people, of which only hashes are kept. Failures are counted in the database, before a password is looked at:
/// tries at several nodes, and tries at once, add up.</summary>
internal sealed class Passwords(Database database, TimeProvider time)
{
    /// <summary>So many failures in a row, and signing in is refused for a while.</summary>
    public const int MostFailures = 5;

    /// <summary>How long it is refused.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    // Without signs that are taken for one another.
    private const string Signs = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Length = 16;

    private static readonly PasswordHasher<Person> Hasher = new();

    // A login that is not there takes as long to refuse as a wrong password.
    private static readonly string NobodysPassword = Hash(New());

    /// <summary>A password that nobody has.</summary>
    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    public static string Hash(string password) => Hasher.HashPassword(null!, password);

    /// <summary>Looks whether login and password belong together.</summary>
    public async Task<PasswordTry> TryAsync(string login, string password, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var row = await connection.QuerySingleOrDefaultAsync<PersonRow>(new(
            $"select {PersonRow.Columns} from person p where p.login = @login",
            new { login = LoginName.Of(login) },
            cancellationToken: cancellation)).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var mayTry = row?.Password is not null && row.Closed == 0 && await connection.ExecuteAsync(
            """
            update person set failures = case when failures + 1 >= @MostFailures then 0 else failures + 1 end,
                locked_until = case when failures + 1 >= @MostFailures then @until else null end
            where id = @Id and (locked_until is null or locked_until <= @now)
            """,
            new { row.Id, MostFailures, until = Moment.Text(now + Lock), now = Moment.Text(now) }).ConfigureAwait(false) == 1;
        var isRight = Hasher.VerifyHashedPassword(null!, row?.Password ?? NobodysPassword, password) != PasswordVerificationResult.Failed;
        if (row is null)
            return new(null, PasswordOutcome.Unknown);
        var person = row.ToPerson();
        if (!mayTry)
            return new(person, WhyNot(row));
        if (!isRight)
            return new(person, await IsLockedAsync(row.Id).ConfigureAwait(false) ? PasswordOutcome.NowLocked : PasswordOutcome.Wrong);
        await connection.ExecuteAsync("update person set failures = 0, locked_until = null where id = @Id", new { row.Id })
            .ConfigureAwait(false);
        return new(person, PasswordOutcome.Right);
    }

    /// <summary>Gives somebody a password. Whoever is signed in as that person signs in anew, and a lock-out ends.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="password">The password.</param>
    /// <param name="mustChange">Whether it is changed before anything is done.</param>
    /// <returns>Whether there is such a person.</returns>
    public async Task<bool> SetAsync(string id, string password, bool mustChange)
    {
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        return await connection.ExecuteAsync(
            """
            update person set password = @hash, must_change = @mustChange, stamp = @stamp, failures = 0, locked_until = null
            where id = @id
            """,
            new { id, hash = Hash(password), mustChange = mustChange ? 1 : 0, stamp = Guid.NewGuid().ToString("N") })
            .ConfigureAwait(false) == 1;
    }

    private static PasswordOutcome WhyNot(PersonRow row) =>
        row.Closed != 0 ? PasswordOutcome.Closed : row.Password is null ? PasswordOutcome.NoPassword : PasswordOutcome.Locked;

    private async Task<bool> IsLockedAsync(string id)
    {
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        return await connection.ExecuteScalarAsync<string?>("select locked_until from person where id = @id", new { id })
            .ConfigureAwait(false) is not null;
    }
}
