using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>The words by which a roster names facts and their values, each with one meaning: a header that two facts share, or a cell's
/// text that two values share, would be read as the first of them and the second would be lost.</summary>
internal sealed class RosterWords(FindingList findings)
{
    private readonly Dictionary<string, (object Owner, FilePosition Position)> _headers = new(StringComparer.Ordinal);

    private readonly HashSet<(string Key, object Owner)> _told = [];

    /// <summary>Takes a header that means a fact, or a set's member.</summary>
    /// <param name="owner">What it means; the same owner may have a word twice.</param>
    /// <param name="word">The word.</param>
    /// <param name="position">Where it stands.</param>
    public void Header(object owner, string? word, FilePosition position)
    {
        if (IdentityHeaders.Has(word ?? "") && !(owner is Place place && place.Has(word!)) && !findings.HasErrorAt(position))
            findings.Undeclared(
                word ?? "",
                position,
                PolicySentences.IsHeaderOfHouseholdId(word!));
        Take(
            _headers,
            FactCatalog.HeaderKey(word ?? ""),
            owner,
            position,
            first => PolicySentences.HeaderIsUsed(word!, first));
    }

    /// <summary>The owner of a fact's headers.</summary>
    /// <param name="fact">The fact's name: one of a place has the headers of that place.</param>
    public static object OwnerOf(string fact) => IdentityHeaders.OfPlace(fact).IsEmpty ? new object() : new Place(fact);

    /// <summary>Begins the values of one fact.</summary>
    public ValueWords Values() => new(this);

    private void Take(
        Dictionary<string, (object Owner, FilePosition Position)> taken,
        string key,
        object owner,
        FilePosition position,
        Func<string, LocalizedText> words)
    {
        if (key.Length == 0 || taken.TryAdd(key, (owner, position)))
            return;
        var (other, first) = taken[key];
        // A label, an alias and a header are often one word: told once for the two that share it.
        if (ReferenceEquals(other, owner) || findings.HasErrorAt(position) || !_told.Add((key, owner)))
            return;
        var where = $"{first.File.Path}:{first.LineAndColumn().Line}";
        findings.Error(position, words(where));
    }

    private sealed class Place(string fact)
    {
        private readonly HashSet<string> _own = [.. IdentityHeaders.OfPlace(fact).Select(FactCatalog.HeaderKey)];

        public bool Has(string word) => _own.Contains(FactCatalog.HeaderKey(word));
    }

    /// <summary>The words of one fact's values.</summary>
    public sealed class ValueWords(RosterWords words)
    {
        private readonly Dictionary<string, (object Owner, FilePosition Position)> _taken = new(StringComparer.Ordinal);

        /// <summary>Takes a text that means a value.</summary>
        public void Add(object owner, string? word, FilePosition position) => words.Take(
            _taken,
            CellText.Fold(word ?? ""),
            owner,
            position,
            first => PolicySentences.MeansAValueAlready(word!, first));
    }
}
