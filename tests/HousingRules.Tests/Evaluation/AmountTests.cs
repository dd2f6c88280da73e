using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Evaluation;

/// <summary>Amounts as people meet them: explained, expected by examples, compared by an amendment.</summary>
public sealed class AmountTests
{
    [Theory]
    [InlineData(79.5, "47,700.00元", "标签standard × 标签area：600元/㎡ × 79.5㎡ = 47,700", "未超过上限（标签limit：50,000）")]
    [InlineData(90, "50,000.00元", "标签standard × 标签area：600元/㎡ × 90㎡ = 54,000", "超过上限（标签limit：50,000），按上限")]
    public void An_amount_is_explained_step_by_step(double area, string amount, string sum, string cap)
    {
        var policy = Paying();
        var sheet = Sheet(policy, "D", (decimal)area);

        var told = Assert.Single(policy.Explain(sheet).Amounts);

        Assert.Equal(amount, told.Amount.Label.Chinese);
        Assert.Equal(["查表“标签standard”：标签grade：标签D → 600元/㎡", sum, cap], told.Steps.Select(s => s.Chinese));
        Assert.Equal("N1", Assert.Single(told.Statements).Id);
    }

    [Fact]
    public void The_explanation_has_a_section_of_amounts()
    {
        var policy = Paying();

        var text = policy.Explain(Sheet(policy, "D", 79.5m)).ToText(Language.English);

        Assert.Contains(
            """
            Amounts
              label of pay: 47,700.00 yuan
                - label of standard: label of grade: label of D → 600 yuan/m²
                - label of standard × label of area: 600 yuan/m² × 79.5 m² = 47,700
                - not above the cap (label of limit: 50,000)
            """,
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_makes_a_range_and_is_missing()
    {
        var policy = Paying();
        var sheet = Sheet(policy, "D", 0);
        sheet.SetUnknown("area");

        var determination = policy.Determine(sheet);

        Assert.Equal(new Amount(policy.Paying.Single(), 0, 50_000, IsCertain: true), Assert.Single(determination.Amounts));
        Assert.Equal("0.00元 至 50,000.00元", determination.Amounts[0].Label.Chinese);
        Assert.Equal((DeterminationStatus.Undetermined, "area"), (determination.Status, Assert.Single(determination.Missing).Name));
        Assert.Contains("标签standard × 标签area：尚不清楚", policy.Explain(sheet).Amounts[0].Steps.Select(s => s.Chinese));
    }

    [Fact]
    public void Where_the_outcome_is_only_possible_so_is_the_amount()
    {
        var policy = Paying();
        var sheet = Sheet(policy, "D", 10);
        sheet.SetUnknown("grade");

        var amount = Assert.Single(policy.Determine(sheet).Amounts);

        Assert.Equal((false, 4_000m, 6_000m, (decimal?)null), (amount.IsCertain, amount.Lowest, amount.Highest, amount.Value));
        Assert.Contains("标签pay（可能）：4,000.00元 至 6,000.00元", policy.Explain(sheet).ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_no_amount_can_hang_on_is_not_missing()
    {
        var policy = Some.Policy(t => Text(t, "50000"));
        var sheet = Sheet(policy, "D", 200);
        sheet.SetUnknown("people");

        Assert.Empty(policy.Determine(sheet).Missing);
        Assert.Equal(50_000, policy.Determine(sheet).Amounts[0].Value);
    }

    [Fact]
    public void Households_alike_share_their_decision_and_have_amounts_of_their_own()
    {
        var policy = Paying();

        var (one, other) = (policy.Determine(Sheet(policy, "D", 10)), policy.Determine(Sheet(policy, "D", 20)));

        Assert.Same(one.Shared, other.Shared);
        Assert.Equal((6_000, 12_000), ((int)one.Amounts[0].Value!, (int)other.Amounts[0].Value!));
    }

    [Theory]
    [InlineData("600", true)]
    [InlineData("600.005", false)]
    [InlineData("6001", false)]
    [InlineData("[0, 6000]", false)]
    [InlineData("6000", true)]
    public void A_worked_example_may_expect_amounts(string expected, bool holds)
    {
        using var folder = Text(new PolicyText(), "50000").Save();
        var area = expected == "600" ? 1 : 10;
        folder.Write(
            "cases/examples.json",
            $$"""
            [{ "id": "1", "household": { "grade": "D", "area": {{area}}, "people": 1 }, "expect": { "set": ["pay"] },
               "amounts": { "pay": {{expected}} }, "note": "n" }]
            """);

        var loads = expected != "600.005";
        if (!loads)
        {
            var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;
            Assert.Contains(findings, f => f.Message.Chinese.StartsWith("此值不是“pay”的取值", StringComparison.Ordinal));
            return;
        }

        var result = Assert.Single(WorkedExamples.Run(PolicyLibrary.Load(folder.Policy).Policies.Single()));
        Assert.Equal(holds, result.Holds);
        if (!holds)
            Assert.Equal("pay 6000", Assert.Single(result.Differences).Actual);
    }

    [Fact]
    public void An_amendment_of_a_sum_a_cap_or_a_table_is_never_no_change()
    {
        var before = Paying();
        Policy[] amended =
        [
            Some.Policy(t => Text(t, "limit", row: 601)),
            Some.Policy(t => Text(t, "limit - 1")),
            Some.Policy(t => Text(t, "limit", sum: "standard * area * 2")),
            before.With("limit", "49000"),
        ];

        Assert.All(amended, after =>
        {
            var comparison = PolicyComparer.Compare(before, after);
            Assert.Equal("pay", Assert.Single(comparison.NotFollowed).Amount!.Name);
            Assert.False(comparison.IsExact || comparison.IsEmpty);
        });
        Assert.True(PolicyComparer.Compare(before, Paying()).IsEmpty);
    }

    private static Policy Paying() => Some.Policy(t => Text(t, "limit"));

    private static PolicyText Text(PolicyText text, string cap, decimal row = 600, string sum = "standard * area") => text
        .OneOf("grade", "none", "C", "D")
        .Decimal("area", 1, 0, 1_000, "squareMetres")
        .Integer("people", 1, 9)
        .Parameter("limit", 50_000)
        .Table("standard", "yuan/squareMetres", 0, ["grade"], (["\"C\""], 400), (["\"D\""], row))
        .Amount("pay", sum, cap)
        .RuleSet("set", "Every", null, ("pay", "grade != \"none\" and (people > 1 or area >= 0)"));

    private static FactSheet Sheet(Policy policy, string grade, decimal area)
    {
        var sheet = policy.NewSheet();
        sheet.Set("grade", grade);
        sheet.Set("area", area);
        sheet.Set("people", 3);
        return sheet;
    }
}
