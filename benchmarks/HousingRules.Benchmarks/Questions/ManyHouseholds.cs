using BenchmarkDotNet.Attributes;
using HousingRules.Evaluation;
using HousingRules.Generators.Households;

namespace HousingRules.Benchmarks.Questions;

/// <summary>How long does a province's worth take in memory, and does a second thread halve it?</summary>
[Config(typeof(Measured))]
public class ManyHouseholds
{
    private const int Count = 1_000_000;

    private readonly Determination[] _determinations = new Determination[Count];
    private BoundPolicy<FlagsHousehold> _policy = null!;
    private FlagsHousehold[] _households = [];

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _policy = Sample.Policy.For<FlagsHousehold>();
        _households = Sample.Households(Count);
    }

    [Benchmark(Description = "DetermineAll: 1,000,000 households")]
    public void DetermineAll() => _policy.DetermineAll(_households, _determinations, Threads);
}
