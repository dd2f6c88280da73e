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
    public static VerificationReport Verify(Policy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var analysis = new Analysis(policy, cancellation);
        RuleAnalysis.Run(analysis);
        InvariantAnalysis.Run(analysis);
        RelevanceAnalysis.Run(analysis);
        Acceptances(analysis);
        ImmutableArray<AnalysisFinding> findings =
        [
            .. analysis.Findings.OrderBy(f => f.Finding.File, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Line)
                .ThenBy(f => f.Finding.Column),
        ];
        return new(analysis.Space.Size, findings, policy.Compiled.Invariants.Length);
    }

    private static void Acceptances(Analysis analysis)
    {
        foreach (var accepted in analysis.Policy.Document.Accepted)
        {
            if (analysis.Findings.Any(f => f.Kind.ToString() == accepted.Kind && f.Subject == accepted.Subject))
                continue;
            analysis.Absent(
                AnalysisKind.AcceptanceNotNeeded,
                Severity.Warning,
                accepted.Subject,
                accepted.Position,
                new(
                    $"已接受的“{accepted.Kind}：{accepted.Subject}”并未出现，可以删除",
                    $"The accepted {accepted.Kind} of \"{accepted.Subject}\" is not found. Remove it."),
                []);
        }
    }
}
