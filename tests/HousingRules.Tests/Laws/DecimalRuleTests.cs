using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Laws;

/// <summary>A small policy with decimals: areas of two digits, income of one, a price that is a parameter. Every rule means what C#'s own
/// decimal arithmetic says, which is what the stock engine computes with.</summary>
public sealed class DecimalRuleTests
{
    private static readonly (string Outcome, string Expression, Func<Household, bool> Holds)[] Rules =
    [
        ("small", "area <= 35.5", h => h.Area <= 35.5m),
        ("exact", "area == 35.50", h => h.Area == 35.50m),
        ("whole", "area > 36", h => h.Area > 36),
        ("finer", "income < 2.25", h => h.Income < 2.25m),
        ("between", "area >= 20 and area < 20.01", h => h.Area >= 20 && h.Area < 20.01m),
        ("product", "price * area > 50", h => 1.25m * h.Area > 50),
        ("perHead", "area < 18.25m * people", h => h.Area < 18.25m * h.People),
        ("mixed", "area - income * people + 0.5 >= 3", h => h.Area - (h.Income * h.People) + 0.5m >= 3),
        ("square", "area * area > 400.001", h => h.Area * h.Area > 400.001m),
        ("minus", "income > -1.5", h => h.Income > -1.5m),
        ("other", "area != income", h => h.Area != h.Income),
        ("list", "area in (35.5, 36, 20.01m)", h => h.Area is 35.5m or 36 or 20.01m),
        ("finest", "area < 35.505 and income * 1.5 > -2.25", h => h.Area < 35.505m && h.Income * 1.5m > -2.25m),
        ("turned", "1.5m * people <= income", h => 1.5m * h.People <= h.Income),
        ("half", "-0.5 * income - area < -36", h => (-0.5m * h.Income) - h.Area < -36),
    ];

    private static PolicyText Text => Rules.Aggregate(
        new PolicyText()
            .Decimal("area", 2, 0, 100, "squareMetres")
            .Decimal("income", 1, -10, 10)
            .Integer("people", 0, 5)
            .Parameter("price", 1.25m, 2),
        (text, rule) => text.RuleSet(rule.Outcome, "Every", null, (rule.Outcome, rule.Expression)));

    private static readonly Policy Small = Loaded(Text);

    private static readonly BoundPolicy<Household> Bound = Small.For<Household>();

    [Property(MaxTest = 2_000, Arbitrary = [typeof(DecimalRuleTests)])]
    public void A_rule_with_decimals_decides_as_decimals_do(Household household)
    {
        var expected = Rules.Where(r => r.Holds(household)).Select(r => r.Outcome);

        Assert.Equal(expected, Outcomes(Bound.Determine(household)));
        Assert.Equal(expected, Outcomes(Small.Determine(Bound.Sheet(household))));
    }

    [Property(MaxTest = 20, Arbitrary = [typeof(DecimalRuleTests)])]
    public void The_stock_engine_agrees(Household household)
    {
        using var folder = Text.Save();

        var stock = new StockEngine(folder.Policy).DecideAsync(Bound.Sheet(household)).GetAwaiter().GetResult();

        Assert.Equal(Decision.WithPossible(Bound.Determine(household)), stock);
    }

    [Theory]
    [InlineData("people <= 3.5", "people is a whole number and 3.5 is not. Write 3 or 4.")]
    [InlineData("people in (1, 3.0)", "people is a whole number and 3.0 is not. Write 3.")]
    [InlineData("2m == people", "people is a whole number and 2m is not. Write 2.")]
    [InlineData("people * 1.5 <= area", "No decimal fact or parameter stands beside 1.5: write 1.5m.")]
    [InlineData("people * 1.5 > 3", "No decimal fact or parameter stands beside 1.5: write 1.5m.")]
    [InlineData("area > 2.5 and people * 1.5 > 3", "No decimal fact or parameter stands beside 1.5: write 1.5m.")]
    [InlineData("area <= 35.1234567", "\"35.1234567\" is not a number with at most 6 digits after the point.")]
    [InlineData("area <= 35.", "\"35.\" is not a number with at most 6 digits after the point.")]
    [InlineData("area <= 35.5mm", "\"35.5mm\" is not a number with at most 6 digits after the point.")]
    [InlineData("area <= 35.5.1", "A rule cannot reach into anything with \".\". A rule compares declared names.")]
    [InlineData("area <= .5", "Write a 0 before the point: 0.5.")]
    [InlineData("area <= 1.2万", "Write 12000 instead of \"1.2万\".")]
    [InlineData("area <= 9,999", "No comma can stand here: a number has no groups, as in 9999.")]
    [InlineData("area == \"35.5\"", "area is a number and cannot be compared with this.")]
    [InlineData("area and people < 1", "area is a number and no condition. Compare it, as in area == 1.")]
    public void A_number_that_a_rule_cannot_say_is_told(string expression, string message)
    {
        using var folder = new PolicyText()
            .Decimal("area", 2, 0, 100)
            .Integer("people", 0, 5)
            .RuleSet("a", "Every", null, ("b", expression), ("c", "area < 1 and people < 1"))
            .Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Contains(findings, f => f.Message.English.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bound_is_proved_at_the_last_digit()
    {
        var policy = Some.Policy(p => p
            .Decimal("area", 2, 0, 100, "squareMetres")
            .RuleSet("a", "One", null, ("low", "area < 35.5"), ("high", "area > 35.5")));

        var gap = Assert.Single(PolicyVerifier.Verify(policy).Findings, f => f.Kind == AnalysisKind.Gap);

        Assert.Equal("35.5", gap.Examples.Single().Values.Single(v => v.Fact.Name == "area").ToString());
    }

    [Fact]
    public void A_reason_gives_the_reckoning_with_its_digits()
    {
        var sheet = Small.NewSheet().Set("area", 79.5m).Set("income", 1.5m).Set("people", 4);

        var told = string.Join("\n", Small.Explain(sheet).ToText(Language.English));

        Assert.Contains("1.25 × 79.5 m² = 99.375, above 50", told, StringComparison.Ordinal);
    }

    public static Arbitrary<Household> Households() => (
        from area in Gen.Choose(0, 10_000)
        from near in Gen.Elements(area, 3550, 3551, 3549, 2000, 2001, 3600, 4000)
        from income in Gen.Choose(-100, 100)
        from people in Gen.Choose(0, 5)
        select new Household { Area = near / 100m, Income = income / 10m, People = people }).ToArbitrary();

    private static IEnumerable<string> Outcomes(Determination determination) =>
        determination.Rules.Select(r => r.Outcome.Name);

    private static Policy Loaded(PolicyText text)
    {
        using var folder = text.Save();
        return PolicyLibrary.Load(folder.Policy).Policies.Single();
    }

    /// <summary>A household with decimals.</summary>
    public sealed record Household
    {
        public decimal Area { get; init; }

        public decimal Income { get; init; }

        public int People { get; init; }
    }
}
