using System.Globalization;
using HousingRules.Generators;
using HousingRules.Generators.Rosters;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>whole [--repeat N] [--rows N] [--sample FILE] [--output FILE.md]</c>: measures whole processes from start to end, the host's
/// <c>determine</c> against a plain copy, and writes a table.</summary>
public sealed class WholeCommand : IDisposable
{
    private readonly int _repeat;
    private readonly int _rows;
    private readonly string _sample;
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("housing-rules-whole-");
    private readonly List<string> _lines = ["| what | median | fastest | slowest | peak memory | target |", "|---|--:|--:|--:|--:|---|"];

    private WholeCommand(Arguments arguments)
    {
        _repeat = int.Parse(arguments["repeat"] ?? "5", CultureInfo.InvariantCulture);
        _rows = int.Parse(arguments["rows"] ?? "1000000", CultureInfo.InvariantCulture);
        _sample = arguments["sample"] ?? Path.Combine("rules", "samples", "roster");
    }

    private static string Self => Program("HousingRules.Benchmarks.dll");

    private static string Host => Program("HousingRules.Host.dll");

    public static int Run(Arguments arguments)
    {
        using var whole = new WholeCommand(arguments);
        whole.Measure();
        var table = string.Join('\n', whole._lines) + '\n';
        Console.Write(table);
        if (arguments["output"] is { } output)
            File.WriteAllText(output, table);
        return 0;
    }

    public void Dispose() => _work.Delete(recursive: true);

    private void Measure()
    {
        Cold();
        foreach (var kind in (string[])["csv", "xlsx"])
            Add(
                Determine($"`determine` the sample, 2,000 rows, {kind}", $"{_sample}.{kind}"),
                s => Verdict("< 1 s", s.MedianSeconds, 1, "s"));

        var roster = At("roster.csv");
        RosterCommand.Write(new(_rows, 1), roster);
        var copy = Series.Of($"copy {_rows:N0} rows, csv to csv", _repeat, () => Child.Run(Self, "copy-csv", roster, At("copy.csv")));
        Add(copy, _ => "");
        var determined = Determine($"`determine` {_rows:N0} rows, csv to csv", roster);
        var bytes = new FileInfo(At("determined.csv")).Length;
        var pass = Series.Of(
            $"the same copy with as many bytes written as `determine` does, {bytes / 1e6:N0} MB",
            _repeat,
            () => Child.Run(Self, "copy-csv", roster, At("copy.csv"), "--bytes", bytes.ToString(CultureInfo.InvariantCulture)));
        Add(pass, _ => "");
        Add(determined, s =>
            $"{Verdict("<= 3 x the copy", s.MedianSeconds / copy.MedianSeconds, 3, "x")}; "
            + $"{Verdict("<= 1.6 x that with as many bytes", s.MedianSeconds / pass.MedianSeconds, 1.6, "x")}; "
            + $"{Verdict("< 200 MB", s.PeakMegabytes, 200, "MB")}");
        var workbook = At("roster.xlsx");
        RosterCommand.Write(new(_rows / 10, 2), workbook);
        Add(Determine($"`determine` {_rows / 10:N0} rows, xlsx to csv", workbook), _ => "");
    }

    private void Cold()
    {
        var cold = Series.Of("load the policy in a fresh process, bind it, decide one household", _repeat, () => Child.Run(Self, "cold"));
        var parts = cold.Children.Select(
            c => c.Printed.Trim().Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        Add(
            cold,
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"of it: load {Median([.. parts.Select(p => p[0])]):F0} ms, bind and first household "
                + $"{Median([.. parts.Select(p => p[1])]):F0} ms"));
    }

    private Series Determine(string what, string roster) =>
        Series.Of(what, _repeat, () => Child.Run(Host, "determine", roster, "--output", At("determined.csv")));

    private void Add(Series series, Func<Series, string> target) => _lines.Add(series.Line(target(series)));

    private string At(string name) => Path.Combine(_work.FullName, name);

    private static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Verdict(string target, double value, double limit, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{target}: {value:F2} {unit}, {(value <= limit ? "met" : "missed")}");

    private static string Program(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
