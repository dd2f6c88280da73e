using System.Diagnostics;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>How long answers took.</summary>
internal sealed class Latencies
{
    private readonly double[] _milliseconds;

    private Latencies(IEnumerable<double> milliseconds) => _milliseconds = [.. milliseconds.Order()];

    public double At(double share) => _milliseconds[(int)Math.Min(_milliseconds.Length - 1, share * _milliseconds.Length)];

    public static Latencies Together(params IEnumerable<Latencies> all) => new(all.SelectMany(l => l._milliseconds));

    /// <summary>Asks again and again.</summary>
    /// <param name="times">How often each client asks.</param>
    /// <param name="clients">How many ask at once.</param>
    /// <param name="ask">Asks once; it is told by which client, and for the how manieth time.</param>
    public static async Task<Latencies> OfAsync(int times, int clients, Func<int, int, Task> ask)
    {
        var took = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var milliseconds = new double[times];
            for (var i = 0; i < times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await ask(client, i);
                milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            return milliseconds;
        })));
        return new(took.SelectMany(t => t));
    }
}
