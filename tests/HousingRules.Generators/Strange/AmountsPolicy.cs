using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Generators.Strange;

/// <summary>The sample policy of amounts, whose facts are of every type.</summary>
public static class AmountsPolicy
{
    private static readonly (string Fact, string Header)[] Headers =
    [
        ("category", "户类别"), ("grade", "鉴定等级"), ("subsidisedBefore", "已享受过危房改造补助"), ("area", "建筑面积"),
        ("eldestBorn", "家中最年长者的出生日期"), ("people", "家庭人口"), ("income", "家庭年收入"),
    ];

    /// <summary>Reads the policy.</summary>
    public static Policy Load() => PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "policies")).Policies[^1];

    /// <summary>Facts of it and the headers they are written under.</summary>
    public static ImmutableArray<(FactDeclaration Fact, string Header)> Columns(Policy policy) =>
        [.. Headers.Select(h => (policy.Facts[h.Fact], h.Header))];
}
