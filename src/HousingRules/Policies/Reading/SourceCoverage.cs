using System.Text.RegularExpressions;

namespace HousingRules.Policies;

/// <summary>Finds the sentences of the source text that no statement quotes and that are not named as not covered: a text that grows is
/// told, and not only one that shrinks.</summary>
internal static partial class SourceCoverage
{
    private const int LongestHeading = 20;
    private const int Shown = 40;
    private const string Ends = "。；！？;!?";

    /// <summary>Tells each, where it stands.</summary>
    public static void Check(SourceFile file, string text, IEnumerable<string> quotes, FindingList findings)
    {
        var quoted = Quoted(text, quotes);
        var atHead = true;
        foreach (var (start, end) in Sentences(text))
        {
            var sentence = text[start..end];
            var isCovered = quoted.AsSpan(start, end - start).Contains(true);
            var isWhole = Ends.Contains(sentence[^1], StringComparison.Ordinal);
            // The title above the first sentence, and the numbered headings.
            atHead &= !isCovered && !isWhole;
            if (isCovered || atHead || (!isWhole && IsHeading(sentence)) || !sentence.Any(char.IsLetterOrDigit))
                continue;
            var words = sentence.Length <= Shown ? sentence : $"{sentence[..Shown]}…";
            findings.Warning(
                new FilePosition(file, file.Offset(text, start)),
                PolicySentences.SentenceIsNotCovered(words));
        }
    }

    private static bool[] Quoted(string text, IEnumerable<string> quotes)
    {
        var quoted = new bool[text.Length];
        foreach (var quote in quotes.Where(q => q.Length > 0))
        {
            var at = text.IndexOf(quote, StringComparison.Ordinal);
            for (; at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
                quoted.AsSpan(at, quote.Length).Fill(true);
        }

        return quoted;
    }

    private static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd = i < text.Length && Ends.Contains(text[i], StringComparison.Ordinal);
            if (i < text.Length && text[i] != '\n' && !isEnd)
                continue;
            var (from, to) = (start, Math.Min(text.Length, isEnd ? i + 1 : i));
            start = i + 1;
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (from < to)
                yield return (from, to);
        }
    }

    private static bool IsHeading(string sentence) =>
        sentence.Length <= LongestHeading && !sentence.Contains('，', StringComparison.Ordinal) && Numbered().IsMatch(sentence);

    [GeneratedRegex(@"^(第[一二三四五六七八九十百零〇0-9]+[章节条款]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[)）]|[0-9]+[.．、])")]
    private static partial Regex Numbered();
}
