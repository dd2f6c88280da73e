using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>What in a procedure cites statements of the text.</summary>
internal static class ProcedureCarriers
{
    private static readonly LocalizedText Guard = new("要求", "guard");
    private static readonly LocalizedText Warning = new("提示", "warning");
    private static readonly LocalizedText Refusal = new("拒绝", "refusal");

    public static IEnumerable<(ImmutableArray<string> Clauses, Carrier Carrier)> Of(
        ProcedureDeclaration procedure,
        PolicyDocument document) =>
    [
        .. procedure.Steps.Select(s => (s.Clauses, new Carrier(new("步骤", "step"), s.Label))),
        .. procedure.States.Select(s => (s.Clauses, new Carrier(new("状态", "state"), s.Label))),
        .. procedure.Events.Select(e => (e.Clauses, new Carrier(new("事件", "event"), e.Label))),
        .. procedure.Events.SelectMany(Guards),
        .. procedure.Evidence.Select(f => (f.Clauses, new Carrier(new("佐证", "evidence"), f.Label))),
        .. procedure.Definitions.Select(d => (d.Clauses, new Carrier(new("定义", "definition"), d.Label))),
        .. procedure.Periods.Select(p => (p.Clauses, new Carrier(new("期间", "period"), p.Label))),
        .. procedure.Periods.SelectMany(p => Words(Warning, p.RestDay)),
        .. procedure.Problems.Select(p => (p.Clauses, new Carrier(new("问题", "problem"), p.Outcome.Label))),
        .. procedure.Problems.SelectMany(p => p.Requires).SelectMany(g => Words(Guard, g.Words)),
        .. Words(Guard, procedure.CloseOut?.Skipped, procedure.CloseOut?.NothingOpen),
        .. Words(Guard, procedure.Money?.Exceeded, procedure.Money?.Due?.Exceeded, procedure.Money?.Stages?.Exceeded),
        .. procedure.Deadlines.SelectMany(d => Parts(d, document)),
        .. procedure.TimeLimits.SelectMany(t => Words(new("期限", "time limit"), t.Words)),
        .. procedure.Marks.Select(m => (m.Clauses, new Carrier(new("标记", "mark"), m.Label))),
        .. procedure.Invariants.Select(i => (i.Clauses, new Carrier(new("程序不变式", "procedure invariant"), i.Label))),
        .. Standing(procedure.Refusals),
    ];

    private static IEnumerable<(ImmutableArray<string>, Carrier)> Guards(EventDeclaration e) =>
    [
        .. e.Requires.Concat(e.Transitions.SelectMany(t => t.Reports)).SelectMany(g => Words(Guard, g.Words)),
        .. e.Warnings.SelectMany(g => Words(Warning, g.Words)),
    ];

    // A deadline rests on the statement of its milestone.
    private static IEnumerable<(ImmutableArray<string>, Carrier)> Parts(DeadlineDeclaration deadline, PolicyDocument document)
    {
        var clause = document.Milestones.First(m => m.Name == deadline.Milestone).Clause;
        return deadline.Parts.Select(part => (ImmutableArray.Create(clause), new Carrier(new("节点", "deadline"), part.Label)));
    }

    private static IEnumerable<(ImmutableArray<string>, Carrier)> Standing(StandingRefusals refusals) =>
        Words(
            Refusal,
            refusals.NotPermitted,
            refusals.OutOfOrder,
            refusals.UnknownEvent,
            refusals.UnknownEvidence,
            refusals.MissingEvidence,
            refusals.InvalidEvidence,
            refusals.Undetermined);

    // Words leave days and names open; the code is whole.
    private static IEnumerable<(ImmutableArray<string>, Carrier)> Words(LocalizedText kind, params RefusalWords?[] words) =>
        words.OfType<RefusalWords>().Select(w => (w.Clauses, new Carrier(kind, LocalizedText.Same(w.Code))));
}
