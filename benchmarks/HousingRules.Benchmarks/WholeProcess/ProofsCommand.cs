using System.Diagnostics;
using System.Globalization;
using HousingRules.Benchmarks.Questions;
using HousingRules.Cases;
using HousingRules.Generators;
using HousingRules.Generators.Synthetic;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>proofs [--repeat N] [--rules N] [--facts N] [--seed N] [--output FILE.md]</c>: measures proving and comparing, the built-in
/// policy and a far larger one, and the whole <c>check</c> command in a fresh process.</summary>
public sealed class ProofsCommand
{
    private readonly int _repeat;
    private readonly SyntheticPolicy _synthetic;
    private readonly List<string> _lines = ["| what | median | fastest | slowest | target |", "|---|--:|--:|--:|---|"];

    private ProofsCommand(Arguments arguments)
    {
        _repeat = Number(arguments["repeat"] ?? "5");
        _synthetic = new(Number(arguments["rules"] ?? "500"), Number(arguments["facts"] ?? "60"), (ulong)Number(arguments["seed"] ?? "1"));
    }

    public static int Run(Arguments arguments)
    {
        var proofs = new ProofsCommand(arguments);
        proofs.BuiltIn();
        proofs.Synthetic(proofs._synthetic, "");
        proofs.Synthetic(proofs._synthetic with { Shuffled = true }, " in any order");
        proofs.Check();
        proofs.Check(proofs._synthetic, "");
        proofs.Check(proofs._synthetic with { Shuffled = true }, " in any order");
        var table = string.Join('\n', proofs._lines) + '\n';
        Console.Write(table);
        if (arguments["output"] is { } output)
            File.WriteAllText(output, table);
        return 0;
    }

    private void BuiltIn()
    {
        var (policy, switched) = (Sample.Policy, Sample.Policy.With("lowIncomeFundsAlwaysViaTown", "false"));
        Add("prove the policy, warm", 0.2, Times(() => PolicyVerifier.Verify(policy)));
        Add("compare it with one switch flipped, warm", 0.2, Times(() => PolicyComparer.Compare(policy, switched)));
        var procedure = Procedure.Of(policy);
        Add("prove its procedure for every household and every history, warm", null, Times(() => ProcedureVerifier.Verify(procedure)));
    }

    private void Synthetic(SyntheticPolicy synthetic, string order)
    {
        var (before, after) = (synthetic.Load(amended: false), synthetic.Load(amended: true));
        var size = $"{synthetic.RuleCount} rules, {synthetic.FactCount} facts{order}";
        Add($"prove a policy of {size}, warm", 5, Times(() => PolicyVerifier.Verify(before)));
        Add($"compare a policy of {size} with its amendment, warm", 5, Times(() => PolicyComparer.Compare(before, after)));
    }

    private void Check()
    {
        var host = Path.Combine(AppContext.BaseDirectory, "HousingRules.Host.dll");
        var series = Series.Of("`check`", _repeat, () => Child.Run(host, "check"));
        Add("`check` in a fresh process, from its start to its end", 1.5, [.. series.Children.Select(c => c.Took.TotalSeconds)]);
    }

    // It says a great deal of a policy that nobody wrote with care.
    private void Check(SyntheticPolicy synthetic, string order)
    {
        var (host, folder) = (Path.Combine(AppContext.BaseDirectory, "HousingRules.Host.dll"), Directory.CreateTempSubdirectory());
        try
        {
            var own = synthetic.Save(folder.FullName);
            var size = $"{synthetic.RuleCount} rules, {synthetic.FactCount} facts{order}";
            var series = Series.Of(size, _repeat, () => Child.Run(host, ExitCode.Findings, "check", own));
            Add(
                $"`check` of a policy of {size} in a fresh process, which holds at most {series.PeakMegabytes} MB",
                null,
                [.. series.Children.Select(c => c.Took.TotalSeconds)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private double[] Times(Action work)
    {
        // Once to be warm.
        work();
        return [.. Enumerable.Range(0, _repeat).Select(_ => Time(work))];
    }

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    private void Add(string what, double? limit, double[] seconds)
    {
        var median = seconds.Order().ElementAt(seconds.Length / 2);
        var target = limit is null
            ? "reported"
            : string.Create(CultureInfo.InvariantCulture, $"< {limit * 1000:F0} ms: {(median < limit ? "met" : "missed")}");
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {median * 1000:F0} ms | {seconds.Min() * 1000:F0} ms | {seconds.Max() * 1000:F0} ms | {target} |");
        Console.Error.WriteLine(line);
        _lines.Add(line);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
