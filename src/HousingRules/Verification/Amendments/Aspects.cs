using System.Globalization;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>Everything a policy may decide, and for which households it does.</summary>
internal static class Aspects
{
    public static Dictionary<Aspect, int> Of(Policy policy, PolicyDiagrams diagrams, Diagram diagram)
    {
        var aspects = new Dictionary<Aspect, int>(ByName.Comparer);
        foreach (var rule in policy.Program.Rules.Select(r => r.Rule))
            aspects[new(AspectKind.Outcome, rule.RuleSet, rule.Outcome.Name, rule.Outcome.Label)] = diagrams[rule.Outcome];
        var days = policy.Deadlines.ToDictionary(m => m.Name, StringComparer.Ordinal);
        foreach (var duty in policy.Program.Duties)
        {
            var due = duty.Declaration.Outcomes.Select(o => diagrams[o]).Aggregate(Diagram.None, diagram.Or);
            if (duty.When is { } when)
                due = diagram.And(due, diagrams.Of(when));
            foreach (var document in duty.Declaration.Documents)
                Join(new(AspectKind.Document, null, document.Name, document.Label), due);
            foreach (var milestone in duty.Declaration.Due.Select(name => days[name]))
            {
                var day = milestone.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                Join(
                    new(
                        AspectKind.Deadline,
                        null,
                        $"{milestone.Name} {day}",
                        new($"{milestone.Label.Chinese} {day}", $"{milestone.Label.English} {day}")),
                    due);
            }
        }

        return aspects;

        void Join(Aspect aspect, int households) => aspects[aspect] = diagram.Or(
            aspects.GetValueOrDefault(aspect, Diagram.None),
            households);
    }

    /// <summary>Labels may be reworded: an aspect is the same when its names are.</summary>
    internal sealed class ByName : IEqualityComparer<Aspect>
    {
        public static ByName Comparer { get; } = new();

        public bool Equals(Aspect? x, Aspect? y) => x?.Kind == y?.Kind && x?.RuleSet == y?.RuleSet && x?.Name == y?.Name;

        public int GetHashCode(Aspect obj) => HashCode.Combine(obj.Kind, obj.RuleSet, obj.Name);
    }
}
