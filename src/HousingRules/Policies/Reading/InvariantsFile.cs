using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads <c>invariants.json</c>: what must always hold, and which findings of the analysis are accepted.</summary>
internal sealed class InvariantsFile
{
    private InvariantsFile(ImmutableArray<Invariant> invariants, ImmutableArray<Acceptance> accepted, List<TextNode> citations) =>
        (Invariants, Accepted, Citations) = (invariants, accepted, citations);

    public ImmutableArray<Invariant> Invariants { get; }

    public ImmutableArray<Acceptance> Accepted { get; }

    public List<TextNode> Citations { get; }

    public static InvariantsFile Read(Node node, FindingList findings, FactCatalog catalog, ImmutableArray<Outcome> outcomes)
    {
        var citations = new List<TextNode>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        return ObjectReader.Read(node, findings, o =>
        {
            o.SkipSchema();
            var invariants = o.Objects("Invariants", i => ReadInvariant(i, findings, catalog, outcomes, names, citations));
            var accepted = o.OptionalObjects(
                "Accepted",
                a => new Acceptance(a.Text("Kind").Value, a.Text("Subject").Value, a.Localized("Because"), a.Position));
            return new InvariantsFile(invariants, accepted, citations);
        });
    }

    private static Invariant ReadInvariant(
        ObjectReader o,
        FindingList findings,
        FactCatalog catalog,
        ImmutableArray<Outcome> outcomes,
        HashSet<string> names,
        List<TextNode> citations)
    {
        var name = o.Text("Name");
        if (name.Value.Length > 0 && !names.Add(name.Value))
            findings.Error(name.Position, PolicySentences.InvariantStandsTwice(name.Value));
        o.OptionalTexts("Readings");
        var order = o.Optional("Worse") is { } worse ? ObjectReader.Read(worse, findings, w => ReadOrder(w, findings, catalog)) : null;
        var growth = o.Optional("Growing") is { } growing
            ? ObjectReader.Read(growing, findings, g => GrowthReader.Read(g, findings, catalog, outcomes))
            : null;
        if (growth is not null && (o.Has("Holds") || order is not null))
            findings.Error(name.Position, PolicySentences.GrowingAlone);
        return new(
            name.Value,
            o.Localized("Label"),
            o.OptionalText("When"),
            o.Has("Growing") ? o.OptionalText("Holds") ?? new(o.Position, "") { IsMissing = true } : o.Text("Holds"),
            order,
            CitedClauses.Read(o, citations),
            name.Position)
        { Growth = growth };
    }

    private static ValueOrder? ReadOrder(ObjectReader o, FindingList findings, FactCatalog catalog)
    {
        var name = o.Text("Fact");
        var order = o.Texts("Order");
        if (!catalog.TryGet(name.Value, out var fact) || fact.Type is not OneOfType)
        {
            UnknownName.Report(
                findings,
                name,
                PolicySentences.OneOfFact,
                catalog.Facts.Where(f => f.Type is OneOfType).Select(f => f.Name));
            return null;
        }

        foreach (var option in order.Where(v => fact.OptionIndex(v.Value) < 0))
            UnknownName.Report(findings, option, PolicySentences.ValueOfFact, fact.Options.Select(v => v.Name));
        return new(fact, [.. order.Select(v => fact.OptionIndex(v.Value)).Where(i => i >= 0)]);
    }
}
