using FsCheck;
using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>A policy with everything that Yiyuan's does not use: numbers, days, arithmetic, Chinese names, and more rules than one word has
/// bits.</summary>
internal static class WidePolicy
{
    public static TemporaryFolder Save()
    {
        var text = new PolicyText();
        Write(text);
        return text.Save();
    }

    public static Policy Policy => Loaded.Value;

    public static StockEngine Stock => Engine.Value;

    private static readonly Lazy<Policy> Loaded = new(() => Some.Policy(Write));

    private static readonly Lazy<StockEngine> Engine = new(() =>
    {
        using var folder = Save();
        return new StockEngine(folder.Policy);
    });

    private static void Write(PolicyText text) => text
        .Integer("people", 0, 12, alias: "人口")
        .Integer("rooms", -3, 9)
        .Integer("age", 0, 120)
        .Integer("floors", 0, 30)
        .Date("built", alias: "建成日期")
        .Date("checkedOn")
        .Boolean("damp", alias: "潮湿")
        .Boolean("crowdingDenied", omitted: null)
        .OneOf("roof", "tile", "thatch", "concrete", "none")
        .OneOf("walls", "brick", "earth", "none")
        .Set("income", "farm", "wage", "pension")
        .Parameter("roomEach", 2)
        .Parameter("oldAge", 60)
        .Definition("crowded", "people > rooms * roomEach and not crowdingDenied", alias: "拥挤")
        .Definition("old", "age >= oldAge or built < \"2030-06-01\"")
        .OutcomeAlias("visit", "走访")
        .RuleSet("scope", "Every", null,
            ("visit", "拥挤 or 潮湿"),
            ("visit", "roof in (\"thatch\", \"none\") and walls != \"brick\""),
            ("survey", "not (走访 or wage) and 人口 >= 1"),
            ("poorRoof", "walls == roof or roof == \"thatch\""),
            ("sameDay", "built == checkedOn"),
            ("top", "25 == floors"),
            ("tall", "floors >= 12 and floors != 12 and floors < 20"),
            ("late", "建成日期 > \"2030-03-31\" and checkedOn <= \"2030-12-31\""))
        .RuleSet("money", "One", "visit or survey",
            ("much", "people * 100 - rooms * 10 > 500"),
            ("little", "not (people * 100 - rooms * 10 > 500) and -people + 3 != rooms - 2"),
            ("much", "people == 6 and rooms == -1"),
            ("nothing", "damp == crowdingDenied and rooms in (1, 2, 3) and not (people in (0, 1))"))
        .RuleSet("order", "First", null,
            ("first", "old and farm"),
            ("second", "20 > age or pension"),
            ("third", "true"))
        .RuleSet("many", "Every", null,
            [.. Enumerable.Range(0, 70).Select(n => ($"about{n}", $"age >= {n} and age < {n + 9} and (people + rooms == {n % 15} or "
                + $"damp)"))]);
}

/// <summary>Households of the wide policy.</summary>
public static class WideHouseholds
{
    public static Arbitrary<KnownHousehold> Known() => AnyHousehold.Known(WidePolicy.Policy);

    public static Arbitrary<PartlyKnownHousehold> PartlyKnown() => AnyHousehold.PartlyKnown(WidePolicy.Policy);
}
