namespace HousingRules.Host.Rosters;

/// <summary>How many rows of a roster are no households.</summary>
internal sealed class SkippedRows
{
    // Enough to look them up; a roster that has more shows by the first what they are like.
    private const int MostNamed = 20;

    private readonly List<int> _rows = [];

    public int Titles { get; set; }

    public int Totals { get; set; }

    public int Notes { get; set; }

    public int RepeatedHeaders { get; set; }

    public int Count => Titles + Totals + Notes + RepeatedHeaders;

    /// <summary>The numbers of the first rows below the header that were passed over.</summary>
    public IReadOnlyList<int> Rows => _rows;

    /// <summary>Counts a row that is no household.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="number">Its number, as the user counts.</param>
    public void Add(RowKind kind, int number)
    {
        if (kind != RowKind.Blank && _rows.Count < MostNamed)
            _rows.Add(number);
        if (kind == RowKind.Total)
            Totals++;
        else if (kind == RowKind.Note)
            Notes++;
        else if (kind == RowKind.RepeatedHeader)
            RepeatedHeaders++;
    }
}
