using System.Collections.Immutable;
using System.Text;

namespace HousingRules.Cases;

/// <summary>Breaks words into lines: between Chinese characters anywhere, otherwise between words.</summary>
internal static class Wrapped
{
    // The first character that is as wide as it is high; what comes before is about half as wide.
    private const int FirstWide = 0x2E80;
    private const double Narrow = 0.52;

    public static ImmutableArray<string> Lines(string text, int width, int fontSize)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = new StringBuilder();
        var used = 0.0;
        foreach (var piece in Pieces(text))
        {
            var more = piece.Sum(c => c >= FirstWide ? 1 : Narrow) * fontSize;
            if (line.Length > 0 && used + more > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                used = 0;
            }

            line.Append(piece);
            used += more;
        }

        if (line.Length > 0)
            lines.Add(line.ToString().TrimEnd());
        return lines.DrainToImmutable();
    }

    // A mark stays with what stands before it.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBreak(text[i - 1], text[i]))
                continue;
            yield return text[start..i];
            start = i;
        }
    }

    private static bool IsBreak(char before, char after) =>
        before == ' '
            || (
                after >= FirstWide
                    && !"、：；。，）”".Contains(after, StringComparison.Ordinal)
                    && !"（“".Contains(before, StringComparison.Ordinal))
            || (before >= FirstWide && after < FirstWide && char.IsLetterOrDigit(after));
}
