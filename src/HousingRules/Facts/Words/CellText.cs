namespace HousingRules.Facts;

/// <summary>What people type into cells, made comparable.</summary>
public static class CellText
{
    /// <summary>The text as it is compared: without surrounding white space, in half width, in lower case.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (folded, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                folded[i] = Fold(from[i]);
        }).Trim();
    }

    private static char Fold(char c) => c switch
    {
        '\u3000' or '\u00A0' => ' ',
        '\uFEFF' or '\u200B' => ' ',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        _ => char.ToLowerInvariant(c),
    };
}
