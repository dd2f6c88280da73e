using System.Collections.Immutable;

namespace HousingRules.Cases;

/// <summary>What every store of cases must do, as checks that any test framework can run: each throws when the store does not keep to
/// it. A store of your own runs them all, each on a store without cases.</summary>
/// <example>
/// With xunit:
/// <code>
/// public static TheoryData&lt;string&gt; Checks => [.. CaseStoreContract.Checks.Select(c => c.Name)];
///
/// [Theory, MemberData(nameof(Checks))]
/// public Task My_store_keeps_the_contract(string check) =>
///     CaseStoreContract.RunAsync(check, () => new MyStore(EmptyDatabase()), reopen: store => new MyStore(((MyStore)store).Database));
/// </code>
/// </example>
public static class CaseStoreContract
{
    /// <summary>The checks.</summary>
    public static ImmutableArray<CaseStoreCheck> Checks { get; } = [.. CaseAppendChecks.All, .. CaseListChecks.All];

    /// <summary>Runs one check.</summary>
    /// <param name="name">The check's name.</param>
    /// <param name="open">Makes a store without cases.</param>
    /// <param name="reopen">Closes a store and opens what it kept anew, as after a restart; null for a store that keeps nothing.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="ArgumentException">There is no check of that name.</exception>
    /// <exception cref="CaseStoreContractException">The store does not keep to it.</exception>
    public static Task RunAsync(
        string name,
        Func<ICaseStore> open,
        Func<ICaseStore, ICaseStore>? reopen = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        var check = Checks.FirstOrDefault(c => c.Name == name)
            ?? throw new ArgumentException($"There is no check \"{name}\".", nameof(name));
        return check.RunAsync(open(), reopen, cancellation);
    }
}
