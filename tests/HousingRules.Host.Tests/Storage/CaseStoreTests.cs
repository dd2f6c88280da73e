using HousingRules.Cases;
using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Storage;

/// <summary>The store of the service does what every store must, on both databases.</summary>
public sealed class CaseStoreTests
{
    public static IEnumerable<string> Checks => CaseStoreContract.Checks.Select(c => c.Name);

    [Theory, OnDatabase(DatabaseKind.Sqlite, Each = nameof(Checks)), OnDatabase(DatabaseKind.PostgreSql, Each = nameof(Checks))]
    public async Task The_store_keeps_the_contract(DatabaseKind kind, string check)
    {
        await using var database = TestDatabase.Of(kind);

        await CaseStoreContract.RunAsync(
            check,
            () => new DatabaseCaseStore(database.Database, Area.Everywhere),
            _ => new DatabaseCaseStore(database.Reopen(), Area.Everywhere));
    }
}
