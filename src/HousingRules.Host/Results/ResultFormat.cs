namespace HousingRules.Host.Results;

/// <summary>What a roster's results are written as.</summary>
internal enum ResultFormat
{
    /// <summary>The summary, for people.</summary>
    Text,

    /// <summary>The roster with the results beside it.</summary>
    Csv,

    /// <summary>The same as a workbook, with a sheet of duties and one of rows that could not be read.</summary>
    Xlsx,

    /// <summary>An array of determinations.</summary>
    Json,

    /// <summary>A determination to a line.</summary>
    Jsonl,
}
