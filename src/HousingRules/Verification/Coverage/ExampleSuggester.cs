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
    public static ImmutableArray<Counterexample> Suggest(Policy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var analysis = new Analysis(policy, cancellation);
        var wanted = Wanted(policy, analysis);
        var suggested = ImmutableArray.CreateBuilder<Counterexample>();
        while (wanted.Count > 0)
        {
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

        return suggested.ToImmutable();
    }

    private static List<int> Wanted(Policy policy, Analysis analysis)
    {
        var shown = RuleCoverage.Of(policy).ToDictionary(c => c.Rule);
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
