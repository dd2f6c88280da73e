using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Which texts are worded differently: labels, reasons, remedies, quotes. A text that only one policy has comes and goes with what
/// it is the text of, which is told elsewhere; statements of the source are told here.</summary>
internal static class TextChanges
{
    public static ImmutableArray<WrittenChange> Of(Policy before, Policy after) =>
    [
        .. NamedValues.Changes(Read(before), Read(after)),
        .. NamedValues.ChangesAndNames(Statements(before), Statements(after), "statement"),
    ];

    private static Written[] Read(Policy policy)
    {
        var document = policy.Document;
        return
        [
            new("policy", "policy", policy.Title, [("title", policy.Title)]),
            .. policy.Facts.Facts.SelectMany(Of),
            .. policy.Parameters.SelectMany(
                p => p.Type.Options.Select(o => Label("value", $"{p.Name}={o.Name}", o.Label))),
            .. document.Definitions.Select(d => Label("definition", d.Name, d.Label)),
            .. document.Actors.Select(a => Label("actor", a.Name, a.Label)),
            .. policy.Deadlines.Select(m => Label("milestone", m.Name, m.Label)),
            .. document.Outcomes.Select(o => Label("outcome", o.Name, o.Label)),
            .. document.Duties.SelectMany(d => d.Documents).Distinct().Select(d => Label("document", d.Name, d.Label)),
            .. document.Duties.SelectMany(Of),
            .. policy.RuleSets.Select(s => new Written("ruleSet", s.Name, s.Title, [("title", s.Title)])),
            .. policy.RuleSets.SelectMany(s => s.Rules)
                .Select(r => new Written("rule", r.FullName, r.Outcome.Label, [("because", r.Because), ("clauses", Ids(r.Clauses))])),
            .. document.Invariants.Select(i => Label("invariant", i.Name, i.Label)),
            .. policy.Procedure is { } procedure ? Of(procedure.Declaration) : [],
        ];
    }

    private static IEnumerable<Written> Of(FactDeclaration fact) =>
        [Label("fact", fact.Name, fact.Label), .. fact.Options.Select(o => Label("value", $"{fact.Name}={o.Name}", o.Label))];

    private static IEnumerable<Written> Of(WrittenDuty duty)
    {
        var name = string.Join(", ", duty.Outcomes.Select(o => o.Name));
        return
        [
            .. duty.Label is { } label ? new[] { Label("duty", name, label) } : [],
            .. duty.Steps.Select(s => Label("step", $"{name}/{s.Name}", s.Label)),
        ];
    }

    private static IEnumerable<Written> Of(ProcedureDeclaration procedure) =>
    [
        .. procedure.Steps.Select(s => Label("procedureStep", s.Name, s.Label)),
        .. procedure.States.Select(
            s => new Written(
                "state",
                s.Name,
                s.Label,
                [("label", s.Label), .. s.NoDeadline is { } none ? new[] { ("noDeadline", none) } : []])),
        .. procedure.Evidence.SelectMany(Of),
        .. procedure.Periods.Select(p => Label("period", p.Name, p.Label)),
        .. procedure.Definitions.Select(d => Label("definition", d.Name, d.Label)),
        .. procedure.Events.Select(e => Label("event", e.Name, e.Label)),
        .. procedure.Deadlines.SelectMany(d => d.Parts.Select(p => Label("deadlinePart", $"{d.Milestone}/{p.Name}", p.Label))),
        .. procedure.Marks.Select(m => Label("mark", m.Name, m.Label)),
        .. procedure.Invariants.Select(i => Label("invariant", i.Name, i.Label)),
        .. procedure.Said.GroupBy(w => w.Code, StringComparer.Ordinal)
            .SelectMany(same => same.Select((w, i) => new Written(
                "refusal",
                i == 0 ? w.Code : FormattableString.Invariant($"{w.Code} {i + 1}"),
                w.Words,
                [("words", w.Words), ("remedy", w.Remedy)]))),
    ];

    private static Written[] Statements(Policy policy) =>
    [
        .. policy.Document.Statements.Select(s => new Written(
            "statement",
            s.Id,
            LocalizedText.Same($"{s.Clause}「{s.Quote}」"),
            [
                ("quote", LocalizedText.Same(s.Quote)),
                ("place", LocalizedText.Same(s.Clause)),
                ("meaning", s.Meaning),
                ("notComputable", LocalizedText.Same(s.NotComputable ?? "")),
            ])),
    ];

    private static Written Label(string kind, string name, LocalizedText label) => new(kind, name, label, [("label", label)]);

    private static LocalizedText Ids(ImmutableArray<string> clauses) =>
        new(string.Join("、", clauses), string.Join(", ", clauses));
}
