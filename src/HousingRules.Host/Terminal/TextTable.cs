using System.Text;

namespace HousingRules.Host.Terminal;

/// <summary>Columns that line up on a terminal: a Chinese character is two places wide. Where the table is too wide for a terminal, its
/// headers are broken between words.</summary>
internal sealed class TextTable(params string[] headers)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table, the first column to the left, the others to the right.</summary>
    public void Write(TextWriter writer)
    {
        var rows = With([headers]);
        if (Widths(rows).Sum(width => width + 2) > WrappedLines.MostColumns)
            rows = With(Broken());
        var widths = Widths(rows);
        foreach (var row in rows)
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

    private string[][] With(string[][] heads) => [.. heads, .. _rows];

    private static int[] Widths(string[][] rows)
    {
        var widths = new int[rows.Max(r => r.Length)];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                widths[i] = Math.Max(widths[i], TextWidth.Of(row[i]));
        }

        return widths;
    }

    // A word to a line; the last words stand right above the figures.
    private string[][] Broken()
    {
        var words = headers.Select(header => header.Split(' ')).ToArray();
        var lines = words.Max(w => w.Length);
        return
        [
            .. Enumerable.Range(0, lines).Select(line =>
                words.Select(w => w.ElementAtOrDefault(line - (lines - w.Length)) ?? "").ToArray()),
        ];
    }
}
