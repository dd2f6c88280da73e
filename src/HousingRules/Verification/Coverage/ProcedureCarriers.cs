using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>What in a procedure cites statements of the text.</summary>
internal static class ProcedureCarriers
{
    public static IEnumerable<(ImmutableArray<string> Clauses, Carrier Carrier)> Of(
        ProcedureDeclaration procedure,
        PolicyDocument document) =>
    [
        .. procedure.Steps.Select(s => (s.Clauses, new Carrier(VerificationSentences.Step, s.Label))),
        .. procedure.States.Select(s => (s.Clauses, new Carrier(VerificationSentences.State, s.Label))),
        .. procedure.Events.Select(e => (e.Clauses, new Carrier(VerificationSentences.Event, e.Label))),
        .. procedure.Events.SelectMany(Guards),
        .. procedure.Evidence.Select(f => (f.Clauses, new Carrier(VerificationSentences.Evidence, f.Label))),
        .. procedure.Definitions.Select(d => (d.Clauses, new Carrier(VerificationSentences.Definition, d.Label))),
        .. procedure.Periods.Select(p => (p.Clauses, new Carrier(VerificationSentences.Period, p.Label))),
        .. procedure.Periods.SelectMany(p => Words(VerificationSentences.Warning, p.RestDay)),
        .. procedure.Problems.Select(p => (p.Clauses, new Carrier(VerificationSentences.Problem, p.Outcome.Label))),
        .. procedure.Problems.SelectMany(p => p.Requires).SelectMany(g => Words(VerificationSentences.Guard, g.Words)),
        .. Words(VerificationSentences.Guard, procedure.CloseOut?.Skipped, procedure.CloseOut?.NothingOpen),
        .. Words(VerificationSentences.Guard, procedure.Money?.Exceeded, procedure.Money?.Due?.Exceeded, procedure.Money?.Stages?.Exceeded),
        .. procedure.OnBehalf.Select(b => (b.Clauses, new Carrier(VerificationSentences.OnBehalf, b.Actor.Label))),
        .. procedure.Deadlines.SelectMany(d => Parts(d, document)),
        .. procedure.TimeLimits.SelectMany(t => Words(VerificationSentences.TimeLimit, t.Words)),
        .. procedure.Marks.Select(m => (m.Clauses, new Carrier(VerificationSentences.Mark, m.Label))),
        .. procedure.Invariants.Select(i => (i.Clauses, new Carrier(VerificationSentences.ProcedureInvariant, i.Label))),
        .. Standing(procedure.Refusals),
    ];

    private static IEnumerable<(ImmutableArray<string>, Carrier)> Guards(EventDeclaration e) =>
    [
        .. e.Requires.Concat(e.Transitions.SelectMany(t => t.Reports)).SelectMany(g => Words(VerificationSentences.Guard, g.Words)),
        .. e.Warnings.SelectMany(g => Words(VerificationSentences.Warning, g.Words)),
    ];

    // A deadline rests on the statement of its milestone.
    private static IEnumerable<(ImmutableArray<string>, Carrier)> Parts(DeadlineDeclaration deadline, PolicyDocument document)
    {
        var clause = document.Milestones.First(m => m.Name == deadline.Milestone).Clause;
        return deadline.Parts.Select(part => (ImmutableArray.Create(clause), new Carrier(VerificationSentences.Deadline, part.Label)));
    }

    private static IEnumerable<(ImmutableArray<string>, Carrier)> Standing(StandingRefusals refusals) =>
        Words(
            VerificationSentences.Refusal,
            refusals.NotPermitted,
            refusals.OutOfOrder,
            refusals.UnknownEvent,
            refusals.UnknownEvidence,
            refusals.MissingEvidence,
            refusals.InvalidEvidence,
            refusals.Undetermined,
            refusals.NotYourEvent,
            refusals.NotYourLevel);

    // Words leave days and names open; the code is whole.
    private static IEnumerable<(ImmutableArray<string>, Carrier)> Words(LocalizedText kind, params RefusalWords?[] words) =>
        words.OfType<RefusalWords>().Select(w => (w.Clauses, new Carrier(kind, LocalizedText.Same(w.Code))));
}
