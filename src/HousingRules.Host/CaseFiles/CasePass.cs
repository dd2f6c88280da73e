using System.Runtime.ExceptionServices;
using HousingRules.Cases;
using HousingRules.Host.Words;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.CaseFiles;

/// <summary>Goes through cases once: takes them in order, works on every core, and hands on in the same order.</summary>
internal static class CasePass
{
    // INVARIANT: so many cases are held at once, and no more, whatever the file's length.
    private const int Chunk = 1_024;

    /// <summary>Goes through all cases.</summary>
    /// <param name="source">The file.</param>
    /// <param name="reader">What makes cases of its rows.</param>
    /// <param name="work">The work on one case, done by many threads at once.</param>
    /// <param name="take">Takes what came of it, one case after the other.</param>
    /// <param name="bad">Takes what is wrong with a row.</param>
    /// <param name="interrupted">Ends the pass.</param>
    /// <exception cref="OperationCanceledException">The pass was interrupted.</exception>
    public static void Run<T>(
        CaseSource source,
        CaseReader reader,
        Func<CaseInput, T> work,
        Action<T> take,
        Action<RosterProblem> bad,
        CancellationToken interrupted)
        where T : class =>
        Run(
            source.Rows(),
            row => row.Number,
            (row, found) => reader.Read(row, found) is { } input ? work(input) : null,
            take,
            bad,
            interrupted);

    /// <summary>Goes through what came of the cases of a file before.</summary>
    /// <param name="cases">What came of them.</param>
    /// <param name="number">The row of one.</param>
    /// <param name="work">The work on one, done by many threads at once; it tells what is wrong with it.</param>
    /// <param name="take">Takes what came of it, one after the other.</param>
    /// <param name="bad">Takes what is wrong with a row.</param>
    /// <param name="interrupted">Ends the pass.</param>
    /// <exception cref="OperationCanceledException">The pass was interrupted.</exception>
    public static void Run<TCase, T>(
        IEnumerable<TCase> cases,
        Func<TCase, int> number,
        Func<TCase, List<RosterProblem>, T?> work,
        Action<T> take,
        Action<RosterProblem> bad,
        CancellationToken interrupted)
        where T : class
    {
        var done = new T?[Chunk];
        var problems = new List<RosterProblem>[Chunk];
        foreach (var chunk in cases.Chunk(Chunk))
        {
            interrupted.ThrowIfCancellationRequested();
            Work(chunk);
            for (var i = 0; i < chunk.Length; i++)
            {
                problems[i].ForEach(bad);
                if (done[i] is { } result)
                    take(result);
            }
        }

        void Work(TCase[] chunk)
        {
            try
            {
                Parallel.For(0, chunk.Length, i =>
                {
                    problems[i] = [];
                    done[i] = Worked(chunk[i], problems[i]);
                });
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }
        }

        // One case never ends the pass: what cannot be done with it is a problem of its row.
        T? Worked(TCase one, List<RosterProblem> found)
        {
            try
            {
                return work(one, found);
            }
            catch (TransitionsOverlapException e)
            {
                found.Add(new(number(one), CaseReader.Events, HostSentences.ProcedureOfCaseForks(e.Message)));
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or ArithmeticException)
            {
                // The exception's own words might hold what stands in the row.
                found.Add(new(number(one), "", HostSentences.CouldNotHandle(e.GetType().Name)));
            }

            return null;
        }
    }
}
