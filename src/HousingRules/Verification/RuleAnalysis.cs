using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Gaps, conflicts, and rules that never, always or needlessly hold.</summary>
internal static class RuleAnalysis
{
    public static void Run(Analysis analysis)
    {
        foreach (var set in analysis.Diagrams.Sets)
        {
            var written = set.Set.RuleSet;
            if (Applies(analysis, set))
                analysis.Ask(
                    written.Name,
                    written.Position,
                    VerificationSentences.WhetherSetIsWhole(written.Name),
                    () => Rules(analysis, set));
        }

        NeverDecided(analysis);
    }

    private static void Rules(Analysis analysis, SetDiagrams set)
    {
        if (set.Set.RuleSet.Decides)
            Gap(analysis, set);
        Conflicts(analysis, set);
        foreach (var rule in set.Rules)
            Reachable(analysis, set, rule);
        Repeated(analysis, set);
    }

    private static bool Applies(Analysis analysis, SetDiagrams set)
    {
        if (set.Set.RuleSet.AppliesWhen is not { } when)
            return true;
        var name = set.Set.RuleSet.Name;
        if (set.Applies == Diagram.None)
            analysis.Absent(
                AnalysisKind.SetNeverApplies,
                Severity.Error,
                name,
                when.Position,
                VerificationSentences.SetAppliesToNobody(name),
                []);
        else if (set.Applies == Diagram.All)
            analysis.Absent(
                AnalysisKind.SetAlwaysApplies,
                Severity.Warning,
                name,
                when.Position,
                VerificationSentences.SetAppliesToAll(name),
                []);
        return set.Applies != Diagram.None;
    }

    private static void Gap(Analysis analysis, SetDiagrams set)
    {
        var decided = set.Rules.Select(r => r.Fires).Aggregate(Diagram.None, analysis.Diagram.Or);
        var name = set.Set.RuleSet.Name;
        analysis.Shows(
            AnalysisKind.Gap,
            Severity.Error,
            name,
            set.Set.RuleSet.Position,
            VerificationSentences.SetGap(name),
            [],
            analysis.Diagram.Except(set.Applies, decided),
            examples => examples[0].Determination[name].Status == DeterminationStatus.Gap);
    }

    private static void Conflicts(Analysis analysis, SetDiagrams set)
    {
        var name = set.Set.RuleSet.Name;
        for (var i = 0; i < set.Rules.Length; i++)
        {
            for (var j = i + 1; j < set.Rules.Length; j++)
            {
                var (first, second) = (set.Rules[i].Rule.Rule, set.Rules[j].Rule.Rule);
                if (!Exclude(set.Set, first.Outcome, second.Outcome))
                    continue;
                analysis.Shows(
                    AnalysisKind.Conflict,
                    Severity.Error,
                    $"{first.FullName} × {second.Name}",
                    second.Position,
                    VerificationSentences.RulesConflict(first.Name, second.Name),
                    [first, second],
                    analysis.Diagram.And(set.Rules[i].Fires, set.Rules[j].Fires),
                    examples => examples[0].Determination[name].Status == DeterminationStatus.Conflict);
            }
        }
    }

    private static bool Exclude(CompiledSet set, Outcome one, Outcome other) => set.Exclusions.Any(
        e => (e.Outcome == one && e.Others.Contains(other)) || (e.Outcome == other && e.Others.Contains(one)));

    private static void Reachable(Analysis analysis, SetDiagrams set, RuleDiagrams rule)
    {
        var written = rule.Rule.Rule;
        if (rule.Holds == Diagram.None)
        {
            analysis.Absent(
                AnalysisKind.RuleNeverHolds,
                Severity.Error,
                written.FullName,
                written.Position,
                VerificationSentences.RuleHoldsForNobody(written.Name),
                [written]);
        }
        else if (rule.Fires == Diagram.None)
        {
            var before = set.Rules.TakeWhile(r => r != rule)
                .Where(r => analysis.Diagram.And(r.Fires, rule.Holds) != Diagram.None)
                .Select(r => r.Rule.Rule)
                .ToArray();
            analysis.Absent(
                AnalysisKind.RuleNeverReached,
                Severity.Error,
                written.FullName,
                written.Position,
                VerificationSentences.RuleNeverReached(written.Name, before.Select(r => r.Name)),
                [written, .. before]);
        }
        else if (rule.Holds == set.Applies && !IsLastResort(set, rule))
        {
            analysis.Absent(
                AnalysisKind.RuleAlwaysHolds,
                Severity.Warning,
                written.FullName,
                written.Position,
                VerificationSentences.RuleAlwaysHolds(written.Name),
                [written]);
        }
    }

    // The last rule of a First set may well say "everybody else".
    private static bool IsLastResort(SetDiagrams set, RuleDiagrams rule) =>
        set.Set.RuleSet.Match == Match.First && rule == set.Rules[^1] && set.Rules.Length > 1;

    private static void Repeated(Analysis analysis, SetDiagrams set)
    {
        foreach (var rule in set.Rules.Where(r => r.Fires != Diagram.None))
        {
            var other = set.Rules.FirstOrDefault(o => o != rule
                && o.Rule.Rule.Outcome == rule.Rule.Rule.Outcome
                && analysis.Diagram.Implies(rule.Fires, o.Fires)
                && (o.Fires != rule.Fires || o.Rule.Bit < rule.Rule.Bit));
            if (other is null)
                continue;
            var (written, same) = (rule.Rule.Rule, other.Rule.Rule);
            analysis.Absent(
                AnalysisKind.RuleRepeatsAnother,
                Severity.Warning,
                written.FullName,
                written.Position,
                VerificationSentences.RuleAddsNothing(written.Name, same.Name),
                [written, same]);
        }
    }

    private static void NeverDecided(Analysis analysis)
    {
        foreach (var outcome in analysis.Policy.Document.Outcomes.Where(o => analysis.Diagrams[o] == Diagram.None))
            analysis.Absent(
                AnalysisKind.OutcomeNeverDecided,
                Severity.Error,
                outcome.Name,
                outcome.Position,
                VerificationSentences.OutcomeNeverDecided(outcome.Name),
                []);
    }
}
