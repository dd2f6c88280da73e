namespace HousingRules;

/// <summary>Where the policies come from.</summary>
public sealed class HousingRulesOptions
{
    /// <summary>A folder of policies, or one policy's own folder; null means the policies carried inside the package.</summary>
    public string? RulesDirectory { get; set; }

    /// <summary>The id of the policy that must be there; null when any will do.</summary>
    public string? Policy { get; set; }
}
