using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads a file of worked examples.</summary>
internal static class ExamplesFile
{
    public static WorkedExampleSet Read(
        Node node,
        FindingList findings,
        FactCatalog catalog,
        PolicyFile policy,
        ClausesFile? clauses,
        ProcedureDeclaration? procedure,
        HashSet<string> ids)
    {
        if (node is not ArrayNode array)
        {
            findings.Error(node.Position, PolicySentences.MustBeAnArrayOf);
            return new([], []);
        }

        var reader = new HistoryReader(findings, procedure);
        var histories = array.Items.ToLookup(item => item is ObjectNode o && o.Members.Any(m => m.Key == "events"));
        return new(
            [.. histories[false]
                .Select(item => ObjectReader.Read(item, findings, o => ReadExample(o, findings, catalog, policy, clauses, ids)))],
            [.. histories[true].Select(item => ObjectReader.Read(item, findings, o =>
            {
                var (id, household) = ReadHead(o, findings, catalog, clauses, ids);
                return reader.Read(o, id, household);
            }))]);
    }

    private static (string Id, Household Household) ReadHead(
        ObjectReader o,
        FindingList findings,
        FactCatalog catalog,
        ClausesFile? clauses,
        HashSet<string> ids)
    {
        var id = o.Text("id");
        if (id.Value.Length > 0 && !ids.Add(id.Value))
            findings.Error(id.Position, PolicySentences.ExampleStandsTwice(id.Value));
        CheckClauses(o.OptionalTexts("clauses"), clauses, findings);
        o.OptionalTexts("readings");
        return (id.Value, ReadHousehold(o, findings, catalog));
    }

    private static WorkedExample ReadExample(
        ObjectReader o,
        FindingList findings,
        FactCatalog catalog,
        PolicyFile? policy,
        ClausesFile? clauses,
        HashSet<string> ids)
    {
        var (id, household) = ReadHead(o, findings, catalog, clauses, ids);
        var (expect, missing) = o.Node("expect") is { } node
            ? ReadExpect(node, findings, policy, catalog)
            : (ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty, []);
        ImmutableArray<string>? documents = o.Has("documents")
            ? [.. o.Texts("documents").Select(d => Known(d, policy?.Documents.Select(x => x.Name), PolicySentences.Document, findings))]
            : null;
        var deadlines = o.Optional("deadlines") is { } d ? ReadDeadlines(d, findings, policy) : null;
        var amounts = o.Optional("amounts") is { } paid ? ExpectedAmounts.Read(paid, findings, policy) : (ImmutableArray<string>?)null;
        return new(id, o.Position, household, expect, missing, documents, deadlines, amounts, o.Said("note"));
    }

    private static Household ReadHousehold(ObjectReader o, FindingList findings, FactCatalog catalog)
    {
        var node = o.Node("household");
        if (node is not ObjectNode)
        {
            if (node is not null)
                findings.Error(node.Position, PolicySentences.MustBeAnObjectHere);
            return Household.Read(JsonDocument.Parse("{}").RootElement, catalog);
        }

        var household = Household.Read(node.AsJson(), catalog);
        foreach (var problem in household.Problems)
            WrongValue(problem, Key(problem.Key)?.Value ?? node, findings);
        foreach (var key in household.OtherKeys)
        {
            var meant = NearestName.DidYouMean(key, catalog.Facts.Select(f => f.Name));
            findings.Unknown(key, Key(key)?.Position ?? node.Position, PolicySentences.NoFactIsCalled(key, meant));
        }

        return household;

        Member? Key(string key) => ((ObjectNode)node).Members.FirstOrDefault(m => m.Key == key);
    }

    // Of several members the one that is none is told, and of one value what it says.
    private static void WrongValue(HouseholdProblem problem, Node value, FindingList findings)
    {
        var wrong = value is ArrayNode list
            ? list.Items.FirstOrDefault(i => i is not TextNode t || problem.Fact.OptionIndex(t.Value) < 0) ?? value
            : value;
        var said = wrong switch
        {
            TextNode text => new LocalizedText($"“{text.Value}”", $"\"{text.Value}\""),
            NumberNode number => new($"“{number.Raw}”", $"\"{number.Raw}\""),
            _ => PolicySentences.ThisPlace,
        };
        var meant = wrong is TextNode { Value: var name }
            ? NearestName.DidYouMean(name, problem.Fact.Options.Select(o => o.Name))
            : LocalizedText.Same("");
        findings.Error(
            wrong.Position,
            PolicySentences.NoValueOfTheFact(said, problem.Fact.Label, problem.Fact.Name, meant, problem.Reason));
    }

    private static (
        ImmutableSortedDictionary<string, ImmutableArray<string>> Sets,
        ImmutableArray<string> Missing) ReadExpect(Node node, FindingList findings, PolicyFile? policy, FactCatalog catalog)
    {
        var missing = ImmutableArray<string>.Empty;
        var sets = ObjectReader.Read(node, findings, o =>
        {
            var builder = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
            foreach (var set in policy?.RuleSets ?? [])
            {
                if (o.Has(set.Value))
                    builder[set.Value] =
                    [
                        .. o.Texts(set.Value)
                            .Select(x => Known(x, policy!.Outcomes.Select(y => y.Name), PolicySentences.Outcome, findings))
                            .Order(StringComparer.Ordinal),
                    ];
            }

            missing =
            [
                .. o.OptionalTexts("missing")
                    .Select(x => Known(x, catalog.Facts.Select(f => f.Name), PolicySentences.Fact, findings))
                    .Order(StringComparer.Ordinal),
            ];
            return builder.ToImmutable();
        });
        return (sets, missing);
    }

    private static ImmutableSortedDictionary<string, DateOnly> ReadDeadlines(Node node, FindingList findings, PolicyFile? policy) =>
        ObjectReader.Read(node, findings, o =>
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, DateOnly>(StringComparer.Ordinal);
        foreach (var milestone in policy?.Milestones ?? [])
        {
            if (o.Has(milestone.Name))
                builder[milestone.Name] = o.Date(milestone.Name);
        }

        return builder.ToImmutable();
    });

    private static void CheckClauses(ImmutableArray<TextNode> cited, ClausesFile? clauses, FindingList findings)
    {
        if (clauses is null)
            return;
        foreach (var clause in cited)
        {
            var known = clauses.Statements.Any(
                s => s.Clause.StartsWith(clause.Value, StringComparison.Ordinal)
                    || clause.Value.StartsWith(s.Clause, StringComparison.Ordinal)
                    || s.Id == clause.Value);
            if (!known)
                findings.Error(clause.Position, PolicySentences.TextHasNoClause(clause.Value));
        }
    }

    private static string Known(TextNode name, IEnumerable<string>? candidates, LocalizedText kind, FindingList findings)
    {
        if (candidates is not null && !candidates.Contains(name.Value))
            UnknownName.Report(findings, name, kind, candidates);
        return name.Value;
    }
}
