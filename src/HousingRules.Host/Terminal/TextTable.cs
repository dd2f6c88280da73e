using System.Text;

namespace HousingRules.Host.Terminal;

/// <summary>Columns that line up on a terminal: a Chinese character is two places wide.</summary>
internal sealed class TextTable(params string[] headers)
{
    private readonly List<string[]> _rows = [headers];

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table, the first column to the left, the others to the right.</summary>
    public void Write(TextWriter writer)
    {
        var widths = new int[_rows.Max(r => r.Length)];
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Length; i++)
                widths[i] = Math.Max(widths[i], Width(row[i]));
        }

        foreach (var row in _rows)
        {
            var line = new StringBuilder("  ");
            for (var i = 0; i < row.Length; i++)
            {
                var padding = new string(' ', widths[i] - Width(row[i]));
                line.Append(i == 0 ? row[i] + padding : $"  {padding}{row[i]}");
            }

            writer.WriteLine(line.ToString().TrimEnd());
        }
    }

    private static int Width(string text)
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
