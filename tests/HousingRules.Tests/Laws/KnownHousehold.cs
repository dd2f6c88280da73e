using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>A household of which everything is known, any that the policy's declarations allow.</summary>
public sealed record KnownHousehold(Policy Policy, ImmutableArray<FactValue> Values)
{
    public FactSheet Sheet()
    {
        var sheet = Policy.NewSheet();
        foreach (var value in Values)
            sheet.Set(value);
        return sheet;
    }

    public override string ToString() => string.Join(", ", Values.Select(v => $"{v.Fact}={v}"));
}
