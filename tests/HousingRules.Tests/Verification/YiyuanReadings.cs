using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Verification.Amendments;

namespace HousingRules.Tests.Verification;

/// <summary>The Yiyuan policy with each of its reading switches at each other value, compared with what it is.</summary>
internal static class YiyuanReadings
{
    private static readonly Lazy<Dictionary<string, (Policy After, PolicyComparison Comparison)>> Compared = new(() => Some.Yiyuan.Parameters
        .SelectMany(p => Others(p.Type, p.Value, p.Options).Select(value => (Name: $"{p.Name}={value}", After: Some.Yiyuan.With(p.Name, value))))
        .ToDictionary(r => r.Name, r => (r.After, PolicyComparer.Compare(Some.Yiyuan, r.After))));

    public static IReadOnlyDictionary<string, (Policy After, PolicyComparison Comparison)> All => Compared.Value;

    private static IEnumerable<string> Others(FactType type, string value, IEnumerable<string> options) =>
        type == FactType.Boolean ? [value == "true" ? "false" : "true"] : options.Where(o => o != value);
}
