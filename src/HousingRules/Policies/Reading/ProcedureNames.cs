using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>What the names in a procedure stand for. A name that stands for nothing is a finding, and something stands in for it so that
/// the rest is read.</summary>
internal sealed class ProcedureNames(FindingList findings, NameTable table, PolicyFile policy, FactCatalog facts)
{
    private static readonly FactDeclaration NoFact =
        new("", new OneOfType([new("", new("", ""), null, [], [])]), new("", ""), null, []);

    private ImmutableArray<string> _events = [];

    public NameTable Table => table;

    public PolicyFile Policy => policy;

    public ImmutableArray<ProcedureState> States { get; set; } = [];

    /// <summary>What the keys of evidence stand for.</summary>
    public Dictionary<string, EvidenceUse> Evidence { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Reads the names of all events, so that what stands above them may refer to them.</summary>
    public void ReadEventNames(ObjectReader o)
    {
        var named = (o.Optional("Events") as ArrayNode)?.Items
            .OfType<ObjectNode>()
            .SelectMany(e => e.Members)
            .Where(m => m.Key == "Name")
            .Select(m => m.Value)
            .OfType<TextNode>()
            .ToArray() ?? [];
        foreach (var name in named)
            table.Add(name);
        _events = [.. named.Select(n => n.Value)];
    }

    public string Event(TextNode name)
    {
        if (!_events.Contains(name.Value))
            UnknownName.Report(findings, name, PolicySentences.Event, _events);
        return _events.Contains(name.Value) ? name.Value : _events.FirstOrDefault() ?? "";
    }

    public IEnumerable<string> Events => _events;

    public ProcedureState? State(TextNode name) => Known(name, States, s => (s.Name, s.Label), PolicySentences.State);

    public ImmutableArray<Actor> Actors(IEnumerable<TextNode> names) =>
        [.. names.Select(n => Known(n, policy.Actors, a => (a.Name, a.Label), PolicySentences.Actor)).OfType<Actor>()];

    public string Milestone(TextNode name) =>
        Known(name, policy.Milestones, m => (m.Name, m.Label), PolicySentences.Milestone)?.Name
            ?? policy.Milestones.FirstOrDefault()?.Name ?? "";

    public Outcome Outcome(TextNode name) =>
        Known(name, policy.Outcomes, o => (o.Name, o.Label), PolicySentences.Outcome) ?? new("", new("", ""));

    public FactDeclaration Fact(TextNode name) => Known(name, facts.Facts, f => (f.Name, f.Label), PolicySentences.Fact) ?? NoFact;

    /// <summary>The name of a parameter of a type.</summary>
    public string Parameter(TextNode name, FactKind kind) =>
        Known(
            name,
            [.. policy.Parameters.Where(p => p.Type.Kind == kind)],
            p => (p.Name, p.Label),
            PolicySentences.Parameter(kind.Label))?.Name ?? "";

    /// <summary>The parameter that says which days count; null where none is named.</summary>
    public string? Unit(ObjectReader o)
    {
        if (o.OptionalText("Unit") is not { } name)
            return null;
        var unit = Parameter(name, FactKind.OneOf);
        if (!IsOfDays(name.Value))
            findings.Error(
                name.Position,
                PolicySentences.ParameterOfUnitLacksValues);
        return unit;
    }

    private bool IsOfDays(string parameter) =>
        policy.Parameters.FirstOrDefault(p => p.Name == parameter) is not { } unit
            || unit.Options.Order(StringComparer.Ordinal).SequenceEqual(["calendarDays", "workingDays"]);

    /// <summary>What a key of an event stands for: evidence, or a fact of the household by its own name.</summary>
    public EvidenceUse? Use(TextNode key)
    {
        if (Evidence.TryGetValue(key.Value, out var use))
            return use;
        if (facts.TryGet(key.Value, out var fact))
            return new(key.Value, fact);
        UnknownName.Report(findings, key, PolicySentences.EvidenceOrFact, Evidence.Keys.Concat(facts.Facts.Select(f => f.Name)));
        return null;
    }

    /// <summary>Whether a key that is meant for one of the household's facts is the name of another.</summary>
    public bool IsAnotherFact(TextNode key, FactDeclaration meant) => facts.TryGet(key.Value, out var fact) && fact != meant;

    /// <summary>A piece of evidence of a type; of any type when it is null.</summary>
    public FactDeclaration EvidenceOf(TextNode key, FactKind? kind)
    {
        if (Use(key) is not { } use)
            return NoFact;
        if (kind is { Label: var needed } && use.Fact.Type.Kind != kind)
        {
            findings.Error(key.Position, PolicySentences.MustBe(key.Value, needed));
            return NoFact;
        }

        return use.Fact;
    }

    private T? Known<T>(
        TextNode name,
        ImmutableArray<T> declared,
        Func<T, (string Name, LocalizedText Label)> called,
        LocalizedText kind)
        where T : class
    {
        var found = declared.FirstOrDefault(d => called(d).Name == name.Value);
        if (found is null)
            UnknownName.Report(findings, name, kind, declared.Select(called));
        return found;
    }
}
