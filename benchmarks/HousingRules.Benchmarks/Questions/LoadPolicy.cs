using BenchmarkDotNet.Attributes;
using HousingRules.Evaluation;
using HousingRules.Generators.Households;
using HousingRules.Policies;

namespace HousingRules.Benchmarks.Questions;

/// <summary>How long does it take to read, check and compile the policy in a process that has done it before? (For the first time, see the
/// verb <c>cold</c>.)</summary>
[Config(typeof(Measured))]
public class LoadPolicy
{
    private readonly PolicyFolder _folder = PolicyFolder.Embedded().First();
    private readonly Policy _policy = Sample.Policy;

    [Benchmark(Description = "read, check and compile the policy")]
    public Policy? Load() => PolicyLoader.Load(_folder).Policy;

    [Benchmark(Description = "bind it to a household type")]
    public BoundPolicy<FlagsHousehold> Bind() => _policy.For<FlagsHousehold>();
}
