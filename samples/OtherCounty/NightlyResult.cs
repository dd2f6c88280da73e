namespace OtherCounty;

/// <summary>What was decided for a household last night, or why it was not.</summary>
public sealed class NightlyResult
{
    public required string Household { get; set; }

    public required DateOnly Day { get; set; }

    public required string Policy { get; set; }

    /// <summary>The determination as HousingRules writes it; null where something is wrong with the household.</summary>
    public string? Determination { get; set; }

    /// <summary>What is wrong with the household, in Chinese; null where nothing is.</summary>
    public string? Problem { get; set; }
}
