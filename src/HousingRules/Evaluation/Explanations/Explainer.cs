using System.Collections.Immutable;
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
            var isPossible = decision.Possible.Contains(outcome) || decision.Status == DeterminationStatus.TooManyUnknowns;
            var setDoesNotApply = applies == false ? tracer.Reasons(set.AppliesWhen!, false) : [];
            var rules = set.Rules.Where(r => r.Rule.Outcome == outcome && applies != false)
                .Select(r => isPossible ? Explain(r, tracer, tracer.Holds(r.Condition)) : WhyNot(set, r, tracer));
            // What is still possible is decided by asking, not by changing.
            var (changes, all) = isPossible ? ([], true) : search.Find(sheet, index, outcome);
            yield return new(set.RuleSet, outcome, isPossible, setDoesNotApply, [.. rules], changes, all);
        }
    }

    // Of a rule that does not decide, only what keeps it from it: parts that fail, or a rule above it that came first.
    private RuleExplanation WhyNot(SetProgram set, RuleProgram rule, Tracer tracer)
    {
        var failing = tracer.Holds(rule.Condition) == false ? Deciding(rule, tracer, false) : [];
        if (failing.IsEmpty && set.RuleSet.Match == Match.First)
        {
            var above = set.Rules.TakeWhile(r => r != rule).FirstOrDefault(r => tracer.Holds(r.Condition) == true);
            failing = above is null ? [] : [tracer.Above(above)];
        }

        return new(rule.Rule, StatementsOf(rule), failing.IsEmpty ? [Never] : failing);
    }

    // Where parts make up for each other, each of them is not known and there is none to name.
    private static ImmutableArray<Reason> Deciding(RuleProgram rule, Tracer tracer, bool? verdict)
    {
        var reasons = tracer.Reasons(rule.Condition, verdict);
        return verdict is null ? reasons : [.. reasons.Where(r => r.Holds is not null)];
    }

    private static Reason Never { get; } =
        new(new("无论未知事项如何，都不成立", "it does not hold, whatever the unknown facts turn out to be"), false, []);

    private static Reason Always { get; } =
        new(new("无论未知事项如何，都成立", "it holds, whatever the unknown facts turn out to be"), true, []);

    private RuleExplanation Explain(RuleProgram rule, Tracer tracer, bool? verdict)
    {
        var reasons = Deciding(rule, tracer, verdict);
        var isUnconditional = rule.Condition is Condition.Known { Setting: null };
        return new(rule.Rule, StatementsOf(rule), verdict == true && reasons.IsEmpty && !isUnconditional ? [Always] : reasons);
    }

    private ImmutableArray<Statement> StatementsOf(RuleProgram rule) =>
        [.. rule.Rule.Clauses.Where(_statements.ContainsKey).Select(c => _statements[c])];

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
