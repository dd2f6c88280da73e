using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads <c>tables.json</c>: the tables from which amounts are looked up.</summary>
internal sealed class TablesFile
{
    private TablesFile(ImmutableArray<Table> tables, List<TextNode> citations) => (Tables, Citations) = (tables, citations);

    public ImmutableArray<Table> Tables { get; }

    public List<TextNode> Citations { get; }

    public static TablesFile Read(Node node, FindingList findings, NameTable names, FactCatalog facts)
    {
        var citations = new List<TextNode>();
        return ObjectReader.Read(node, findings, o =>
        {
            o.SkipSchema();
            return new TablesFile(o.Objects("Tables", t => ReadTable(t, findings, names, facts, citations)), citations);
        });
    }

    private static Table ReadTable(ObjectReader o, FindingList findings, NameTable names, FactCatalog facts, List<TextNode> citations)
    {
        var name = o.Text("Name");
        names.Add(name);
        var alias = names.Alias(o);
        o.OptionalTexts("Readings");
        var type = NumberForm.Read(o, findings, 0);
        var keys = Keys(o, findings, facts);
        var rows = o.Objects("Rows", row => Row(row, findings, keys, name.Value, type));
        if (rows.IsEmpty && o.Has("Rows"))
            findings.Error(o.PlaceOf("Rows"), PolicySentences.TableHasNoRow);
        return new(
            name.Value,
            alias,
            o.Localized("Label"),
            type,
            [.. keys.Select(k => k.Key).OfType<TableKey>()],
            // A row of which a cell could not be read has been told.
            [.. rows.Where(r => r.Cells.Length == keys.Length)],
            CitedClauses.Read(o, citations),
            name.Position);
    }

    private static ImmutableArray<(string Name, TableKey? Key)> Keys(ObjectReader o, FindingList findings, FactCatalog facts)
    {
        var texts = o.Texts("Keys");
        if (o.Has("Keys") && texts.Length is 0 or > Table.MostKeys)
            findings.Error(
                o.PlaceOf("Keys"),
                PolicySentences.TableHasNoSuchKeys(Table.MostKeys, texts.Length));
        foreach (var twice in texts.GroupBy(t => t.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Error(twice.Last().Position, PolicySentences.KeyIsListedTwice(twice.Key));
        return [.. texts.DistinctBy(t => t.Value).Select(t => (t.Value, Key(t, findings, facts)))];
    }

    private static TableKey? Key(TextNode name, FindingList findings, FactCatalog facts)
    {
        foreach (var fact in facts.Facts)
        {
            if (fact.Type is not SetType && (fact.Name == name.Value || fact.Alias == name.Value))
                return new(fact, 0);
            if (fact.Type is SetType && fact.Options.Any(o => o.Name == name.Value || o.Alias == name.Value))
                return new(fact, fact.Options.IndexOf(fact.Options.First(o => o.Name == name.Value || o.Alias == name.Value)));
        }

        UnknownName.Report(
            findings,
            name,
            PolicySentences.FactOrMember,
            facts.Facts.SelectMany(
                f => f.Type is SetType ? f.Options.Select(m => (m.Name, m.Label)) : [(f.Name, f.Label)]));
        return null;
    }

    private static TableRow Row(
        ObjectReader o,
        FindingList findings,
        ImmutableArray<(string Name, TableKey? Key)> keys,
        string table,
        DecimalType type)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        foreach (var (name, key) in keys)
        {
            if (o.Node(name) is { } node && key is not null && TableCellReader.Read(node, findings, name, key.Fact) is { } cell)
                cells.Add(cell);
        }

        var value = 0L;
        if (o.Node("Value") is { } number && !type.TryRead(number.AsJson(), out value))
            WrittenValue.Refuse(findings, number, table, type);
        return new(cells.ToImmutable(), value, o.Position);
    }
}
