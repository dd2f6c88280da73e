using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Verification;

namespace HousingRules.Host.Checking;

/// <summary>Everything that can be checked of one policy that loads; no report of a procedure when it has none.</summary>
internal sealed record PolicyCheck(
    Policy Policy,
    ImmutableArray<ExampleResult> Examples,
    VerificationReport Proof,
    ImmutableArray<StatementCoverage> Statements,
    ImmutableArray<RuleCoverage> Rules,
    ProcedureReport? Procedure)
{
    public static PolicyCheck Of(Policy policy, CancellationToken interrupted)
    {
        // The procedure takes longest, so it goes beside the rest.
        var procedure = Task.Run(() =>
            policy.HasProcedure ? ProcedureVerifier.Verify(HousingRules.Cases.Procedure.Of(policy), interrupted) : null);
        return new(
            policy,
            WorkedExamples.Run(policy, interrupted),
            PolicyVerifier.Verify(policy, interrupted),
            TextCoverage.Of(policy),
            RuleCoverage.Of(policy, interrupted),
            procedure.GetAwaiter().GetResult());
    }

    /// <summary>Whether there is nothing to look at. Rules without an example are a remark and no finding.</summary>
    public bool IsClean =>
        Examples.All(e => e.Holds) && Proof.IsClean && Procedure?.IsClean != false && Statements.All(s => s.IsAccountedFor);
}
