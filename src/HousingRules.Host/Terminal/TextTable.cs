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
                widths[i] = Math.Max(widths[i], TextWidth.Of(row[i]));
        }

        foreach (var row in _rows)
        {
            var line = new StringBuilder("  ");
            for (var i = 0; i < row.Length; i++)
            {
                var padding = new string(' ', widths[i] - TextWidth.Of(row[i]));
                line.Append(i == 0 ? row[i] + padding : $"  {padding}{row[i]}");
            }

            writer.WriteLine(line.ToString().TrimEnd());
        }
    }
}
