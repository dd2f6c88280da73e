using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Explains a determination from the same conditions that made it.</summary>
internal sealed class Explainer(DecisionProgram program, Decider decider)
{
    private readonly Dictionary<string, Statement> _statements = program.Document.Statements.ToDictionary(
        s => s.Id,
        StringComparer.Ordinal);

    public Explanation Explain(FactSheet sheet, CancellationToken cancellation)
    {
        var determination = decider.Decide(sheet.Codes);
        var tracer = new Tracer(program, sheet, determination);
        var rules = program.Rules.Where(r => determination.Rules.Contains(r.Rule)).Select(r => Explain(r, tracer, true));
        var notDecided = program.Sets.SelectMany((set, i) => NotDecided(set, i, sheet, determination, tracer, cancellation));
        return new(
            determination,
            [.. sheet.Catalog.Facts.Select(f => sheet[f]).Where(v => v != FactValue.Omitted(v.Fact))],
            [.. rules],
            [.. notDecided],
            [.. determination.Missing.Select(Missing)]);
    }

    private IEnumerable<OutcomeExplanation> NotDecided(
        SetProgram set,
        int index,
        FactSheet sheet,
        Determination determination,
        Tracer tracer,
        CancellationToken cancellation)
    {
        var search = new ChangeSearch(program, decider, cancellation);
        var decision = determination.Outcomes[index];
        var applies = set.AppliesWhen is { } when ? tracer.Holds(when) : true;
        foreach (var outcome in set.Rules.Select(r => r.Rule.Outcome).Distinct().Where(o => !decision.Certain.Contains(o)))
        {
            var setDoesNotApply = applies == false ? tracer.Reasons(set.AppliesWhen!, false) : [];
            var rules = set.Rules.Where(r => r.Rule.Outcome == outcome && applies != false)
                .Select(r => Explain(r, tracer, tracer.Holds(r.Condition)));
            var isPossible = decision.Possible.Contains(outcome);
            // What is still possible is decided by asking, not by changing.
            var (changes, all) = isPossible || decision.Status == DeterminationStatus.TooManyUnknowns
                ? ([], true)
                : search.Find(sheet, index, outcome);
            yield return new(set.RuleSet, outcome, isPossible, setDoesNotApply, [.. rules], changes, all);
        }
    }

    private RuleExplanation Explain(RuleProgram rule, Tracer tracer, bool? verdict) => new(
        rule.Rule,
        [.. rule.Rule.Clauses.Where(_statements.ContainsKey).Select(c => _statements[c])],
        tracer.Reasons(rule.Condition, verdict));

    private MissingExplanation Missing(FactDeclaration fact)
    {
        var document = program.Document;
        var due = document.Milestones.FirstOrDefault(m => m.Name == fact.Due);
        return new(
            fact,
            [.. fact.EstablishedBy.SelectMany(name => document.Actors.Where(a => a.Name == name))],
            due?.On(document.Calendar, document.Parameters));
    }
}
