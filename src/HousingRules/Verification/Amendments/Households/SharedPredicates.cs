using System.Collections.Immutable;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>Finds what both policies say of households in the same way, so that a change can be told in their own words.</summary>
internal static class SharedPredicates
{
    // Outcomes first, then definitions in the order written: what is left out last stays in the words.
    public static ImmutableArray<Predicate> Of(
        JointPolicies joint,
        CompiledPolicy before,
        CompiledPolicy after,
        Dictionary<Aspect, int> old,
        Dictionary<Aspect, int> now)
    {
        var outcomes = old.Where(o => o.Key.Kind == AspectKind.Outcome && now.GetValueOrDefault(o.Key, Diagram.None) == o.Value)
            .Select(o => Predicate.Of(o.Key.Label, o.Value));
        var definitions = before.Definitions.Keys
            .Join(after.Definitions.Keys, d => d.Name, d => d.Name, (d, e) => (Old: d, New: e), StringComparer.Ordinal)
            .OrderBy(d => d.Old.Position.Offset)
            .Select(
                d => (
                    d.Old.Label,
                    Old: joint.Before.Of(new Condition.Defined(d.Old)),
                    New: joint.After.Of(new Condition.Defined(d.New))))
            .Where(d => d.Old == d.New)
            .Select(d => Predicate.Of(d.Label, d.Old));
        var comparisons = Compared(joint.Before, before).Concat(Compared(joint.After, after));
        return
        [
            .. definitions.Concat(outcomes).Concat(comparisons)
                .Where(p => p.Diagram is not (Diagram.None or Diagram.All))
                .DistinctBy(p => p.Diagram),
        ];
    }

    // What several numbers have to do with each other is said as it is written, and not as a list of their values.
    private static IEnumerable<Predicate> Compared(PolicyDiagrams diagrams, CompiledPolicy compiled) =>
        Mentions.Of(compiled.AllConditions).Tests.OfType<Condition.Compares>()
            .Where(c => c.Slots.Distinct().Skip(1).Any())
            .Distinct()
            .Select(c => new Predicate(ComparisonWords.Holding(c, true), ComparisonWords.Holding(c, false), diagrams.Of(c)));
}
