using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Explains a determination from the same conditions that made it.</summary>
internal sealed class Explainer(CompiledPolicy compiled, Decider decider)
{
    private readonly Dictionary<string, Statement> _statements = compiled.Document.Statements.ToDictionary(
        s => s.Id,
        StringComparer.Ordinal);

    /// <summary>The same for what another decides.</summary>
    public Explainer By(Decider other) => new(compiled, other);

    public Explanation Explain(FactSheet told, CancellationToken cancellation)
    {
        var sheet = OfToday(told);
        var determination = decider.Decide(sheet.Codes);
        var tracer = new Tracer(compiled, sheet, determination);
        var rules = compiled.Rules.Where(r => determination.Rules.Contains(r.Rule)).Select(r => Explain(r, tracer, true));
        var notDecided = compiled.Sets.SelectMany((set, i) => NotDecided(set, i, sheet, determination, tracer, cancellation));
        return new(
            determination,
            sheet,
            [.. rules],
            [.. notDecided],
            [.. determination.Missing.Select(Missing)])
        {
            Amounts = [.. determination.Amounts.Select(a => Explain(a, sheet))],
        };
    }

    private FactSheet OfToday(FactSheet told)
    {
        var codes = decider.OfToday(told.Codes);
        if (ReferenceEquals(codes, told.Codes))
            return told;
        var sheet = told.Copy();
        codes.CopyTo(sheet.Codes, 0);
        return sheet;
    }

    private AmountExplanation Explain(Amount amount, FactSheet sheet)
    {
        var own = compiled.Amounts.First(a => a.Outcome == amount.Outcome);
        var clauses = own.Written.Clauses.Concat(own.Tables.SelectMany(t => t.Table.Clauses)).Distinct(StringComparer.Ordinal);
        return new(
            amount,
            new AmountWords(sheet).Of(own, amount),
            [.. clauses.Where(_statements.ContainsKey).Select(c => _statements[c])]);
    }

    private IEnumerable<OutcomeExplanation> NotDecided(
        CompiledSet set,
        int index,
        FactSheet sheet,
        Determination determination,
        Tracer tracer,
        CancellationToken cancellation)
    {
        var search = new ChangeSearch(compiled, decider, cancellation);
        var decision = determination.Outcomes[index];
        var applies = set.AppliesWhen is { } when ? tracer.Holds(when) : true;
        var doesNotApply = applies == false ? OrElse(tracer.Reasons(set.AppliesWhen!, false), Never) : [];
        foreach (var outcome in set.Rules.Select(r => r.Rule.Outcome).Distinct().Where(o => !decision.Certain.Contains(o)))
        {
            var isPossible = decision.Possible.Contains(outcome) || decision.Status == DeterminationStatus.TooManyUnknowns;
            var rules = set.Rules.Where(r => r.Rule.Outcome == outcome && applies != false)
                .Select(r => isPossible ? Explain(r, tracer, tracer.Holds(r.Condition)) : WhyNot(set, r, tracer));
            // What is still possible is decided by asking, not by changing.
            var (changes, all) = isPossible ? ([], true) : search.Find(sheet, index, outcome);
            yield return new(set.RuleSet, outcome, isPossible, applies == false ? doesNotApply : [], [.. rules], changes, all)
            {
                DependsOn = isPossible ? [.. tracer.DependsOn(set, outcome).Select(Missing)] : [],
            };
        }
    }

    // Of a rule that does not decide, only what keeps it from it: parts that fail, or a rule above it that came first.
    private RuleExplanation WhyNot(CompiledSet set, CompiledRule rule, Tracer tracer)
    {
        var failing = tracer.Holds(rule.Condition) == false ? tracer.Reasons(rule.Condition, false) : [];
        if (failing.IsEmpty && set.RuleSet.Match == Match.First)
        {
            var above = set.Rules.TakeWhile(r => r != rule).FirstOrDefault(r => tracer.Holds(r.Condition) == true);
            failing = above is null ? [] : [tracer.Above(above)];
        }

        return new(rule.Rule, StatementsOf(rule), OrElse(failing, Never));
    }

    private RuleExplanation Explain(CompiledRule rule, Tracer tracer, bool? verdict)
    {
        var reasons = tracer.Reasons(rule.Condition, verdict);
        var isUnconditional = rule.Condition is Condition.Known { Setting: null };
        return new(rule.Rule, StatementsOf(rule), verdict == true && !isUnconditional ? OrElse(reasons, Always) : reasons);
    }

    // Where parts make up for each other, no part decides by itself and there is none to name.
    private static ImmutableArray<Reason> OrElse(ImmutableArray<Reason> reasons, Reason whole) => reasons.IsEmpty ? [whole] : reasons;

    private static Reason Never { get; } =
        new(EvaluationSentences.NeverHolds, false, []);

    private static Reason Always { get; } =
        new(EvaluationSentences.AlwaysHolds, true, []);

    private ImmutableArray<Statement> StatementsOf(CompiledRule rule) =>
        [.. rule.Rule.Clauses.Where(_statements.ContainsKey).Select(c => _statements[c])];

    private MissingExplanation Missing(FactDeclaration fact)
    {
        var document = compiled.Document;
        var due = document.Milestones.FirstOrDefault(m => m.Name == fact.Due);
        return new(
            fact,
            [.. fact.EstablishedBy.SelectMany(name => document.Actors.Where(a => a.Name == name))],
            due?.On(document.Calendar, document.Parameters));
    }
}
