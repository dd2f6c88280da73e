using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Serving;

/// <summary>Makes the first administrator where there is none.</summary>
internal static class FirstAdministrator
{
    public const string Login = "admin";

    /// <summary>Makes it.</summary>
    /// <returns>The password, which is kept nowhere; null when there is an administrator already.</returns>
    public static async Task<string?> MakeAsync(PersonStore people, CancellationToken cancellation)
    {
        if (await people.HasAdministratorAsync(cancellation).ConfigureAwait(false))
            return null;
        var password = Passwords.New();
        var person = new Person(Guid.CreateVersion7().ToString("N"), Login, Login, null, Area.Nowhere, Administers: true)
        {
            MustChange = true
        };
        return await people.AddAsync(person, password, cancellation).ConfigureAwait(false) ? password : null;
    }
}
