using System.Text;

namespace HousingRules.Host.Terminal;

/// <summary>Breaks long lines so that they stay within a terminal's width.</summary>
internal static class WrappedLines
{
    private const int MostColumns = 120;

    // A path and the place in it stay whole, so that an editor opens them.
    private const int MostWord = MostColumns - 10;

    /// <summary>Writes a text under an indentation; what follows a break is indented by two more.</summary>
    public static void Write(TextWriter writer, int indentation, string text)
    {
        var line = new StringBuilder(new string(' ', indentation));
        var (width, indented) = (indentation, indentation + 2);
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
