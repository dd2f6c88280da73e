using System.Diagnostics;
using System.Globalization;
using System.Text;
using HousingRules.Generators.Strange;
using HousingRules.Host.Terminal;

namespace HousingRules.Generators.Fuzzing;

/// <summary><c>fuzz [--inputs N] [--workbooks N] [--seed N] [--corpus DIR] [--output FILE.md]</c>: damages expressions, rule files, rosters
/// and workbooks, reads them, and keeps every input at which a reader is at fault.</summary>
public static class FuzzCommand
{
    public static int Run(Arguments arguments)
    {
        var inputs = int.Parse(arguments["inputs"] ?? "100000", CultureInfo.InvariantCulture);
        var workbooks = int.Parse(arguments["workbooks"] ?? "20000", CultureInfo.InvariantCulture);
        var seed = ulong.Parse(arguments["seed"] ?? "1", CultureInfo.InvariantCulture);
        var corpus = Directory.CreateDirectory(arguments["corpus"] ?? Path.Combine(Path.GetTempPath(), "housing-rules-corpus")).FullName;
        var policy = PolicyLibrary.BuiltIn.Newest("yiyuan");
        using var rosters = new RosterTarget(policy, seed);
        FuzzSeries[] all =
        [
            new(new ExpressionTarget("expressions with the names of Yiyuan", policy, seed, proves: true), inputs * 58 / 100, corpus),
            new(
                new ExpressionTarget("expressions with numbers and days", SmallPolicy.Load(), seed, proves: true),
                inputs * 30 / 100,
                corpus),
            new(new RuleFileTarget(seed), inputs * 6 / 100, corpus),
            new(rosters, inputs - (inputs * 58 / 100) - (inputs * 30 / 100) - (inputs * 6 / 100), corpus),
            new(Workbooks(seed), workbooks, corpus),
        ];
        var clock = Stopwatch.StartNew();
        foreach (var series in all)
            series.Run();
        var text = Summary(all, inputs, workbooks, seed, clock.Elapsed);
        Console.Write(text);
        if (arguments["output"] is { } output)
            File.WriteAllText(output, text);
        return all.Any(s => s.Faults.Count > 0) ? ExitCode.Findings : ExitCode.Done;
    }

    private static WorkbookTarget Workbooks(ulong seed)
    {
        var policy = AmountsPolicy.Load();
        var old = Directory.GetFiles(AppContext.BaseDirectory, "*.xls").Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
        return new(policy, AmountsPolicy.Columns(policy), [.. old], seed);
    }

    private static string Summary(FuzzSeries[] all, int inputs, int workbooks, ulong seed, TimeSpan took)
    {
        var text = new StringBuilder("# Damaged inputs\n\n")
            .Append(CultureInfo.InvariantCulture, $"`fuzz --inputs {inputs} --workbooks {workbooks} --seed {seed}`: ")
            .Append(CultureInfo.InvariantCulture, $"{took.TotalSeconds:F0} s.\n\n")
            .Append("| read | inputs | what became of them | faults | slowest |\n|---|--:|---|--:|--:|\n");
        foreach (var s in all)
        {
            var answers = string.Join(
                ", ",
                s.Answers.OrderByDescending(a => a.Value)
                    .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key} {a.Value:N0}")));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {s.Kind} | {s.Inputs:N0} | {answers} | {s.Faults.Count} | {s.Slowest.TotalMilliseconds:F0} ms |\n");
        }

        foreach (var group in all.SelectMany(s => s.Faults.Select(f => (s.Kind, f.Fault))).GroupBy(f => f))
            text.Append(CultureInfo.InvariantCulture, $"\n- {group.Key.Kind}, {group.Count()} times: {group.Key.Fault}");
        return text.ToString().TrimEnd('\n') + "\n";
    }
}
