using System.Text;

namespace HousingRules.Host.Terminal;

/// <summary>Breaks long lines so that they stay within a terminal's width.</summary>
internal static class WrappedLines
{
    /// <summary>How wide a line of text is at most.</summary>
    public const int MostColumns = 120;

    // A path and the place in it stay whole, so that an editor opens them.
    private const int MostWord = MostColumns - 10;

    /// <summary>Writes a text under an indentation; what follows a break is indented by two more.</summary>
    public static void Write(TextWriter writer, int indentation, string text) => Write(writer, indentation, indentation + 2, text);

    /// <summary>A text of several lines, each under its own indentation. What follows a break stands below the second of two columns, or
    /// is indented by two more.</summary>
    public static string Of(string text)
    {
        if (text.Split('\n').All(line => TextWidth.Of(line) <= MostColumns))
            return text;
        using var writer = new StringWriter { NewLine = "\n" };
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var words = line.TrimStart(' ');
            Write(writer, line.Length - words.Length, Below(line), words.TrimEnd('\r'));
        }

        return text.EndsWith('\n') ? writer.ToString() : writer.ToString()[..^1];
    }

    // A line of help: a name, two spaces or more, and what it is.
    private static int Below(string line)
    {
        var start = line.Length - line.TrimStart(' ').Length;
        var gap = line.IndexOf("  ", start, StringComparison.Ordinal);
        if (gap < 0)
            return start + 2;
        var second = gap;
        while (second < line.Length && line[second] == ' ')
            second++;
        var below = TextWidth.Of(line[..second]);
        return below <= MostColumns / 2 ? below : start + 2;
    }

    private static void Write(TextWriter writer, int indentation, int indented, string text)
    {
        var line = new StringBuilder(new string(' ', indentation));
        var width = indentation;
        foreach (var word in Words(text))
        {
            if (width + TextWidth.Of(word.TrimEnd()) > MostColumns && width > indented)
            {
                writer.WriteLine(line.ToString().TrimEnd());
                line.Clear().Append(' ', indented);
                width = indented;
            }

            line.Append(word);
            width += TextWidth.Of(word);
        }

        writer.WriteLine(line.ToString().TrimEnd());
    }

    // A line may end after a space and between Chinese characters, but never before a closing sign or after an opening one.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        var runes = text.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            word.Append(runes[i]);
            if (i + 1 == runes.Length || MayBreak(runes[i], runes[i + 1]) || TextWidth.Of(word.ToString()) >= MostWord)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static bool MayBreak(Rune before, Rune after) => before.Value == ' '
        || ((before.Value >= 0x2E80 || after.Value >= 0x2E80)
            && !"，。；：、？！」』）》”’％".Contains(after.ToString(), StringComparison.Ordinal)
            && !"「『（《“‘".Contains(before.ToString(), StringComparison.Ordinal));
}
