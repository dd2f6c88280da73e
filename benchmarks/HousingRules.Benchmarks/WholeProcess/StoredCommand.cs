using System.Diagnostics;
using System.Globalization;
using HousingRules.Cases;
using HousingRules.Generators;
using HousingRules.Generators.Cases;
using Microsoft.Win32.SafeHandles;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>stored [--events N] [--appends N] [--folder DIR] [--output FILE.md]</c>: a file of cases opened and every case in it folded,
/// against parsing the same file with JsonDocument; and an event added to it, against a bare write and flush.</summary>
public static class StoredCommand
{
    public static int Run(Arguments arguments)
    {
        var events = int.Parse(arguments["events"] ?? "2000000", CultureInfo.InvariantCulture);
        var appends = int.Parse(arguments["appends"] ?? "500", CultureInfo.InvariantCulture);
        var folder = Directory.CreateDirectory(Path.Combine(arguments["folder"] ?? Path.GetTempPath(), "housing-rules-stored")).FullName;
        var path = Path.Combine(folder, "cases.jsonl");
        var cases = new CountyCases();
        var count = Fill(path, cases, events);
        var parsed = Fastest(() => JsonPass.Lines(path));
        var folded = Fastest(() => Fold(path, cases.Procedure));
        var (bare, added) = (Bare(Path.Combine(folder, "bare"), appends), Append(path, appends));
        var table = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | what | size | baseline | store | ratio | target |
            |---|--:|--:|--:|--:|---|
            | open and fold, against a JsonDocument pass | {count:N0} entries, {new FileInfo(path).Length / 1e6:F0} MB | {parsed:F2} s | {folded:F2} s | {folded / parsed:F2} | 2: {Met(folded / parsed)} |
            | append one entry, against a bare write and flush | {appends:N0} times | {bare * 1e6 / appends:F0} us | {added * 1e6 / appends:F0} us | {added / bare:F2} | 2: {Met(added / bare)} |

            """);
        Directory.Delete(folder, recursive: true);
        Console.Write(table);
        if (arguments["output"] is { } output)
            File.WriteAllText(output, table);
        return 0;
    }

    private static string Met(double ratio) => ratio <= 2 ? "met" : "missed";

    private static double Fastest(Action work)
    {
        var fastest = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            work();
            fastest = Math.Min(fastest, clock.Elapsed.TotalSeconds);
        }

        return fastest;
    }

    // Written straight, without a flush for every entry; events of different cases stand between each other, as they come.
    private static int Fill(string path, CountyCases cases, int events)
    {
        using var file = File.Create(path, 1 << 20);
        var (written, number) = (0, 0);
        for (; written < events; number += 8)
        {
            var together = Enumerable.Range(number, 8).Select(n => (Id: Id(n), File: cases.Replay(n, (CaseKind)(n % 3)))).ToArray();
            var before = new CaseSummary?[together.Length];
            for (var i = 0; i <= together.Max(c => c.File.History.Length); i++)
            {
                for (var c = 0; c < together.Length; c++)
                {
                    var (id, whole) = together[c];
                    if (i > whole.History.Length)
                        continue;
                    var after = CaseDue.Summary(id, i + 1, cases.Procedure, whole);
                    file.Write(CaseLine.Write(after, before[c], Entry(whole, i)));
                    before[c] = after;
                    written++;
                }
            }
        }

        return written;
    }

    private static CaseEntry Entry(CaseFile file, int i) => new(
        i + 1,
        i == 0 ? CaseEntryKind.Opened : CaseEntryKind.Happened,
        new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString(), "village", "clerk", DateTimeOffset.UnixEpoch.AddMinutes(i)),
        "0123456789abcdef0123456789abcdef",
        i == 0 ? CaseHistoryFold.Opening(file) : CaseHistoryFold.Happened(file.History[i - 1]));

    private static void Fold(string path, Procedure procedure)
    {
        using var store = FileCaseStore.Open(path);
        var keeper = new CaseKeeper(store, _ => procedure);
        var query = new CaseQuery { Size = 10_000 };
        do
        {
            var page = store.ListAsync(query).GetAwaiter().GetResult();
            foreach (var found in page.Cases)
                _ = keeper.LoadAsync(found.Id).GetAwaiter().GetResult() ?? throw new InvalidOperationException("A case is lost.");
            query = query with { After = page.Next };
        }
        while (query.After is not null);
    }

    private static double Bare(string path, int times)
    {
        using SafeFileHandle file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite);
        var line = new byte[600];
        RandomAccess.Write(file, line, 0);
        RandomAccess.FlushToDisk(file);
        var clock = Stopwatch.StartNew();
        for (var i = 1; i <= times; i++)
        {
            RandomAccess.Write(file, line, i * (long)line.Length);
            RandomAccess.FlushToDisk(file);
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static double Append(string path, int times)
    {
        using var store = FileCaseStore.Open(path);
        var found = store.LoadAsync(Id(0)).GetAwaiter().GetResult()!;
        var last = found.Entries[^1];
        var clock = Stopwatch.StartNew();
        for (var i = 1; i <= times; i++)
        {
            var entry = last with { Number = last.Number + i, Envelope = last.Envelope with { CommandId = $"bench {i}" } };
            var answer = store.AppendAsync(found.Summary with { Version = entry.Number }, entry).GetAwaiter().GetResult();
            if (answer.Status != CaseAppendStatus.Added)
                throw new InvalidOperationException("An entry was not added.");
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static string Id(int number) => number.ToString("D7", CultureInfo.InvariantCulture);
}
