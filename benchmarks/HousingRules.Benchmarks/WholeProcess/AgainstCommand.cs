using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HousingRules.Generators;
using HousingRules.Generators.Cases;
using HousingRules.Generators.Rosters;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>against --before HOST.dll [--after HOST.dll] [--repeat N] [--rows N] [--output FILE.md]</c>: the same commands of two builds
/// of the host in turn, so that a busy machine is busy for both, and a table of their ratios.</summary>
public sealed class AgainstCommand : IDisposable
{
    private readonly int _repeat;
    private readonly int _rows;
    private readonly string _before;
    private readonly string _after;
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("housing-rules-against-");
    private readonly List<string> _lines = ["| command | before | after | ratio of medians | ratio of fastest |", "|---|--:|--:|--:|--:|"];

    private AgainstCommand(Arguments arguments)
    {
        _repeat = int.Parse(arguments["repeat"] ?? "7", CultureInfo.InvariantCulture);
        _rows = int.Parse(arguments["rows"] ?? "200000", CultureInfo.InvariantCulture);
        _before = arguments["before"] ?? throw new ArgumentException(
            "against needs --before HOST.dll, built from the commit to compare with.");
        _after = arguments["after"] ?? Path.Combine(AppContext.BaseDirectory, "HousingRules.Host.dll");
    }

    public static int Run(Arguments arguments)
    {
        using var against = new AgainstCommand(arguments);
        against.Measure();
        var table = string.Join('\n', against._lines) + '\n';
        Console.Write(table);
        if (arguments["output"] is { } output)
            File.WriteAllText(output, table);
        return 0;
    }

    public void Dispose() => _work.Delete(recursive: true);

    private void Measure()
    {
        var (csv, xlsx, jsonl, cases) = (At("roster.csv"), At("roster.xlsx"), At("roster.jsonl"), At("cases.jsonl"));
        RosterCommand.Write(new(_rows, 1), csv);
        RosterCommand.Write(new(_rows / 10, 2), xlsx);
        WriteHouseholds(new(_rows, 3), jsonl);
        CaseFiles.Write(_rows / 10, cases);

        Add("load the policy: `explain` one household", "explain", One());
        Add("`check`", "check");
        Add($"`determine` {_rows:N0} rows, csv to csv", "determine", csv, "--output", At("out.csv"));
        Add($"`determine` {_rows / 10:N0} rows, xlsx to xlsx", "determine", xlsx, "--output", At("out.xlsx"));
        Add($"`determine` {_rows:N0} households, jsonl to jsonl", "determine", jsonl, "--output", At("out.jsonl"));
        Add(
            $"`replay` {_rows / 10:N0} cases of {CountyCases.EventsEach} events, jsonl to csv",
            "replay",
            cases,
            "--output",
            At("replayed.csv"));
    }

    private void Add(string what, params string[] arguments)
    {
        Console.Error.WriteLine(what);
        var (before, after) = (new List<double>(), new List<double>());
        // Once each to have the files in memory.
        for (var i = -1; i < _repeat; i++)
        {
            var (b, a) = (Took(_before, arguments), Took(_after, arguments));
            if (i < 0)
                continue;
            before.Add(b);
            after.Add(a);
        }

        _lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {Median(before):F2} s | {Median(after):F2} s | {Median(after) / Median(before):F2} | "
            + $"{after.Min() / before.Min():F2} |"));
    }

    private static double Took(string host, string[] arguments) => Child.Run(host, arguments).Took.TotalSeconds;

    private string One()
    {
        var path = At("one.json");
        File.WriteAllText(path, """{"categories":["registeredPoor"],"currentGrade":"D"}""");
        return path;
    }

    private static void WriteHouseholds(Roster roster, string path)
    {
        using var file = new StreamWriter(path);
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var cells in roster.Cells())
            file.WriteLine(JsonSerializer.Serialize(RosterColumns.Headers.Zip(cells).ToDictionary(c => c.First, c => c.Second), options));
    }

    private string At(string name) => Path.Combine(_work.FullName, name);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
