using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>The Yiyuan policy with each of its reading switches at each other value, compared with what it is.</summary>
internal static class YiyuanReadings
{
    private static readonly Lazy<Dictionary<string, (
        Policy After, PolicyComparison Comparison)>> Compared = new(() => Some.Yiyuan.Parameters
        .SelectMany(p => Others(p).Select(value => (Name: $"{p.Name}={value}", After: Some.Yiyuan.With(p.Name, value))))
        .ToDictionary(r => r.Name, r => (r.After, PolicyComparer.Compare(Some.Yiyuan, r.After))));

    public static IReadOnlyDictionary<string, (Policy After, PolicyComparison Comparison)> All => Compared.Value;

    /// <summary>Those of the settings by which the procedure counts days: they change cases and nothing that is decided for a
    /// household.</summary>
    public static IReadOnlyList<string> OfDays { get; } =
    [
        .. Some.Yiyuan.Procedure!.Declaration.Periods.SelectMany(p => new[] { p.Days, p.CountsFirstDay, p.Unit, p.RollsOver })
            .Concat(Some.Yiyuan.Procedure.Declaration.TimeLimits.Select(t => t.Days)).OfType<string>().Distinct(),
    ];

    /// <summary>The other values a setting can have; for a number, the next.</summary>
    public static IEnumerable<string> Others(Parameter parameter) => parameter.Type switch
    {
        BooleanType => [parameter.Value == "true" ? "false" : "true"],
        IntegerType => [(int.Parse(parameter.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)],
        _ => parameter.Options.Where(o => o != parameter.Value),
    };
}
