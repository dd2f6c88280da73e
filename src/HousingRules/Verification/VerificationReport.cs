using System.Collections.Immutable;
using System.Numerics;

namespace HousingRules.Verification;

/// <summary>What is true of a policy for every possible household.</summary>
/// <param name="Households">How many households the declared facts allow.</param>
/// <param name="Findings">What was found, in the order of files and lines; accepted findings among them.</param>
/// <param name="Invariants">How many invariants were tried.</param>
public sealed record VerificationReport(BigInteger Households, ImmutableArray<AnalysisFinding> Findings, int Invariants)
{
    /// <summary>Whether nothing was found but what is accepted.</summary>
    public bool IsClean => Findings.All(f => f.Accepted is not null);
}
