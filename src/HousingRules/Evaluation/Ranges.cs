using System.Runtime.ExceptionServices;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Many households, range by range over several threads.</summary>
internal static class Ranges
{
    private const int Length = 4_096;

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
            Parallel.For(0, (count + Length - 1) / Length, options, range =>
            {
                var (start, length) = (range * Length, Math.Min(Length, count - range * Length));
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
}
