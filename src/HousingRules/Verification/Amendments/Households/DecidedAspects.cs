using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Everything a policy may decide, and for which households it does.</summary>
internal static class DecidedAspects
{
    /// <summary>The outcomes of each rule set, and where the set has a gap or a conflict.</summary>
    /// <param name="diagrams">The policy's rules.</param>
    /// <param name="diagram">The diagrams of the space.</param>
    /// <param name="renames">What the policy after calls otherwise.</param>
    public static Dictionary<Aspect, int> OfSets(PolicyDiagrams diagrams, Diagram diagram, Renames renames)
    {
        var aspects = new Dictionary<Aspect, int>(ByName.Comparer);
        foreach (var set in diagrams.Sets)
        {
            var written = set.Set.RuleSet;
            var name = renames.OfSet(written.Name);
            var any = Diagram.None;
            var decided = new Dictionary<Outcome, int>();
            foreach (var rules in set.Rules.GroupBy(r => r.Rule.Rule.Outcome))
            {
                var fires = rules.Select(r => r.Fires).Aggregate(Diagram.None, diagram.Or);
                aspects[new(AspectKind.Outcome, name, renames.OfOutcome(rules.Key.Name), rules.Key.Label)] = fires;
                any = diagram.Or(any, fires);
                decided[rules.Key] = fires;
            }

            if (written.Decides)
                aspects[new(AspectKind.Gap, name, name, VerificationSentences.NoOutcomeOf(written.Title))] =
                    diagram.Except(set.Applies, any);
            if (!set.Set.Exclusions.IsEmpty)
                aspects[new(AspectKind.Conflict, name, name, VerificationSentences.ConflictOf(written.Title))] =
                    set.Set.Exclusions
                        .Select(e => diagram.And(decided[e.Outcome], e.Others.Select(o => decided[o]).Aggregate(Diagram.None, diagram.Or)))
                        .Aggregate(Diagram.None, diagram.Or);
        }

        return aspects;
    }

    /// <summary>The duties, their steps, papers and days.</summary>
    public static Dictionary<Aspect, int> OfDuties(IEnumerable<DutyGroup> duties, Diagram diagram)
    {
        var aspects = new Dictionary<Aspect, int>(ByName.Comparer);
        foreach (var duty in duties)
        {
            foreach (var (aspect, households) in duty.Aspects(diagram))
                Join(aspect, households);
            foreach (var document in duty.Content.Documents)
                Join(new(AspectKind.Document, null, document.Name, document.Label), duty.Applies);
            foreach (var milestone in duty.Content.Milestones)
            {
                var day = milestone.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                var (chinese, english) = (milestone.Label.Chinese, milestone.Label.English);
                Join(new(AspectKind.Deadline, null, $"{milestone.Name} {day}", new($"{chinese} {day}", $"{english} {day}")), duty.Applies);
            }
        }

        return aspects;

        void Join(Aspect aspect, int households) =>
            aspects[aspect] = diagram.Or(aspects.GetValueOrDefault(aspect, Diagram.None), households);
    }

    /// <summary>Labels may be reworded: an aspect is the same when its names are.</summary>
    internal sealed class ByName : IEqualityComparer<Aspect>
    {
        public static ByName Comparer { get; } = new();

        public bool Equals(Aspect? x, Aspect? y) => x?.Kind == y?.Kind && x?.RuleSet == y?.RuleSet && x?.Name == y?.Name;

        public int GetHashCode(Aspect obj) => HashCode.Combine(obj.Kind, obj.RuleSet, obj.Name);
    }
}
