using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>One thing found by the analysis of a procedure over all possible cases.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The state, event, transition or invariant it is about.</param>
/// <param name="Finding">How bad it is, where it stands, and what it says.</param>
/// <param name="Example">A case that shows it, played on the ordinary machine; null when no case can.</param>
public sealed record ProcedureFinding(ProcedureFindingKind Kind, string Subject, Finding Finding, CaseHistory? Example);

/// <summary>What is true of a procedure for every possible household and every history.</summary>
/// <param name="Findings">What was found, in the order of the file.</param>
/// <param name="States">How many states there are.</param>
/// <param name="Transitions">How many edges the machine has.</param>
/// <param name="Invariants">How many invariants were tried.</param>
public sealed record ProcedureReport(ImmutableArray<ProcedureFinding> Findings, int States, int Transitions, int Invariants)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsClean => Findings.IsEmpty;
}
