using System.Collections.Concurrent;
using HousingRules.Benchmarks.HandWritten;
using HousingRules.Evaluation;
using HousingRules.Generators.Households;
using HousingRules.Generators.Rosters;

namespace HousingRules.Benchmarks.Questions;

/// <summary>The households that the benchmarks decide, and the proof that what is compared decides alike.</summary>
public static class Sample
{
    public const ulong Seed = 20200606;

    private static readonly ConcurrentDictionary<Determination, HandWrittenOutcomes> Read = new();

    public static Policy Policy => PolicyLibrary.BuiltIn.Newest("yiyuan");

    public static FlagsHousehold[] Households(int count)
    {
        var generator = new HouseholdGenerator(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => generator.Next())];
    }

    public static HandWrittenOutcomes Outcomes(Determination determination) =>
        Read.GetOrAdd(determination, d => Outcomes(d.Outcomes.SelectMany(s => s.Certain).Select(o => o.Name)));

    public static HandWrittenOutcomes Outcomes(IEnumerable<string> names) =>
        names.Aggregate(HandWrittenOutcomes.None, (all, name) => all | Enum.Parse<HandWrittenOutcomes>(name, ignoreCase: true));

    public static HandWrittenOutcomes Outcomes(WorkflowDecision decision) => Outcomes(decision.Workflows.SelectMany(w => w.Outcomes));

    public static void MustAgree(string what, HandWrittenOutcomes expected, HandWrittenOutcomes actual)
    {
        if (expected != actual)
            throw new InvalidOperationException(
                $"{what} decides otherwise than the library: it adds [{actual & ~expected}] and misses [{expected & ~actual}].");
    }
}
