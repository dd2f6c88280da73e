using System.Runtime.ExceptionServices;
using HousingRules.Cases;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.CaseFiles;

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
        Action<RosterProblem> bad,
        CancellationToken interrupted)
        where T : class
    {
        var done = new T?[Chunk];
        var problems = new List<RosterProblem>[Chunk];
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

        void Work(JsonRecord[] rows)
        {
            try
            {
                Parallel.For(0, rows.Length, i =>
                {
                    problems[i] = [];
                    done[i] = Worked(rows[i], problems[i]);
                });
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }
        }

        // One case never ends the pass: what cannot be done with it is a problem of its row.
        T? Worked(JsonRecord row, List<RosterProblem> found)
        {
            try
            {
                return reader.Read(row, found) is { } input ? work(input) : null;
            }
            catch (TransitionsOverlapException e)
            {
                found.Add(new(row.Number, CaseReader.Events, new(
                    "政策的工作流程有错误：同一事件有两种去向同时成立；请先用 check 检查",
                    $"the policy's procedure has a mistake; run check first. {e.Message}")));
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or ArithmeticException)
            {
                // The exception's own words might hold what stands in the row.
                found.Add(new(row.Number, "", new(
                    $"程序未能处理这一案件（{e.GetType().Name}）；请附上所用命令报告此问题",
                    $"the program could not handle this case ({e.GetType().Name}); please report it with the command you used")));
            }

            return null;
        }
    }
}
