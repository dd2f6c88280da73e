using System.Globalization;
using System.Text;

namespace HousingRules.Host.Pages;

/// <summary>What stands in an address or a form, before anything is asked with it.</summary>
internal static class Asked
{
    private const int MostCharacters = 200;

    /// <summary>How many bytes a form may have beside a file.</summary>
    public const int MostBytesOfAForm = 256 * 1024;

    /// <summary>How long a note may be.</summary>
    public const int MostOfANote = 2000;

    /// <summary>The text without the blanks around it; null when it is empty, too long, or no text that anything could be called.</summary>
    public static string? Text(string? given) =>
        given?.Trim() is { Length: > 0 and <= MostCharacters } text && IsText(text) ? text : null;

    /// <summary>A note of some lines without what is no text; null when it is empty.</summary>
    public static string? Note(string? given)
    {
        var text = string.Concat((given ?? "").ReplaceLineEndings("\n").EnumerateRunes().Where(r => r.Value == '\n' || IsText(r))).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>Whether every character is one: no control characters, and no half of one.</summary>
    public static bool IsText(string text) => text.EnumerateRunes().All(IsText);

    private static bool IsText(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control;
}
