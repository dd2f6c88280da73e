namespace HousingRules.Rosters.Writing;

/// <summary>What determinations and tables are written as.</summary>
public enum RosterFormat
{
    /// <summary>Comma-separated values in UTF-8 with a byte order mark, as spreadsheet programs expect them.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>A JSON object to a line.</summary>
    Jsonl,
}
