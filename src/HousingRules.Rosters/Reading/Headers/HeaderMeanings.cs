using System.Collections.Frozen;
using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>What headers mean under one policy: who and where, a fact, something known that passes through, or nothing.</summary>
internal sealed class HeaderMeanings
{
    private readonly FactCatalog _catalog;
    private readonly LikelyFacts _likely;

    // The facts' words without notes and marks; null where two facts have the same.
    private readonly Dictionary<string, FactColumn?> _bare = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ColumnUse Use, FactColumn? Fact)?> _known = new(StringComparer.Ordinal);

    public HeaderMeanings(FactCatalog catalog)
    {
        _catalog = catalog;
        foreach (var (word, column) in catalog.Headers)
        {
            var bare = HeaderText.Bare(word);
            if (bare.Length > 0)
                _bare[bare] = _bare.TryGetValue(bare, out var other) && other != column ? null : column;
        }

        _likely = new(_bare, catalog);
    }

    /// <summary>The facts.</summary>
    public FactCatalog Catalog => _catalog;

    /// <summary>The words that say of what a column is, as they are written: of facts, ids and places. Those of single members
    /// are also what cells hold.</summary>
    public FrozenSet<string> Words() => _catalog.Headers.Where(h => h.Value.Member is null).Select(h => h.Key)
        .Concat([.. IdentityHeaders.Id, .. IdentityHeaders.County, .. IdentityHeaders.Town, .. IdentityHeaders.Village])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a header means; null when it means nothing.</summary>
    public (ColumnUse Use, FactColumn? Fact)? this[string header]
    {
        get
        {
            if (_known.TryGetValue(header, out var known))
                return known;
            return _known[header] = Meaning(header);
        }
    }

    /// <summary>Whether a header means a fact.</summary>
    public bool IsFact(string header) => this[header]?.Fact is not null;

    /// <summary>The facts that a header without a meaning may be about, each with the word it is like.</summary>
    public IReadOnlyList<(FactColumn Fact, string Word)> Likely(string header) => _likely.Of(header);

    /// <summary>Whether a column or key says a fact: it is of it, or of the whole set whose member it is.</summary>
    public static bool Says(FactColumn said, FactColumn fact) =>
        said.Fact == fact.Fact && (said.Member is null || said.Member == fact.Member);

    // A policy may call a fact what rosters call something else: the policy's word counts, except for who and where. Where a household is
    // can be a fact besides.
    private (ColumnUse Use, FactColumn? Fact)? Meaning(string header)
    {
        if (string.IsNullOrWhiteSpace(header))
            return null;
        var use = HeaderWords.Use(header);
        _catalog.TryColumn(header, out var exact);
        if (use is ColumnUse.Id or ColumnUse.County or ColumnUse.Town or ColumnUse.Village)
            return (use.Value, exact);
        if (exact is not null)
            return (UseOf(exact), exact);
        if (use is not null)
            return (use.Value, null);
        var bare = HeaderText.Bare(header);
        use = HeaderWords.Use(bare);
        _bare.TryGetValue(bare, out var fact);
        if (use is ColumnUse.Id or ColumnUse.County or ColumnUse.Town or ColumnUse.Village)
            return (use.Value, fact);
        if (fact is not null)
            return (UseOf(fact), fact);
        return use is null ? null : (use.Value, null);
    }

    private static ColumnUse UseOf(FactColumn fact) => fact.Member is null ? ColumnUse.Fact : ColumnUse.Member;
}
