using System.Runtime.CompilerServices;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Decides households one after another as they come, so that they need not be in memory together.</summary>
public static class HouseholdSequences
{
    /// <summary>Decides a sequence of households as it is read.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="policy">The policy.</param>
    /// <param name="households">The households.</param>
    /// <param name="cancellation">Stops the work before the next household.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="BadHouseholdException">Something is wrong with a household; the exception says with which.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IEnumerable<Determination> DetermineAll<T>(
        this BoundPolicy<T> policy,
        IEnumerable<T> households,
        CancellationToken cancellation = default) =>
        OrThrow(TryDetermineAll(policy, households, cancellation));

    /// <summary>Decides a sequence of households as it is read; what is wrong with one keeps no other from being decided.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="policy">The policy.</param>
    /// <param name="households">The households.</param>
    /// <param name="cancellation">Stops the work before the next household.</param>
    /// <returns>One for each household, in the same order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IEnumerable<DeterminedHousehold<T>> TryDetermineAll<T>(
        this BoundPolicy<T> policy,
        IEnumerable<T> households,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(households);
        return InTurn(policy, households, cancellation);
    }

    /// <summary>Decides households as they come.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="policy">The policy.</param>
    /// <param name="households">The households.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="BadHouseholdException">Something is wrong with a household; the exception says with which.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IAsyncEnumerable<Determination> DetermineAllAsync<T>(
        this BoundPolicy<T> policy,
        IAsyncEnumerable<T> households,
        CancellationToken cancellation = default) =>
        OrThrow(TryDetermineAllAsync(policy, households, cancellation), CancellationToken.None);

    /// <summary>Decides households as they come; what is wrong with one keeps no other from being decided.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="policy">The policy.</param>
    /// <param name="households">The households.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One for each household, in the same order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IAsyncEnumerable<DeterminedHousehold<T>> TryDetermineAllAsync<T>(
        this BoundPolicy<T> policy,
        IAsyncEnumerable<T> households,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(households);
        return InTurn(policy, households, cancellation);
    }

    private static IEnumerable<DeterminedHousehold<T>> InTurn<T>(
        BoundPolicy<T> policy,
        IEnumerable<T> households,
        CancellationToken cancellation)
    {
        var index = 0L;
        // Asked before the first too: a sequence may take long to begin.
        cancellation.ThrowIfCancellationRequested();
        foreach (var household in households)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return One(policy, household, index++);
        }
    }

    private static async IAsyncEnumerable<DeterminedHousehold<T>> InTurn<T>(
        BoundPolicy<T> policy,
        IAsyncEnumerable<T> households,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var index = 0L;
        cancellation.ThrowIfCancellationRequested();
        await foreach (var household in households.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return One(policy, household, index++);
        }
    }

    // Written out, for whoever asks a selection for its last is given it without a look at the others.
    private static IEnumerable<Determination> OrThrow<T>(IEnumerable<DeterminedHousehold<T>> households)
    {
        foreach (var household in households)
            yield return household.OrThrow();
    }

    private static async IAsyncEnumerable<Determination> OrThrow<T>(
        IAsyncEnumerable<DeterminedHousehold<T>> households,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var household in households.WithCancellation(cancellation).ConfigureAwait(false))
            yield return household.OrThrow();
    }

    private static DeterminedHousehold<T> One<T>(BoundPolicy<T> policy, T household, long index) =>
        policy.TryDetermine(household, out var determination, out var bad)
            ? new(index, household, determination, null)
            : new(index, household, null, bad.At(index));
}
