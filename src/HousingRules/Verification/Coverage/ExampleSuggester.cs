using System.Collections.Immutable;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>Finds few further households that show the rules which no worked example shows.</summary>
public static class ExampleSuggester
{
    /// <summary>Households that together show every rule at work and at rest, beside the examples there are. An officer confirms or
    /// corrects what the policy decides for them today.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public static ExampleSuggestions Suggest(Policy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Suggest(policy, new StepBound(StepBound.Usual, cancellation));
    }

    /// <summary>The same within a bound of steps.</summary>
    internal static ExampleSuggestions Suggest(Policy policy, StepBound steps)
    {
        var analysis = new Analysis(policy, steps);
        var suggested = ImmutableArray.CreateBuilder<Counterexample>();
        try
        {
            if (analysis.Read())
                Suggest(analysis, Wanted(policy, analysis), suggested);
        }
        catch (BoundMetException)
        {
            // What was found so far is told, and that it is not all.
        }

        return new(suggested.ToImmutable(), !steps.IsMet, steps.Most);
    }

    private static void Suggest(Analysis analysis, List<int> wanted, ImmutableArray<Counterexample>.Builder suggested)
    {
        while (wanted.Count > 0)
        {
            analysis.Diagram.Steps.Take();
            // As many at once as one household can show.
            var households = Diagram.All;
            foreach (var diagram in wanted)
            {
                var both = analysis.Diagram.And(households, diagram);
                households = both == Diagram.None ? households : both;
            }

            var regions = analysis.Diagram.Pick(households, analysis.Space.Preferred);
            suggested.Add(analysis.Replay(regions));
            wanted.RemoveAll(diagram => analysis.Diagram.Holds(diagram, regions));
        }
    }

    private static List<int> Wanted(Policy policy, Analysis analysis)
    {
        var shown = RuleCoverage.Of(policy, analysis.Diagram.Steps.Cancellation).ToDictionary(c => c.Rule);
        var wanted = new List<int>();
        foreach (var set in analysis.Diagrams.Sets)
        {
            foreach (var rule in set.Rules)
            {
                var coverage = shown[rule.Rule.Rule];
                if (coverage.Holds.IsEmpty)
                    wanted.Add(rule.Fires);
                if (coverage.DoesNotHold.IsEmpty)
                    wanted.Add(analysis.Diagram.Except(set.Applies, rule.Fires));
            }
        }

        return [.. wanted.Select(analysis.Certain).Where(d => d != Diagram.None)];
    }
}
