using System.Buffers;

namespace HousingRules.Rosters.Writing;

/// <summary>Texts as a workbook can hold them.</summary>
internal static class SheetText
{
    /// <summary>How many characters a cell holds at most.</summary>
    public const int Longest = 32_767;

    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    /// <summary>The text without what XML has no sign for, and no longer than a cell. A line break is a single line feed.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Odd) >= 0)
            text = string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Select(Held));
        if (text.Length <= Longest)
            return text;
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }

    private static char Held(char c) => Odd.Contains(c) ? Replacement : c;
}
