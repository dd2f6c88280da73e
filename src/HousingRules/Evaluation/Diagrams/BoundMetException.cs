using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A search met its bound. Whoever set the bound says what is then not known.</summary>
/// <param name="ruleSet">The rule set whose rules were read then; null where none was.</param>
internal sealed class BoundMetException(RuleSet? ruleSet = null) : Exception("The search has met its bound.")
{
    /// <summary>The rule set whose rules were read then; null where none was.</summary>
    public RuleSet? RuleSet { get; } = ruleSet;
}
