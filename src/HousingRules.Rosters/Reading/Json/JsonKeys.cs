using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>What the keys of JSON households mean. A file has few different ones and asks for each of them in every household.</summary>
internal sealed class JsonKeys(HeaderMeanings meanings, RosterOptions options)
{
    private const int Most = 1_000;

    private readonly HashSet<string> _ignored =
        options.IgnoredColumns.Concat(options.OwnHeaders).Select(HeaderText.Key).ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<string, Meaning> _known = new(StringComparer.Ordinal);

    /// <summary>What a key is for; null when it means nothing.</summary>
    public ColumnUse? Use(string key) => this[key].Use;

    /// <summary>Whether a key means a fact.</summary>
    public bool IsFact(string key) => this[key].Fact is not null;

    /// <summary>The fact a key means; null when it means none.</summary>
    public FactColumn? Fact(string key) => this[key].Fact;

    /// <summary>The facts a key may mean that means none.</summary>
    public IReadOnlyList<(FactColumn Fact, string Word)> Likely(string key) => this[key].Likely;

    /// <summary>Whether an object is a household: it says who or where, or a fact.</summary>
    public bool IsHousehold(JsonElement element) => element.EnumerateObject().Any(p => p.Name == "place" || IsFact(p.Name)
        || Use(p.Name) is ColumnUse.Id or ColumnUse.County or ColumnUse.Town or ColumnUse.Village);

    private Meaning this[string key]
    {
        get
        {
            if (_known.TryGetValue(key, out var known))
                return known;
            known = MeaningOf(key);
            if (_known.Count < Most)
                _known.Add(key, known);
            return known;
        }
    }

    private Meaning MeaningOf(string key)
    {
        meanings.Catalog.TryColumn(key, out var fact);
        var use = fact is null ? HeaderWords.Use(key) : null;
        if (use is not null || fact is not null || _ignored.Contains(HeaderText.Key(key)))
            return new(use, fact, []);
        return new(null, null, meanings.Likely(key));
    }

    private sealed record Meaning(ColumnUse? Use, FactColumn? Fact, IReadOnlyList<(FactColumn Fact, string Word)> Likely);
}
