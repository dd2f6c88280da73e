using System.Globalization;

namespace HousingRules.Rosters.Reading;

/// <summary>The rows of a roster that are no households: how many there are of each kind, and which they are. Blank rows do not
/// count.</summary>
public sealed class SkippedRows
{
    // Enough to look them up; a roster that has more shows by the first what they are like.
    private const int MostNamed = 200;

    private readonly List<string> _rows = [];

    internal SkippedRows()
    {
    }

    /// <summary>Rows above the header.</summary>
    public int Titles { get; internal set; }

    /// <summary>Rows that begin with 合计, 总计, 小计, 共计 or 累计.</summary>
    public int Totals { get; private set; }

    /// <summary>Rows of notes.</summary>
    public int Notes { get; private set; }

    /// <summary>Headers that stand again, and rows that number the columns.</summary>
    public int RepeatedHeaders { get; private set; }

    /// <summary>All of them.</summary>
    public int Count => Titles + Totals + Notes + RepeatedHeaders;

    /// <summary>The first two hundred rows below the header that were passed over, by their numbers as a spreadsheet counts; where several
    /// sheets are read, with the sheet: <c>南镇!5</c>.</summary>
    public IReadOnlyList<string> Rows => _rows;

    /// <summary>Counts a row that is no household.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="number">Its number, as the user counts.</param>
    /// <param name="sheet">The sheet it stands in, where several are read.</param>
    internal void Add(RowKind kind, int number, string? sheet = null)
    {
        if (kind != RowKind.Blank && _rows.Count < MostNamed)
            _rows.Add((sheet is null ? "" : sheet + "!") + number.ToString(CultureInfo.InvariantCulture));
        if (kind == RowKind.Total)
            Totals++;
        else if (kind == RowKind.Note)
            Notes++;
        else if (kind == RowKind.RepeatedHeader)
            RepeatedHeaders++;
    }
}
