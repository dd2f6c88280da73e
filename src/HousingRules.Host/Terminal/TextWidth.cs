namespace HousingRules.Host.Terminal;

/// <summary>How many places a text takes on a terminal: a Chinese character takes two.</summary>
internal static class TextWidth
{
    /// <summary>The width of a text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += rune.Value >= 0x1100 && IsWide(rune.Value) ? 2 : 1;
        return width;
    }

    // The East Asian wide and full-width blocks that rosters use.
    private static bool IsWide(int rune) => rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (
            >= 0x20000 and <= 0x3FFFD);
}
