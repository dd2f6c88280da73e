using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>The facts that a header without a meaning may be about. What it holds is not known then, and a blank would be an
/// answer.</summary>
internal sealed class LikelyFacts
{
    // A shorter word stands in too many others, or is one slip away from too many.
    private const int ShortestLikeness = 4;

    private readonly List<Word> _words = [];

    /// <summary>Takes the words of a policy.</summary>
    /// <param name="headers">Its headers without notes and marks; null where two facts have the same.</param>
    /// <param name="catalog">Its facts: what cells call the members of a set may head a column too.</param>
    public LikelyFacts(IReadOnlyDictionary<string, FactColumn?> headers, FactCatalog catalog)
    {
        foreach (var (text, fact) in headers)
        {
            if (fact is not null)
                _words.Add(new(text, HeaderText.Stem(text), fact));
        }

        foreach (var member in catalog.Headers.Values.Distinct().Where(c => c.Member is not null))
        {
            _words.AddRange(member.Member!.Synonyms.Select(HeaderText.Bare)
                .Where(s => s.Length > 1)
                .Select(s => new Word(s, HeaderText.Stem(s), member)));
        }
    }

    /// <summary>Each fact with the word that the header is like.</summary>
    public IReadOnlyList<(FactColumn Fact, string Word)> Of(string header)
    {
        var bare = HeaderText.Bare(header);
        if (bare.Length == 0)
            return [];
        var stem = HeaderText.Stem(bare);
        var alike = _words.FindAll(w => Holds(bare, w.Text) || stem == w.Stem);
        if (alike.Count == 0)
            alike = _words.FindAll(w => IsOneSlip(bare, w.Text) || IsShortened(stem, w.Stem));
        if (alike.Count == 0)
            alike = WithTheSameEnd(bare, _words.FindAll(w => IsNear(stem, w.Stem) && IsNear(bare, w.Text)));

        // 整改后重新鉴定等级 is about that, and not about every word that stands in it.
        return
        [
            .. alike.Where(a => !Holds(bare, a.Text) || !alike.Exists(b => b.Text.Length > a.Text.Length && Holds(bare, b.Text)
                && b.Text.Contains(a.Text, StringComparison.Ordinal))).Select(a => (a.Fact, a.Text)).DistinctBy(a => a.Fact),
        ];
    }

    private static bool Holds(string bare, string word) =>
        bare == word || (word.Length >= ShortestLikeness && bare.Contains(word, StringComparison.Ordinal));

    private static bool IsOneSlip(string bare, string word) => word.Length >= ShortestLikeness && Slips.Between(bare, word) == 1;

    // 低保 for 低保户, 鉴定等级 for 原鉴定等级: the beginning or the end of a word, and half of it.
    private static bool IsShortened(string header, string word) => header.Length > 1 && header.Length < word.Length
        && header.Length * 2 >= word.Length
        && (word.StartsWith(header, StringComparison.Ordinal) || word.EndsWith(header, StringComparison.Ordinal));

    private static bool IsNear(string header, string word)
    {
        var longer = Math.Max(header.Length, word.Length);
        return longer > 1 && Slips.Between(header, word) <= (longer <= 5 ? longer / 2 : Math.Max(2, longer / 3));
    }

    // What a Chinese word is about stands at its end: 当前等级 is near 原等级, and may be any of the grades.
    private List<Word> WithTheSameEnd(string bare, List<Word> near)
    {
        var ends = near.Select(w => CommonEnd(bare, w.Text)).Where(end => end.Length > 1).Distinct().ToList();
        return [.. near, .. _words.Where(w => ends.Exists(end => w.Text.EndsWith(end, StringComparison.Ordinal)))];
    }

    private static string CommonEnd(string a, string b)
    {
        var length = 0;
        while (length < Math.Min(a.Length, b.Length) && a[^(length + 1)] == b[^(length + 1)] && !char.IsAscii(a[^(length + 1)]))
            length++;
        return a[^length..];
    }

    private sealed record Word(string Text, string Stem, FactColumn Fact);
}
