using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Holds every invariant against all households, and against all pairs of households that differ in one fact.</summary>
internal static class InvariantAnalysis
{
    public static void Run(Analysis analysis)
    {
        foreach (var invariant in analysis.Policy.Compiled.Invariants)
        {
            var written = invariant.Invariant;
            analysis.Ask(
                written.Name,
                written.Position,
                VerificationSentences.WhetherInvariantHolds(written.Label),
                () => Run(analysis, invariant));
        }
    }

    private static void Run(Analysis analysis, CompiledInvariant invariant)
    {
        if (IsNeverAsked(analysis, invariant))
            return;
        if (invariant.Invariant.Growth is { } growth)
            GrowthAnalysis.Run(analysis, invariant, growth);
        else if (invariant.Invariant.Order is { } order)
            Ordered(analysis, invariant, order);
        else
            Simple(analysis, invariant);
    }

    // One that waits for another reading of the text is not idle.
    private static bool IsNeverAsked(Analysis analysis, CompiledInvariant invariant)
    {
        if (
            invariant.When is not { } when
                || analysis.Diagrams.Of(when) != Diagram.None
                || !Mentions.Through(analysis.Policy.Compiled.Definitions, when).Settings.IsEmpty)
            return false;
        var written = invariant.Invariant;
        analysis.Absent(
            AnalysisKind.InvariantNeverAsked,
            Severity.Warning,
            written.Name,
            written.When!.Position,
            VerificationSentences.InvariantNeverAsked(written.Label),
            []);
        return true;
    }

    private static void Simple(Analysis analysis, CompiledInvariant invariant)
    {
        var when = invariant.When is { } condition ? analysis.Diagrams.Of(condition) : Diagram.All;
        var broken = analysis.Diagram.Except(when, analysis.Diagrams.Of(invariant.Holds));
        var written = invariant.Invariant;
        analysis.Shows(
            AnalysisKind.InvariantBroken,
            Severity.Error,
            written.Name,
            written.Position,
            VerificationSentences.InvariantBroken(written.Label),
            [],
            broken,
            examples => Holds(analysis, invariant.When, examples[0]) != false && Holds(analysis, invariant.Holds, examples[0]) == false);
    }

    private static void Ordered(Analysis analysis, CompiledInvariant invariant, Policies.ValueOrder order)
    {
        var kept = analysis.Diagrams.Of(invariant.Holds);
        var holds = invariant.When is { } when ? analysis.Diagram.And(kept, analysis.Diagrams.Of(when)) : kept;
        var variable = analysis.Space[new(order.Fact, 0)];
        for (var i = 0; i + 1 < order.Options.Length; i++)
        {
            var (better, worse) = (Region(analysis, variable, order, i), Region(analysis, variable, order, i + 1));
            var lost = analysis.Diagram.Except(analysis.Diagram.Fix(holds, variable, better), analysis.Diagram.Fix(kept, variable, worse));
            lost = analysis.Diagram.And(lost, analysis.Diagram.Where(variable, region => region == better));
            var (from, to) = (order.Fact.Options[order.Options[i]], order.Fact.Options[order.Options[i + 1]]);
            analysis.Shows(
                AnalysisKind.InvariantBroken,
                Severity.Error,
                invariant.Invariant.Name,
                invariant.Invariant.Position,
                VerificationSentences.InvariantBrokenWhere(invariant.Invariant.Label, order.Fact.Label, from.Label, to.Label),
                [],
                lost,
                examples => Holds(analysis, invariant.Holds, examples[0]) == true && Holds(analysis, invariant.Holds, examples[1]) == false,
                regions => [With(regions, variable, better), With(regions, variable, worse)]);
        }
    }

    private static int Region(Analysis analysis, int variable, Policies.ValueOrder order, int i)
    {
        var name = order.Fact.Options[order.Options[i]].Name;
        var regions = analysis.Space.Variables[variable].Regions;
        return regions.IndexOf(regions.First(r => r.Options.Contains(name)));
    }

    private static int[] With(int[] regions, int variable, int region)
    {
        var changed = regions.ToArray();
        changed[variable] = region;
        return changed;
    }

    private static bool? Holds(Analysis analysis, Condition? condition, Counterexample example) => condition is null
        ? null
        : new Tracer(analysis.Policy.Compiled, example.Facts, example.Determination).Holds(condition);
}
