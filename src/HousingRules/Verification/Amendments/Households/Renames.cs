using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Rule sets and outcomes that only bear another name after: they decide for the same households.</summary>
internal sealed class Renames(IReadOnlyDictionary<string, string> sets, IReadOnlyDictionary<string, string> outcomes)
{
    public static Renames None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>What a rule set of the policy before is called after.</summary>
    public string OfSet(string name) => sets.GetValueOrDefault(name, name);

    /// <summary>What an outcome of the policy before is called after.</summary>
    public string OfOutcome(string name) => outcomes.GetValueOrDefault(name, name);

    /// <summary>What is renamed, in words.</summary>
    public ImmutableArray<WrittenChange> Told(Policy after) =>
    [
        .. sets.Select(s => Change("ruleSet", s, after.RuleSets.First(x => x.Name == s.Value).Title)),
        .. outcomes.Select(o => Change("outcome", o, after.Document.Outcomes.First(x => x.Name == o.Value).Label)),
    ];

    public static Renames Of(JointPolicies joint)
    {
        var (old, now) = (Sets(joint.Before, joint.Diagram), Sets(joint.After, joint.Diagram));
        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        var (before, after) = (Outcomes(old), Outcomes(now));
        foreach (var (name, own) in before.Where(o => !after.ContainsKey(o.Key)))
        {
            // With several of the same households the one of the same label is meant.
            var same = after
                .Where(o => !before.ContainsKey(o.Key) && !outcomes.ContainsValue(o.Key) && o.Value.Households == own.Households)
                .OrderByDescending(o => o.Value.Label == own.Label)
                .Select(o => o.Key)
                .FirstOrDefault();
            if (same is not null && own.Households != Diagram.None)
                outcomes.Add(name, same);
        }

        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, own) in old.Where(s => !now.ContainsKey(s.Key)))
        {
            var signature = Signature(own, o => outcomes.GetValueOrDefault(o, o));
            var same = now.FirstOrDefault(
                s => !old.ContainsKey(s.Key) && !sets.ContainsValue(s.Key) && Signature(s.Value, o => o) == signature).Key;
            if (same is not null)
                sets.Add(name, same);
        }

        return new(sets, outcomes);
    }

    private static WrittenChange Change(string kind, KeyValuePair<string, string> renamed, LocalizedText label) =>
        new(kind, renamed.Value, label, "name", LocalizedText.Same(renamed.Key), LocalizedText.Same(renamed.Value));

    private static Dictionary<string, (string Name, LocalizedText Label, int Households)[]> Sets(
        PolicyDiagrams diagrams,
        Diagram diagram) =>
        diagrams.Sets.ToDictionary(
            s => s.Set.RuleSet.Name,
            s => s.Rules.GroupBy(r => r.Rule.Rule.Outcome)
                .Select(g => (g.Key.Name, g.Key.Label, g.Select(r => r.Fires).Aggregate(Diagram.None, diagram.Or)))
                .ToArray(),
            StringComparer.Ordinal);

    // An outcome of two sets is renamed only as a whole, so only what one set decides is asked.
    private static Dictionary<string, (LocalizedText Label, int Households)> Outcomes(
        Dictionary<string, (string Name, LocalizedText Label, int Households)[]> sets) => sets.Values.SelectMany(s => s)
        .GroupBy(o => o.Name, StringComparer.Ordinal)
        .Where(g => g.Count() == 1)
        .ToDictionary(g => g.Key, g => (g.First().Label, g.First().Households), StringComparer.Ordinal);

    private static string Signature((string Name, LocalizedText Label, int Households)[] outcomes, Func<string, string> renamed) =>
        string.Join(
            ';',
            outcomes.Select(o => FormattableString.Invariant($"{renamed(o.Name)}={o.Households}")).Order(StringComparer.Ordinal));
}
