using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using HousingRules.Evaluation;
using HousingRules.Generators.Households;

namespace HousingRules.Benchmarks.Questions;

/// <summary>How long does the first meeting of a combination of outcomes take, when its determination has to be made?</summary>
[Config(typeof(Measured))]
public class FirstMeeting
{
    private const int Count = 256;

    private FlagsHousehold[] _households = [];
    private BoundPolicy<FlagsHousehold> _policy = null!;

    /// <summary>Households of which each is decided otherwise than the ones before.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var policy = Sample.Policy.For<FlagsHousehold>();
        _households = [.. Sample.Households(1 << 17).DistinctBy(policy.Determine).Take(Count)];
        if (_households.Length < Count)
            throw new UnreachableException($"The sample has {_households.Length} different determinations, not {Count}.");
    }

    // Another setting and back again: the same rules, and nothing met yet.
    [IterationSetup]
    public void Forget() =>
        _policy = Sample.Policy.With("lowIncomeFundsAlwaysViaTown", "false")
            .With("lowIncomeFundsAlwaysViaTown", "true")
            .For<FlagsHousehold>();

    [Benchmark(Description = "first meeting of a combination of outcomes", OperationsPerInvoke = Count)]
    public Determination? Meet()
    {
        Determination? last = null;
        foreach (var household in _households)
            last = _policy.Determine(household);
        return last;
    }
}
