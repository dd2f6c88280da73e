using System.Runtime.ExceptionServices;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Cases;

/// <summary>Goes through a file of cases once: reads in order, works on every core, and hands on in the file's order.</summary>
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
        Action<RowProblem> bad,
        CancellationToken interrupted)
        where T : class
    {
        var done = new T?[Chunk];
        var problems = new List<RowProblem>[Chunk];
        foreach (var rows in source.Rows().Chunk(Chunk))
        {
            interrupted.ThrowIfCancellationRequested();
            Work(rows);
            for (var i = 0; i < rows.Length; i++)
            {
                problems[i].ForEach(bad);
                if (done[i] is { } result)
                    take(result);
            }
        }

        void Work(JsonRow[] rows)
        {
            try
            {
                Parallel.For(0, rows.Length, i =>
                {
                    problems[i] = [];
                    done[i] = reader.Read(rows[i], problems[i]) is { } input ? work(input) : null;
                });
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }
        }
    }
}
