using System.Collections.Immutable;
using System.ComponentModel;
using System.Numerics;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What is true of a policy for every possible household.</summary>
/// <param name="Households">How many households the declared facts allow.</param>
/// <param name="Findings">What was found, in the order of files and lines; accepted findings among them.</param>
/// <param name="Invariants">How many invariants were tried.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record VerificationReport(BigInteger Households, ImmutableArray<AnalysisFinding> Findings, int Invariants)
{
    private readonly Sequence<AnalysisFinding> _findings = Findings;

    /// <summary>What was found, in the order of files and lines; accepted findings among them.</summary>
    public ImmutableArray<AnalysisFinding> Findings { get => _findings; init => _findings = value; }

    /// <summary>How many steps the proof took: the same on every machine.</summary>
    public long Steps { get; internal init; }

    /// <summary>How many it may take; what would need more is found undecided.</summary>
    public long MostSteps { get; internal init; }

    /// <summary>Whether nothing was found but what is accepted.</summary>
    public bool IsClean => Findings.All(f => f.Accepted is not null);
}
