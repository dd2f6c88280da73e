using BenchmarkDotNet.Attributes;
using HousingRules.Evaluation;
using HousingRules.Generators.Households;

namespace HousingRules.Benchmarks.Questions;

/// <summary>What does one unknown fact cost, when it matters and when it does not?</summary>
[Config(typeof(Measured))]
public class UnknownFact
{
    private const int Count = 256;

    private BoundPolicy<FlagsHousehold> _policy = null!;
    private FlagsHousehold[] _known = [];
    private FlagsHousehold[] _matters = [];
    private FlagsHousehold[] _doesNotMatter = [];

    [GlobalSetup]
    public void Prepare()
    {
        var policy = Sample.Policy;
        _policy = policy.For<FlagsHousehold>();
        var households = Sample.Households(32_768);
        var unknown = households.Select(h => h.With(threatensNeighbours: null)).ToArray();
        CheckAgainstSheets(policy, unknown);
        CheckAgainstSheets(policy, unknown);
        _known = households[..Count];
        _matters = [.. unknown.Where(h => !_policy.Determine(h).Missing.IsEmpty).Take(Count)];
        _doesNotMatter = [.. unknown.Where(h => _policy.Determine(h).Missing.IsEmpty).Take(Count)];
        if (_matters.Length < Count || _doesNotMatter.Length < Count)
            throw new InvalidOperationException("The sample has too few households.");
    }

    [Benchmark(Description = "everything known", OperationsPerInvoke = Count, Baseline = true)]
    public Determination? Known() => Last(_known);

    [Benchmark(Description = "one unknown, does not matter", OperationsPerInvoke = Count)]
    public Determination? DoesNotMatter() => Last(_doesNotMatter);

    [Benchmark(Description = "one unknown, matters", OperationsPerInvoke = Count)]
    public Determination? Matters() => Last(_matters);

    private void CheckAgainstSheets(Policy policy, FlagsHousehold[] households)
    {
        foreach (var household in households)
        {
            if (!ReferenceEquals(_policy.Determine(household), policy.Determine(_policy.Sheet(household))))
                throw new InvalidOperationException("A household and its sheet are decided differently.");
        }
    }

    private Determination? Last(FlagsHousehold[] households)
    {
        Determination? last = null;
        foreach (var household in households)
            last = _policy.Determine(household);
        return last;
    }
}
