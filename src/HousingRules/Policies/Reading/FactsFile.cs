using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads <c>facts.json</c>.</summary>
internal sealed class FactsFile
{
    private FactsFile(FactCatalog catalog, List<TextNode> citations, ImmutableDictionary<string, FilePosition> positions) =>
        (Catalog, Citations, Places) = (catalog, citations, positions);

    public FactCatalog Catalog { get; }

    public List<TextNode> Citations { get; }

    /// <summary>Where each fact and each member of a set is declared.</summary>
    public ImmutableDictionary<string, FilePosition> Places { get; }

    public static FactsFile Read(Node node, FindingList findings, NameTable names, PolicyFile? policy)
    {
        var reading = new FactReader(findings, names, policy);
        var facts = ObjectReader.Read(node, findings, o =>
        {
            o.SkipSchema();
            var declared = o.Objects("Facts", fact => reading.Fact(fact));
            if (declared.Length > Limits.Facts)
                findings.Error(o.PlaceOf("Facts"), PolicySentences.TooManyFacts(Limits.Facts));
            return declared;
        });
        return new(new FactCatalog([.. facts.Where(f => f.Name.Length > 0)]), reading.Citations, reading.Places.ToImmutable());
    }
}
