using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Checks that every statement that is cited exists.</summary>
internal static class CitedClauses
{
    public static void Check(IEnumerable<List<TextNode>?> cited, ClausesFile clauses, FindingList findings)
    {
        foreach (var citation in cited.SelectMany(c => c ?? []).Where(c => c.Value.Length > 0 && !clauses.Ids.Contains(c.Value)))
        {
            var meant = NearestName.DidYouMean(citation.Value, clauses.Ids);
            findings.Error(
                citation.Position,
                PolicySentences.NoStatementQuoted(citation.Value, meant));
        }
    }

    public static ImmutableArray<string> Read(ObjectReader o, List<TextNode> citations)
    {
        var clauses = o.OneOrMoreTexts("Clause");
        citations.AddRange(clauses);
        return [.. clauses.Select(c => c.Value)];
    }

    public static ImmutableArray<string> ReadOptional(ObjectReader o, List<TextNode> citations) =>
        o.Has("Clause") ? Read(o, citations) : [];
}
