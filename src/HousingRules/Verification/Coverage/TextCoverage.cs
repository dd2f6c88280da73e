using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Holds the source text against the policy: every statement is carried by something that cites it, or says why no program
/// can.</summary>
public static class TextCoverage
{
    /// <summary>What became of each statement, in the order of the text.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public static ImmutableArray<StatementCoverage> Of(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var procedure = policy.Procedure is { } program ? ProcedureCarriers.Of(program.Declaration, policy.Document) : [];
        var carriers = Carriers(policy.Document).Concat(procedure)
            .SelectMany(c => c.Clauses.Select(clause => (Clause: clause, c.Carrier)))
            .ToLookup(c => c.Clause, c => c.Carrier, StringComparer.Ordinal);
        return [.. policy.Document.Statements.Select(s => new StatementCoverage(s, [.. carriers[s.Id].Distinct()]))];
    }

    private static IEnumerable<(ImmutableArray<string> Clauses, Carrier Carrier)> Carriers(PolicyDocument document) =>
    [
        .. document.RuleSets.SelectMany(s => s.Rules)
            .Select(r => (r.Clauses, new Carrier(VerificationSentences.Rule, LocalizedText.Same(r.FullName)))),
        .. document.Outcomes.Where(o => o.Amount is not null)
            .Select(o => (o.Amount!.Clauses, new Carrier(VerificationSentences.Amount, o.Label))),
        .. document.Tables.Select(t => (t.Clauses, new Carrier(VerificationSentences.Table, t.Label))),
        .. document.Definitions.Select(d => (d.Clauses, new Carrier(VerificationSentences.Definition, d.Label))),
        .. document.Duties.Select(
            d => (d.Clauses, new Carrier(VerificationSentences.Duty, d.Label ?? d.Outcomes.FirstOrDefault()?.Label ?? new("", "")))),
        .. document.Milestones.Select(m => (ImmutableArray.Create(m.Clause), new Carrier(VerificationSentences.Milestone, m.Label))),
        .. document.Duties.SelectMany(d => d.Documents).Distinct()
            .Select(d => (d.Clauses, new Carrier(VerificationSentences.Paper, d.Label))),
        .. document.Invariants.Select(i => (i.Clauses, new Carrier(VerificationSentences.Invariant, i.Label))),
    ];
}
