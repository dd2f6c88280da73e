using BenchmarkDotNet.Attributes;
using HousingRules.Evaluation;
using HousingRules.Verification;

namespace HousingRules.Benchmarks.Questions;

/// <summary>How long does it take to prove the policy for every possible household, and to say whom a switch changes?</summary>
[Config(typeof(Measured))]
public class Proofs
{
    private readonly Policy _policy = Sample.Policy;
    private readonly Policy _switched = Sample.Policy.With("lowIncomeFundsAlwaysViaTown", "false");

    [Benchmark(Description = "prove the policy")]
    public VerificationReport Verify() => PolicyVerifier.Verify(_policy);

    [Benchmark(Description = "compare it with one switch flipped")]
    public PolicyComparison Compare() => PolicyComparer.Compare(_policy, _switched);
}
