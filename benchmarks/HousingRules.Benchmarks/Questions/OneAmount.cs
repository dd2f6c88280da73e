using BenchmarkDotNet.Attributes;
using HousingRules.Benchmarks.HandWritten;
using HousingRules.Evaluation;

namespace HousingRules.Benchmarks.Questions;

/// <summary>How long does it take to decide one household of a policy that pays, with its amounts, never met before, and how does that
/// compare with the same written by hand in decimal?</summary>
[Config(typeof(Measured))]
public class OneAmount
{
    private const int Count = 65_536;

    private static readonly DateOnly Today = new(2031, 6, 1);

    private SubsidyHousehold[] _households = [];
    private BoundPolicy<SubsidyHousehold> _policy = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(20310601);
        _households = [.. Enumerable.Range(0, Count).Select(_ => Drawn(random))];
        _policy = PolicyLibrary.Load(Folder()).Newest("hedong").On(Today).For<SubsidyHousehold>(["today"]).WithoutMemory();
        foreach (var household in _households)
            MustAgree(household);
    }

    [Benchmark(Description = "by hand in decimal", OperationsPerInvoke = Count, Baseline = true)]
    public decimal ByHand()
    {
        var sum = 0m;
        foreach (var household in _households)
        {
            var paid = HandWrittenSubsidy.Decide(household, Today);
            sum += paid.Repair + paid.Rebuild + paid.Allowance + paid.Care;
        }

        return sum;
    }

    [Benchmark(Description = "never met: with amounts", OperationsPerInvoke = Count)]
    public decimal NeverMet()
    {
        var sum = 0m;
        foreach (var household in _households)
        {
            foreach (var amount in _policy.Determine(household).Amounts)
                sum += amount.Value!.Value;
        }

        return sum;
    }

    private static SubsidyHousehold Drawn(Random random) => new()
    {
        Town = (SubsidyTown)random.Next(4),
        Category = (SubsidyCategory)random.Next(3),
        Income = random.Next(10_000_000) / 100m,
        People = random.Next(1, 21),
        Grade = (SubsidyGrade)random.Next(5),
        SubsidisedBefore = random.Next(10) == 0,
        Measure = (SubsidyMeasure)random.Next(4),
        Area = random.Next(2000) / 10m,
        EldestBorn = new DateOnly(1930, 1, 1).AddDays(random.Next(30_000)),
        SeverelyDisabled = random.Next(10) == 0,
    };

    private void MustAgree(SubsidyHousehold household)
    {
        var byHand = HandWrittenSubsidy.Decide(household, Today);
        var determination = _policy.Determine(household);
        var decided = new Subsidy(
            determination.Outcomes.Any(s => s.Certain.Any(o => o.Name == "eligible")),
            Paid("repairSubsidy"),
            Paid("rebuildSubsidy"),
            Paid("transitionAllowance"),
            Paid("careSupplement"));
        if (decided != byHand)
            throw new InvalidOperationException($"By hand comes {byHand}, and the library decides {decided}.");

        decimal Paid(string outcome) => determination.Amounts.FirstOrDefault(a => a.Outcome.Name == outcome)?.Value ?? 0;
    }

    // The sample policy is no policy of the package; it lies in the repository.
    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var policies = Path.Combine(folder.FullName, "rules", "samples", "policies");
            if (Directory.Exists(policies))
                return policies;
        }

        throw new DirectoryNotFoundException("There is no folder rules/samples/policies above the program.");
    }
}
