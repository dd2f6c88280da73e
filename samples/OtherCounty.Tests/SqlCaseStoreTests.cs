using HousingRules.Cases;

namespace OtherCounty.Tests;

/// <summary>The county's own store keeps to what a store of cases must do.</summary>
public sealed class SqlCaseStoreTests : IDisposable
{
    private readonly CountyFolder _county = new();

    public static TheoryData<string> Checks => [.. CaseStoreContract.Checks.Select(c => c.Name)];

    public void Dispose() => _county.Dispose();

    [Theory, MemberData(nameof(Checks))]
    public Task It_keeps_the_contract(string check) =>
        CaseStoreContract.RunAsync(check, () => new SqlCaseStore(_county), _ => new SqlCaseStore(_county));
}
