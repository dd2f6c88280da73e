using HousingRules;
using HousingRules.Evaluation;

namespace OtherCounty;

/// <summary>Which column holds which fact of the policy. What does not fit is told before the application starts.</summary>
public static class 农户事实
{
    public static void Map(FactMap<农户> map) => map
        .Fact("建档立卡贫困户", h => h.建档立卡)
        .Fact("低保户", h => h.低保)
        .Fact("住房疑似有隐患", h => h.疑似隐患)
        .Fact("现鉴定等级", h => h.等级代码, Grade)
        .Cell("建设方式", h => h.建房方式)
        .Fact("是否威胁周边", h => h.威胁邻居)
        .Omit([.. NotHeld()]);

    private static string? Grade(byte? code) => code switch
    {
        null => null,
        0 => "none",
        <= 4 => ((char)('A' + code - 1)).ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    // What this county does not keep has its omitted value, or is unknown.
    private static IEnumerable<string> NotHeld()
    {
        var facts = PolicyLibrary.BuiltIn.Newest("yiyuan").Facts;
        string[] held = ["categories", "housingHazardSuspected", "currentGrade", "constructionMode", "threatensNeighbours"];
        return facts.Facts.Select(f => f.Name).Except(held)
            .Concat(facts["categories"].Options.Select(o => o.Name).Except(["registeredPoor", "minimumLivingGuarantee"]));
    }
}
