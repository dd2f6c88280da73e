namespace HousingRules.Rosters.Reading;

/// <summary>A cell as a spreadsheet names it: B5, b5, $B$5.</summary>
internal static class CellReference
{
    /// <summary>Reads one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="row">The row, counted from 0; -1 where it is not said.</param>
    /// <param name="column">The column, counted from 0; -1 where it is not said.</param>
    /// <returns>Whether it is one. A row or column that no sheet has is greater than all that are.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int row, out int column)
    {
        var (letters, digits) = (0L, 0L);
        var at = 0;
        for (; at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '$'); at++)
        {
            if (text[at] != '$')
                letters = Math.Min(letters * 26 + (text[at] | 0x20) - 'a' + 1, int.MaxValue);
        }

        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '$'); at++)
        {
            if (text[at] != '$')
                digits = Math.Min(digits * 10 + text[at] - '0', int.MaxValue);
        }

        (row, column) = ((int)digits - 1, (int)letters - 1);
        return at == text.Length && text.Length > 0;
    }

    /// <summary>Reads a range, such as A2:B5, or a single cell.</summary>
    public static bool TryRange(ReadOnlySpan<char> text, out MergedRange range)
    {
        var colon = text.IndexOf(':');
        var first = colon < 0 ? text : text[..colon];
        range = default;
        if (!TryRead(first, out var row, out var column) || row < 0 || column < 0)
            return false;
        var (lastRow, lastColumn) = (row, column);
        if (colon >= 0 && (!TryRead(text[(colon + 1)..], out lastRow, out lastColumn) || lastRow < 0 || lastColumn < 0))
            return false;
        range = new(Math.Min(row, lastRow), Math.Min(column, lastColumn), Math.Max(row, lastRow), Math.Max(column, lastColumn));
        return true;
    }
}
