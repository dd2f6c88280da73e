using System.Globalization;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary>The same process several times.</summary>
public sealed record Series(string What, IReadOnlyList<Child> Children)
{
    public static Series Of(string what, int repeat, Func<Child> run)
    {
        Console.Error.WriteLine(what);
        return new(what, [.. Enumerable.Range(0, repeat).Select(_ => run())]);
    }

    public double MedianSeconds => Children.Select(c => c.Took.TotalSeconds).Order().ElementAt(Children.Count / 2);

    public long PeakMegabytes => Children.Max(c => c.PeakBytes) / 1_000_000;

    /// <summary>A line of the table: what, median, fastest, slowest, peak memory, and the verdict on a target.</summary>
    public string Line(string target) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {What} | {MedianSeconds:F2} s | {Children.Min(c => c.Took.TotalSeconds):F2} s | {Children.Max(c => c.Took.TotalSeconds):F2} "
        + $"s | {PeakMegabytes} MB | {target} |");
}
