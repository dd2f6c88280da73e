using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Proves a policy for every possible household, with decision diagrams over its declared facts.</summary>
public static class PolicyVerifier
{
    /// <summary>What is true of the policy for every possible household.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellation">Ends the proof.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The proof was ended.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.Load("rules").Newest("nanshan");
    /// foreach (var finding in PolicyVerifier.Verify(policy).Findings.Where(f => f.Accepted is null))
    ///     Console.WriteLine(finding.Finding.ToString(Language.Chinese));
    /// </code>
    /// </example>
    public static VerificationReport Verify(Policy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Verify(policy, new StepBound(StepBound.Usual, cancellation));
    }

    /// <summary>The same within a bound of steps.</summary>
    internal static VerificationReport Verify(Policy policy, StepBound steps)
    {
        var analysis = new Analysis(policy, steps);
        if (analysis.Read())
        {
            RuleAnalysis.Run(analysis);
            AmountAnalysis.Run(analysis);
            InvariantAnalysis.Run(analysis);
            RelevanceAnalysis.Run(analysis);
        }

        // Where not everything was asked, what is accepted may be there all the same.
        if (!steps.IsMet)
            Acceptances(analysis);
        ImmutableArray<AnalysisFinding> findings =
        [
            .. analysis.Findings.OrderBy(f => f.Finding.File, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Line)
                .ThenBy(f => f.Finding.Column),
        ];
        return new(analysis.Space.Size, findings, policy.Compiled.Invariants.Length)
        {
            Steps = steps.Taken,
            MostSteps = steps.Most,
        };
    }

    private static void Acceptances(Analysis analysis)
    {
        var document = analysis.Policy.Document;
        foreach (var accepted in AcceptedOf.Rules(document.Accepted, analysis.Policy.Procedure?.Declaration))
        {
            if (analysis.Findings.Any(f => f.Kind.ToString() == accepted.Kind && f.Subject == accepted.Subject))
                continue;
            analysis.Absent(
                AnalysisKind.AcceptanceNotNeeded,
                Severity.Warning,
                accepted.Subject,
                accepted.Position,
                accepted.NotNeeded,
                []);
        }
    }
}
