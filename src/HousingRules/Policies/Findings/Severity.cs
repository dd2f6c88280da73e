namespace HousingRules.Policies;

/// <summary>What a finding does to the policy it was found in.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the policy loads.</summary>
    Warning,

    /// <summary>The policy does not load.</summary>
    Error,
}
