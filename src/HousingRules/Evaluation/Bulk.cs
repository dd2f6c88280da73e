using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Decides a household, or says what is wrong with it.</summary>
internal delegate Determination? DecideOrTell<in T>(T? household, out BadHousehold? bad);

/// <summary>Many households: range by range over several threads, or one after another as they come.</summary>
internal static class Bulk
{
    private const int Range = 4_096;

    /// <summary>Works through a number of households over several threads.</summary>
    /// <param name="count">How many.</param>
    /// <param name="decide">Decides some of them: the first, and how many.</param>
    /// <param name="threads">How many threads; 0 means as many as there are processors.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="cancellation">Stops the work between two ranges.</param>
    public static void Run(int count, Action<int, int> decide, int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, (count + Range - 1) / Range, options, range =>
            {
                var (start, length) = (range * Range, Math.Min(Range, count - range * Range));
                decide(start, length);
                progress?.Report(Interlocked.Add(ref done, length));
            });
        }
        catch (AggregateException e)
        {
            // Of several threads' households the first is told; whatever else went wrong is told as it is.
            var first = e.InnerExceptions.OfType<BadHouseholdException>().MinBy(bad => bad.Index);
            ExceptionDispatchInfo.Throw(first ?? e.InnerExceptions[0]);
        }
    }

    public static IEnumerable<DeterminedHousehold<T>> InTurn<T>(
        IEnumerable<T> households,
        DecideOrTell<T> decide,
        CancellationToken cancellation)
    {
        var index = 0L;
        foreach (var household in households)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return One(household, index++, decide);
        }
    }

    public static async IAsyncEnumerable<DeterminedHousehold<T>> InTurn<T>(
        IAsyncEnumerable<T> households,
        DecideOrTell<T> decide,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var index = 0L;
        await foreach (var household in households.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return One(household, index++, decide);
        }
    }

    public static async IAsyncEnumerable<Determination> OrThrow<T>(
        IAsyncEnumerable<DeterminedHousehold<T>> households,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var household in households.WithCancellation(cancellation).ConfigureAwait(false))
            yield return household.OrThrow();
    }

    private static DeterminedHousehold<T> One<T>(T household, long index, DecideOrTell<T> decide) =>
        decide(household, out var bad) is { } determination
            ? new(index, household, determination, null)
            : new(index, household, null, bad!.At(index));
}
