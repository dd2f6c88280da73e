using HousingRules.Rosters.Writing;

namespace HousingRules.Host.Writing;

/// <summary>The formats of rosters and tables among those of commands.</summary>
internal static class TableFormat
{
    /// <summary>The format in which a roster's package writes it.</summary>
    public static RosterFormat Of(OutputFormat format) => format.Name switch
    {
        "csv" => RosterFormat.Csv,
        "xlsx" => RosterFormat.Xlsx,
        "json" => RosterFormat.Json,
        "jsonl" => RosterFormat.Jsonl,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
