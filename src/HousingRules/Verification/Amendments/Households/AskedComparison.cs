using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A comparison that cannot be followed, asked of numbers.</summary>
internal sealed class AskedComparison(int variable, Condition.Compares comparison, Test test, int width)
{
    private readonly long[] _codes = new long[width];

    public int Variable => variable;

    public FactDeclaration[] Facts { get; } =
        [.. comparison.Left.Slots.Concat(comparison.Right.Slots).Select(s => s.Fact).Distinct()];

    /// <summary>Whether it holds for numbers given by the names of their facts.</summary>
    public bool Holds(Dictionary<string, long> values)
    {
        foreach (var fact in Facts)
            _codes[fact.Slot] = values.GetValueOrDefault(fact.Name);
        return test(_codes, []) == true;
    }
}
