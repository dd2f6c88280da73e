using System.Collections.Immutable;

namespace HousingRules.Policies;

/// <summary>Reads the groups of outcomes, and what is said of outcomes by a group's name: a group stands for all of its outcomes.</summary>
internal sealed class OutcomeGroups(ImmutableArray<Outcome> outcomes, FindingList findings, NameTable names)
{
    private readonly Dictionary<string, ImmutableArray<Outcome>> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>The groups that were named.</summary>
    public ImmutableHashSet<string> NamedGroups => [.. _named];

    /// <summary>Reads a group, which is a definition: it holds where one of its outcomes is decided.</summary>
    public Definition Read(ObjectReader o, List<TextNode> citations)
    {
        var name = o.Text("Name");
        names.Add(name);
        var alias = names.Alias(o);
        var members = o.Texts("Outcomes");
        var group = Named(members);
        if (members.Length > 0 && members.Length == group.Length && group.Length < 2)
            findings.Error(
                o.PlaceOf("Outcomes"),
                PolicySentences.GroupOfOne(name.Value));
        else if (members.IsEmpty && o.Has("Outcomes"))
            findings.Error(
                o.PlaceOf("Outcomes"),
                PolicySentences.GroupListsNoOutcomes(name.Value));
        _groups.TryAdd(name.Value, group);
        return new(name.Value, alias, o.Localized("Label"), name, Policies.CitedClauses.ReadOptional(o, citations), o.Position)
        {
            Group = group,
        };
    }

    /// <summary>The outcomes that are named, by their own names or by that of a group read before.</summary>
    public ImmutableArray<Outcome> Named(ImmutableArray<TextNode> wanted)
    {
        var named = new List<Outcome>();
        foreach (var text in wanted)
        {
            var meant = Of(text.Value);
            if (_groups.ContainsKey(text.Value))
                _named.Add(text.Value);
            if (meant.IsEmpty && !_groups.ContainsKey(text.Value))
                UnknownName.Report(
                    findings,
                    text,
                    PolicySentences.OutcomeOrGroupOfOutcomes,
                    [.. outcomes.Select(o => o.Name), .. _groups.Keys]);
            else if (meant.Any(named.Contains))
                findings.Error(
                    text.Position,
                    PolicySentences.IsListedAlready(meant.Where(named.Contains).Select(o => o.Name)));
            named.AddRange(meant.Except(named));
        }

        return [.. named];
    }

    /// <summary>What outcomes are said to exclude.</summary>
    public ImmutableArray<Exclusion> Exclusions(IEnumerable<(Outcome Outcome, ImmutableArray<TextNode> Excluded)> written) =>
        [.. written.Select(w => Exclusion(w.Outcome, w.Excluded))];

    /// <summary>Finds exclusions between outcomes of two rule sets, which only an invariant can forbid.</summary>
    public static void CheckExclusions(
        ImmutableArray<Exclusion> exclusions,
        Dictionary<string, string> decidedIn,
        FindingList findings)
    {
        foreach (var exclusion in exclusions)
        {
            var set = decidedIn.GetValueOrDefault(exclusion.Outcome.Name);
            foreach (var other in exclusion.Others.Where(
                o => set is not null && decidedIn.GetValueOrDefault(o.Name) is { } its && its != set))
                findings.Error(
                    exclusion.Position,
                    PolicySentences.ExcludesAcrossSets(exclusion.Outcome.Name, other.Name));
        }
    }

    private Exclusion Exclusion(Outcome outcome, ImmutableArray<TextNode> excluded)
    {
        var named = Named(excluded);
        if (named.Length == 1 && named[0] == outcome)
            findings.Error(
                excluded[0].Position,
                PolicySentences.ExcludesItself(outcome.Name));
        return new(outcome, [.. named.Where(o => o != outcome)], excluded[0].Position);
    }

    private ImmutableArray<Outcome> Of(string name) =>
        outcomes.FirstOrDefault(o => o.Name == name) is { } outcome ? [outcome]
        : _groups.TryGetValue(name, out var group) ? group
        : [];
}
