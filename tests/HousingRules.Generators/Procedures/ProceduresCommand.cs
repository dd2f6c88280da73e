using System.Diagnostics;
using System.Globalization;
using System.Text;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Generators.Procedures;

/// <summary><c>procedures [--edits N] [--seed N] [--output FILE.md]</c>: proves the Yiyuan procedure after random edits, each of which must
/// end within its bound of steps.</summary>
public static class ProceduresCommand
{
    public static int Run(Arguments arguments)
    {
        var edits = int.Parse(arguments["edits"] ?? "300", CultureInfo.InvariantCulture);
        var seed = ulong.Parse(arguments["seed"] ?? "1", CultureInfo.InvariantCulture);
        var edited = new EditedProcedures(seed);
        var (clock, proofs) = (Stopwatch.StartNew(), new List<(ProcedureReport Report, TimeSpan Took)>());
        foreach (var (done, procedure) in edited.All().Take(edits))
        {
            var start = clock.Elapsed;
            Console.Error.Write($"{proofs.Count}: {done}");
            proofs.Add((ProcedureVerifier.Verify(procedure), clock.Elapsed - start));
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $": {proofs[^1].Report.Findings.Length} found, {proofs[^1].Report.Steps:N0} steps, {proofs[^1].Took.TotalSeconds:F1} s"));
        }

        var text = Summary(proofs, edited.Refused, seed, clock.Elapsed);
        Console.Write(text);
        if (arguments["output"] is { } output)
            File.WriteAllText(output, text);
        return proofs.TrueForAll(p => p.Report.Steps <= p.Report.MostSteps) ? ExitCode.Done : ExitCode.Findings;
    }

    private static string Summary(List<(ProcedureReport Report, TimeSpan Took)> proofs, int refused, ulong seed, TimeSpan took)
    {
        var text = new StringBuilder("# Edited procedures\n\n").Append(
            CultureInfo.InvariantCulture,
            $"`procedures --edits {proofs.Count} --seed {seed}`: {took.TotalSeconds:F0} s; {refused} further edits did not load.\n\n");
        text.Append("| what the proof said | procedures | median steps | most steps | slowest |\n|---|--:|--:|--:|--:|\n");
        Add("nothing wrong", r => r.IsClean);
        Add("faults, each with a case or proved of all", r => !r.IsClean && !IsUndecided(r));
        Add("something undecided, within the bound", r => IsUndecided(r) && r.Steps < r.MostSteps);
        Add("the bound was met", r => r.Steps >= r.MostSteps);
        var kinds = proofs.SelectMany(p => p.Report.Findings).GroupBy(f => f.Kind).OrderByDescending(g => g.Count());
        text.Append(CultureInfo.InvariantCulture, $"\nThe bound is {proofs[0].Report.MostSteps:N0} steps. Found in all: ");
        return text.Append(string.Join(", ", kinds.Select(g => $"{g.Key} {g.Count()}"))).Append(".\n").ToString();

        void Add(string what, Func<ProcedureReport, bool> holds)
        {
            var of = proofs.Where(p => holds(p.Report)).ToArray();
            var steps = of.Select(p => p.Report.Steps).Order().DefaultIfEmpty().ToArray();
            var slowest = of.Select(p => p.Took.TotalSeconds).DefaultIfEmpty().Max();
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {what} | {of.Length} | {steps[steps.Length / 2]:N0} | {steps[^1]:N0} | {slowest:F1} s |\n");
        }
    }

    private static bool IsUndecided(ProcedureReport report) => report.Findings.Any(f => f.Kind == ProcedureFindingKind.Undecided);
}
