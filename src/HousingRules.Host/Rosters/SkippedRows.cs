namespace HousingRules.Host.Rosters;

/// <summary>How many rows of a roster are no households.</summary>
internal sealed class SkippedRows
{
    public int Titles { get; set; }

    public int Totals { get; set; }

    public int Notes { get; set; }

    public int RepeatedHeaders { get; set; }

    public int Count => Titles + Totals + Notes + RepeatedHeaders;

    public void Add(RowKind kind)
    {
        if (kind == RowKind.Total)
            Totals++;
        else if (kind == RowKind.Note)
            Notes++;
        else if (kind == RowKind.RepeatedHeader)
            RepeatedHeaders++;
    }
}
