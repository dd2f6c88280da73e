using System.Diagnostics;

namespace HousingRules.Generators.Fuzzing;

/// <summary>Many inputs for one reader.</summary>
public sealed class FuzzSeries(IFuzzTarget target, int inputs, string corpus)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly List<(string Fault, string File)> _faults = [];
    private readonly SortedDictionary<string, int> _answers = new(StringComparer.Ordinal);

    public string Kind => target.Kind;

    public int Inputs => inputs;

    public IReadOnlyList<(string Fault, string File)> Faults => _faults;

    public IReadOnlyDictionary<string, int> Answers => _answers;

    public TimeSpan Slowest { get; private set; }

    public void Run()
    {
        // What is read now stands in a file: a process that is gone, or stands still, still says at which input.
        var current = Path.Combine(corpus, "current");
        for (var i = 0; i < inputs; i++)
        {
            var input = target.Next();
            File.WriteAllBytes(current, input);
            var clock = Stopwatch.StartNew();
            var verdict = Try(input);
            var took = clock.Elapsed;
            Slowest = took > Slowest ? took : Slowest;
            _answers[verdict.Answer] = _answers.GetValueOrDefault(verdict.Answer) + 1;
            if (verdict.Fault is { } fault)
                Keep(input, fault);
            // The first inputs pay for the just-in-time compilation.
            else if (took > Patience && i > 100)
                Keep(input, "slow");
        }

        File.Delete(current);
    }

    private Verdict Try(byte[] input)
    {
        try
        {
            return target.Try(input);
        }
        catch (Exception e)
        {
            var where = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("HousingRules.", StringComparison.Ordinal))?.Trim() ?? "";
            return new("exception", $"{e.GetType().Name} {where}");
        }
    }

    private void Keep(byte[] input, string fault)
    {
        var file = Path.Combine(corpus, $"{target.Kind.Replace(' ', '-')}-{_faults.Count:0000}.bin");
        File.WriteAllBytes(file, input);
        _faults.Add((fault, file));
    }
}
