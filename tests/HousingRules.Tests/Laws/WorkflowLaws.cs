using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Generators.Synthetic;

namespace HousingRules.Tests.Laws;

/// <summary>A stock RulesEngine that is handed a policy's workflows decides every completely known household as the policy does.</summary>
[Properties(Arbitrary = [typeof(YiyuanHouseholds)])]
public sealed class WorkflowLaws
{
    private static readonly Lazy<WorkflowEngine> Yiyuan = new(() => new WorkflowEngine(Some.Yiyuan));

    private static readonly Policy Hedong = PolicyLibrary.Load(Path.Combine(Repository.Rules, "samples", "policies")).Newest("hedong");

    private static readonly Lazy<WorkflowEngine> HedongEngine = new(() => new WorkflowEngine(Hedong));

    private static readonly Policy Mixed = Some.Policy(text => text
        .Boolean("poor", alias: "贫困").Integer("people", 0, 12).Decimal("area", 2, 0, 300).Date("built")
        .OneOf("grade", "none", "C", "D").Set("kinds", "farm", "wage", "rent")
        .Parameter("least", 18).Parameter("share", 0.65m, 2).Parameter("strict", true).Parameter("since", new DateOnly(1999, 12, 31))
        .Definition("small", "area < least * 1.5m or Fn.round(area * share, 1) <= people")
        .Definition("helped", "visit or (small and 贫困)")
        .Definition("aged", "Fn.years(built, \"2030-01-01\") > 40")
        .Table("rate", "yuan", 0, ["grade", "poor", "people"],
            (["\"C\"", "true", "\"*\""], 300), (["[\"D\", \"none\"]", "true", "{\"To\": 4}"], 800.0m),
            (["[\"D\", \"none\"]", "true", "{\"From\": 5}"], 900), (["\"*\"", "false", "\"*\""], 20))
        .Amount("pay", "rate + Fn.round(area * share, 0)", "850", name: "paid")
        .Group("money", "pay", "advance")
        .OutcomeAlias("visit", "入户")
        .RuleSet("look", "First", "poor or people > 3", ("visit", "grade == \"D\" and strict"), ("letter", "aged"), ("visit", "small"))
        .RuleSet("help", "Every", null, ("pay", "入户 and Fn.count(kinds) > 1"), ("advance", "helped and not pay"), ("none", "otherwise"))
        .RuleSet("last", "First", "money or letter",
            ("book", "pay and grade in (\"C\", \"D\") and built < since"),
            ("sign", "paid >= 400 and paid < 845"),
            ("note", "otherwise")));

    private static readonly Lazy<WorkflowEngine> MixedEngine = new(() => new WorkflowEngine(Mixed));

    [Property(MaxTest = 300)]
    public async Task Of_the_yiyuan_policy(KnownHousehold household) => await Same(household.Policy, Yiyuan.Value, household);

    [Property(MaxTest = 150)]
    public async Task Of_a_policy_that_pays(int seed) => await Same(Hedong, HedongEngine.Value, Household(Hedong, seed));

    [Property(MaxTest = 300)]
    public async Task Of_a_policy_with_all_that_rules_can_say(int seed) => await Same(Mixed, MixedEngine.Value, Household(Mixed, seed));

    [Theory, InlineData(3), InlineData(17), InlineData(2029)]
    public async Task Of_policies_that_nobody_wrote(int seed)
    {
        var policy = new SyntheticPolicy(RuleCount: 50, FactCount: 16, (ulong)seed, Shuffled: seed % 2 == 1).Load(amended: seed % 3 == 0);
        var engine = new WorkflowEngine(policy);

        for (var i = 0; i < 40; i++)
            await Same(policy, engine, Household(policy, (seed * 1_000) + i));
    }

    [Fact]
    public async Task Every_thread_gets_the_same()
    {
        var sheets = Enumerable.Range(0, 32).Select(i => Household(Mixed, i)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 128).Select(i => Task.Run(() => Same(Mixed, new(Mixed), sheets[i % 32]))));
        await Task.WhenAll(Enumerable.Range(0, 512).Select(i => Task.Run(() => Same(Mixed, MixedEngine.Value, sheets[i % 32]))));
    }

    private static async Task Same(Policy policy, WorkflowEngine engine, KnownHousehold household)
    {
        var sheet = household.Sheet();

        var decision = await engine.DecideAsync(sheet);

        Assert.Equal(
            Decision.WithPossible(policy.Determine(sheet)),
            string.Join("; ", decision.Workflows.Select(w => Decision.OfSet(w.Name, w.Outcomes, []))));
    }

    private static KnownHousehold Household(Policy policy, int seed)
    {
        var chance = new Random(seed);
        return new(policy, [.. policy.Facts.Facts.Select(f => FactValue.OfCode(f, f.Type.CodeOf([.. Codes(f, chance)])))]);
    }

    // Numbers from anywhere between their bounds, and often near the least; days of a long life.
    private static IEnumerable<long> Codes(FactDeclaration fact, Random chance)
    {
        var (least, greatest) = fact.Type is DateType
            ? (new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2032, 1, 1).DayNumber)
            : fact.Bounds;
        for (var i = 0; i < fact.SlotCount; i++)
            yield return chance.NextInt64(least, chance.Next(3) == 0 ? Math.Min(greatest, least + 20) + 1 : greatest + 1);
    }
}
