using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>The stores of the library keep the contract, and the contract finds stores that do not.</summary>
public sealed class CaseStoreContractTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Empty("cases", "file");
    private readonly List<FileCaseStore> _open = [];

    public static TheoryData<string> Checks => [.. CaseStoreContract.Checks.Select(c => c.Name)];

    public static TheoryData<StoreFault> Faults => [.. Enum.GetValues<StoreFault>()];

    private string File => _folder.At("cases.jsonl");

    [Theory, MemberData(nameof(Checks))]
    public Task The_memory_store_keeps_the_contract(string check) => CaseStoreContract.RunAsync(check, () => new MemoryCaseStore());

    [Theory, MemberData(nameof(Checks))]
    public Task The_file_store_keeps_the_contract(string check) => CaseStoreContract.RunAsync(check, Open, Reopen);

    [Theory, MemberData(nameof(Faults))]
    public async Task A_broken_store_is_found(StoreFault fault)
    {
        var found = new List<string>();
        foreach (var check in CaseStoreContract.Checks)
        {
            try
            {
                await check.RunAsync(new BrokenStore(fault));
            }
            catch (CaseStoreContractException e)
            {
                found.Add(e.Message);
            }
        }

        Assert.NotEmpty(found);
    }

    [Fact]
    public async Task A_store_that_forgets_at_a_restart_is_found()
    {
        var name = CaseStoreContract.Checks.Single(c => c.Name.Contains("restart", StringComparison.Ordinal)).Name;

        await Assert.ThrowsAsync<CaseStoreContractException>(
            () => CaseStoreContract.RunAsync(name, () => new MemoryCaseStore(), _ => new MemoryCaseStore()));
    }

    [Fact]
    public async Task A_check_that_is_not_there_is_told() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CaseStoreContract.RunAsync("x", () => new MemoryCaseStore()));

    public void Dispose()
    {
        _open.ForEach(s => s.Dispose());
        _folder.Dispose();
    }

    private FileCaseStore Open()
    {
        _open.Add(FileCaseStore.Open(File));
        return _open[^1];
    }

    private FileCaseStore Reopen(ICaseStore store)
    {
        ((FileCaseStore)store).Dispose();
        return Open();
    }
}
