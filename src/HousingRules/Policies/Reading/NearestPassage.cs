using System.Text;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Finds the passage of a text that a quote was probably copied from, and the first character in which the two differ.</summary>
internal static class NearestPassage
{
    // A quote of a thousand characters against a text of thirty thousand; beyond it nothing is looked for.
    private const long MostSteps = 30_000_000;
    private const int Shown = 40;

    /// <summary>How a quote differs from the text, in words that follow "is not in the text".</summary>
    public static LocalizedText Difference(string quote, string text, string source)
    {
        if (
            (long)quote.Length * text.Length > MostSteps
                || Find(quote, text) is not var (start, end, distance)
                || distance * 5 > quote.Length * 2)
            return PolicySentences.NoPassageIsLike;
        var same = 0;
        while (same < quote.Length && start + same < text.Length && quote[same] == text[start + same])
            same++;
        var line = text.AsSpan(0, start).Count('\n') + 1;
        var passage = text[start..Math.Min(end, start + Math.Max(Shown, same + 10))];
        var (written, found) = (Sign(quote, same), Sign(text, start + same));
        return PolicySentences.FirstOtherCharacter(same + 1, found, written, source, line, passage);
    }

    private static LocalizedText Sign(string text, int at)
    {
        if (at >= text.Length)
            return PolicySentences.End;
        var c = text[at];
        if (!char.IsControl(c) && !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
            return new($"“{Shape(text, at)}”", $"\"{Shape(text, at)}\"");
        return c switch
        {
            '\n' => PolicySentences.LineEnd,
            ' ' => PolicySentences.Blank,
            '　' => PolicySentences.FullWidthBlank,
            _ => LocalizedText.Same($"U+{(int)c:X4}"),
        };
    }

    private static string Shape(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.ToString() : text[at].ToString();

    // The quote is laid over the text at every place at once: insert, delete, replace; where it begins and ends in the text is free.
    private static (int Start, int End, int Distance)? Find(string quote, string text)
    {
        if (quote.Length == 0 || text.Length == 0)
            return null;
        var (costs, starts) = (new int[text.Length + 1], new int[text.Length + 1]);
        for (var j = 0; j <= text.Length; j++)
            starts[j] = j;
        for (var i = 1; i <= quote.Length; i++)
        {
            var (diagonal, diagonalStart) = (costs[0], starts[0]);
            costs[0] = i;
            for (var j = 1; j <= text.Length; j++)
            {
                var (up, upStart) = (costs[j], starts[j]);
                var replaced = diagonal + (quote[i - 1] == text[j - 1] ? 0 : 1);
                if (replaced <= up + 1 && replaced <= costs[j - 1] + 1)
                    (costs[j], starts[j]) = (replaced, diagonalStart);
                else if (up <= costs[j - 1])
                    costs[j] = up + 1;
                else
                    (costs[j], starts[j]) = (costs[j - 1] + 1, starts[j - 1]);
                (diagonal, diagonalStart) = (up, upStart);
            }
        }

        var end = 0;
        for (var j = 1; j <= text.Length; j++)
            end = costs[j] < costs[end] ? j : end;
        return (starts[end], end, costs[end]);
    }
}
