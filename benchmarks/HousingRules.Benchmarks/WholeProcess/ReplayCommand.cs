using System.Diagnostics;
using System.Globalization;
using HousingRules.Generators;
using HousingRules.Generators.Cases;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>replay [--households N] [--repeat N] [--output FILE.md]</c>: opens and replays the cases of a county on one thread, twenty
/// events each; and the host's <c>replay</c> of as many from file to file, by the time that processors work for it, against the replay in
/// memory and parsing the file.</summary>
public static class ReplayCommand
{
    private const double LimitSeconds = 10;

    public static int Run(Arguments arguments)
    {
        var households = int.Parse(arguments["households"] ?? "100000", CultureInfo.InvariantCulture);
        var repeat = int.Parse(arguments["repeat"] ?? "5", CultureInfo.InvariantCulture);
        var cases = new CountyCases();
        // Once to be warm.
        Replay(cases, households / 10);
        var took = Enumerable.Range(0, repeat).Select(_ => Replay(cases, households)).ToArray();
        var median = took.Order().ElementAt(repeat / 2);
        var (parsed, worked) = FromFileToFile(households);
        var ratio = worked / (median + parsed);
        var table = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | what | events | median | fastest | slowest | an event | target |
            |---|--:|--:|--:|--:|--:|---|
            | open and replay {households:N0} households of {CountyCases.EventsEach} events, one thread | {households * CountyCases.EventsEach:N0} | {median:F2} s | {took.Min():F2} s | {took.Max():F2} s | {median / households / CountyCases.EventsEach * 1e6:F2} us | < {LimitSeconds:F0} s: {(median < LimitSeconds ? "met" : "missed")} |

            | what | in memory | JsonDocument pass | the command, processor time | ratio | target |
            |---|--:|--:|--:|--:|---|
            | `replay` {households:N0} cases, jsonl to csv | {median:F2} s | {parsed:F2} s | {worked:F2} s | {ratio:F2} | <= 2: {(ratio <= 2 ? "met" : "missed")} |

            """);
        Console.Write(table);
        if (arguments["output"] is { } output)
            File.WriteAllText(output, table);
        return 0;
    }

    private static (double Parsed, double Worked) FromFileToFile(int households)
    {
        var folder = Directory.CreateTempSubdirectory("housing-rules-replay-");
        try
        {
            var (cases, output) = (Path.Combine(folder.FullName, "cases.jsonl"), Path.Combine(folder.FullName, "replayed.csv"));
            CaseFiles.Write(households, cases);
            var clock = Stopwatch.StartNew();
            JsonPass.Lines(cases);
            var parsed = clock.Elapsed.TotalSeconds;
            var host = Path.Combine(AppContext.BaseDirectory, "HousingRules.Host.dll");
            return (parsed, Child.Run(host, "replay", cases, "--output", output).Worked.TotalSeconds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Replay(CountyCases cases, int households)
    {
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < households; number++)
            cases.Replay(number, (CaseKind)(number % 3));
        return clock.Elapsed.TotalSeconds;
    }
}
