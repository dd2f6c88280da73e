using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>One thing found by the analysis of a procedure over all possible cases.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The state, event, transition or invariant it is about.</param>
/// <param name="Finding">How bad it is, where it stands, and what it says.</param>
/// <param name="Example">A case that shows it, played on the ordinary machine; null when no case can.</param>
/// <param name="Accepted">Why it is accepted; null when it is not.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record ProcedureFinding(
    ProcedureFindingKind Kind,
    string Subject,
    Finding Finding,
    CaseHistory? Example,
    LocalizedText? Accepted = null);

/// <summary>What is true of a procedure for every possible household and every history.</summary>
/// <param name="Findings">What was found, in the order of the file.</param>
/// <param name="States">How many states there are.</param>
/// <param name="Transitions">How many edges the machine has.</param>
/// <param name="Invariants">How many invariants were tried.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record ProcedureReport(ImmutableArray<ProcedureFinding> Findings, int States, int Transitions, int Invariants)
{
    private readonly Sequence<ProcedureFinding> _findings = Findings;

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<ProcedureFinding> Findings { get => _findings; init => _findings = value; }

    /// <summary>How many steps the proof took: the same on every machine.</summary>
    public long Steps { get; internal init; }

    /// <summary>How many it may take; what would need more is found undecided.</summary>
    public long MostSteps { get; internal init; }

    /// <summary>Whether nothing was found but what is accepted.</summary>
    public bool IsClean => Findings.All(f => f.Accepted is not null);
}
