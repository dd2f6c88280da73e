using System.Globalization;

namespace HousingRules.Rosters.Reading;

/// <summary>Signs that a workbook cannot hold stand in it as _x000D_.</summary>
internal static class EscapedText
{
    private const int Length = 7;

    /// <summary>The text as it was typed.</summary>
    /// <param name="text">The text, which is changed in place.</param>
    /// <returns>How long it is.</returns>
    public static int Read(Span<char> text)
    {
        var found = text.IndexOf("_x");
        if (found < 0)
            return text.Length;
        var (from, to) = (found, found);
        while (from < text.Length)
        {
            if (text[from] == '_' && text.Length - from >= Length && text[from + 1] == 'x' && text[from + Length - 1] == '_'
                && ushort.TryParse(text.Slice(from + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sign))
            {
                text[to++] = (char)sign;
                from += Length;
            }
            else
            {
                text[to++] = text[from++];
            }
        }

        return to;
    }
}
