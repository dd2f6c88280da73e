using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A comparison that cannot be followed, asked of numbers.</summary>
internal sealed class AskedComparison(int variable, Condition.Compares comparison)
{
    public int Variable => variable;

    public FactDeclaration[] Facts { get; } =
        [.. comparison.Slots.Select(s => s.Fact).Distinct()];

    /// <summary>Whether it holds for numbers given by the names of their facts.</summary>
    public bool Holds(Dictionary<string, long> values) => comparison.Holds(slot => values.GetValueOrDefault(slot.Fact.Name));
}
