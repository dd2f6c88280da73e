using System.Diagnostics;
using System.Globalization;
using HousingRules.Cases;
using HousingRules.Generators;
using HousingRules.Generators.Cases;
using HousingRules.Ledgers;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>ledgers [--households N] [--repeat N] [--output FILE.md]</c>: folds the cases of a county into its ledgers. The cases are
/// replayed first; only the ledgers are timed.</summary>
public sealed class LedgersCommand
{
    private const double LimitSeconds = 3;

    // A whole county's replayed cases would take more memory than the ledger that is measured.
    private const int Batch = 2_000;

    private static readonly DateOnly Day = new(2020, 7, 1);

    private readonly CountyCases _cases = new();
    private readonly int _households;
    private readonly int _repeat;
    private readonly List<string> _lines =
    [
        "| what | events | postings | median | fastest | slowest | allocated | kept items | memory held | target |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|",
    ];

    private LedgersCommand(Arguments arguments)
    {
        _households = int.Parse(arguments["households"] ?? "100000", CultureInfo.InvariantCulture);
        _repeat = int.Parse(arguments["repeat"] ?? "5", CultureInfo.InvariantCulture);
    }

    public static int Run(Arguments arguments)
    {
        var command = new LedgersCommand(arguments);
        command.Measure();
        var table = string.Join('\n', command._lines) + '\n';
        Console.Write(table);
        if (arguments["output"] is { } output)
            File.WriteAllText(output, table);
        return 0;
    }

    private void Measure()
    {
        Add(
            "from case files, one item in five open",
            () => FromFiles(n => (n % 5) switch { 0 => CaseKind.Open, 1 or 2 => CaseKind.Moved, _ => CaseKind.Closed }));
        Add("from case files, nothing open", () => FromFiles(_ => CaseKind.Closed));
        Add("from case files, everything open", () => FromFiles(_ => CaseKind.Open));
        var postings = Enumerable.Range(0, _households)
            .SelectMany(n => LedgerPostings.Of(_cases.Procedure, _cases.Replay(n, n % 5 == 0 ? CaseKind.Open : CaseKind.Closed)))
            .ToArray();
        new Random(1).Shuffle(postings);
        Add("from postings in no order, one item in five open", () => FromPostings(postings));
    }

    private Folded FromFiles(Func<int, CaseKind> kind)
    {
        var (took, allocated, postings) = (TimeSpan.Zero, 0L, 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ledger = new Ledger(Day);
        var files = new CaseFile[Batch];
        for (var done = 0; done < _households; done += Batch)
        {
            for (var i = 0; i < Batch; i++)
                files[i] = _cases.Replay(done + i, kind(done + i));
            var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            foreach (var file in files)
                ledger.Post(_cases.Procedure, file);
            took += Stopwatch.GetElapsedTime(start);
            allocated += GC.GetAllocatedBytesForCurrentThread() - bytes;
            postings += files.Sum(f => LedgerPostings.Of(_cases.Procedure, f).Length);
        }

        Array.Clear(files);
        return new(took, allocated, postings, ledger.Kept, Held(ledger, before));
    }

    private static Folded FromPostings(LedgerPosting[] postings)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var ledger = new Ledger(Day);
        foreach (var posting in postings)
            ledger.Post(posting);
        var (took, allocated) = (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - bytes);
        return new(took, allocated, postings.Length, ledger.Kept, Held(ledger, before));
    }

    private static long Held(Ledger ledger, long before)
    {
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(ledger);
        return held;
    }

    private void Add(string what, Func<Folded> fold)
    {
        // Once to be warm.
        fold();
        var folded = Enumerable.Range(0, _repeat).Select(_ => fold()).ToArray();
        var seconds = folded.Select(f => f.Took.TotalSeconds).Order().ToArray();
        var (median, last) = (seconds[seconds.Length / 2], folded[^1]);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {_households * CountyCases.EventsEach:N0} | {last.Postings:N0} | {median:F2} s | {seconds[0]:F2} s | "
            + $"{seconds[^1]:F2} s | {last.Allocated / 1_000_000} MB | {last.Kept:N0} | {last.Held / 1_000_000.0:F1} MB | < "
                + $"{LimitSeconds:F0} s: {(median < LimitSeconds ? "met" : "missed")} |");
        Console.Error.WriteLine(line);
        _lines.Add(line);
    }

    /// <param name="Took">The time in the ledger.</param>
    /// <param name="Allocated">The bytes allocated in it.</param>
    /// <param name="Postings">How many postings it took.</param>
    /// <param name="Kept">The items it kept.</param>
    /// <param name="Held">The bytes that it held when all was posted and everything else was let go.</param>
    private sealed record Folded(TimeSpan Took, long Allocated, int Postings, int Kept, long Held);
}
