namespace HousingRules.Host.Storage;

/// <summary>What somebody asks of the worklist.</summary>
/// <param name="Actor">At whose desk the cases lie.</param>
/// <param name="Today">The day.</param>
internal sealed record WorklistQuery(string Actor, DateOnly Today)
{
    /// <summary>The most rows that a page holds.</summary>
    public const int MostRows = 50;

    public WorklistView View { get; init; }

    /// <summary>Only those of a town; null for all.</summary>
    public string? Town { get; init; }

    /// <summary>Only those of a village of the town; null for all.</summary>
    public string? Village { get; init; }

    /// <summary>Only those in a state; null for all.</summary>
    public string? State { get; init; }

    /// <summary>The last row of the page before; null for the first page.</summary>
    public WorklistPlace? After { get; init; }

    /// <summary>How many rows a page holds.</summary>
    public int Size { get; init; } = MostRows;
}
