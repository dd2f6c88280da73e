using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>More members never mean less money, and more income never more: proved, or shown with numbers.</summary>
public sealed class GrowthTests
{
    [Fact]
    public void A_sum_that_only_grows_is_proved() => Assert.Empty(Findings(
        People().Amount("paid", "500 * Fn.min(area, 60 + 15 * Fn.max(people - 3, 0))")
            .RuleSet("money", "Every", null, ("paid", "area > 5")),
        "less"));

    [Fact]
    public void A_sum_that_falls_is_shown_with_its_numbers()
    {
        var finding = Assert.Single(Findings(
            People().Amount("paid", "10000 - 100 * people").RuleSet("money", "Every", null, ("paid", "area > 5")),
            "less"));

        Assert.Equal(AnalysisKind.InvariantBroken, finding.Kind);
        Assert.Contains("标签people由 1 变为 2，金额由 9,900.00元 变为 9,800.00元", finding.Finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal(["1", "2"], finding.Examples.Select(e => e.Facts["people"].ToString()));
    }

    [Fact]
    public void An_outcome_that_is_lost_is_money_lost()
    {
        var finding = Assert.Single(Findings(
            People().Amount("paid", "1000 * people").RuleSet("money", "Every", null, ("paid", "people <= 4")),
            "less"));

        Assert.Contains("由 4 变为 5，金额由 4,000.00元 变为 0.00元", finding.Finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(630, 700, "less", true)]
    [InlineData(700, 630, "less", false)]
    [InlineData(700, 630, "more", false)]
    [InlineData(630, 630, "less", true)]
    public void A_table_whose_rows_go_the_right_way_is_followed(int few, int many, string never, bool isProved)
    {
        var findings = Findings(
            People()
                .Table("rate", "yuan", 0, ["people"], (["{\"To\":3}"], few), (["{\"From\":4}"], many))
                .Amount("paid", "rate * people")
                .RuleSet("money", "Every", null, ("paid", "area >= 0")),
            never);

        Assert.Equal(isProved, findings.Count == 0);
    }

    [Fact]
    public void What_another_outcome_makes_up_for_is_not_called_broken()
    {
        var finding = Assert.Single(Findings(
            People().Amount("paid", "1000").Amount("more", "2000")
                .RuleSet("money", "One", null, ("paid", "people <= 4"), ("more", "people > 4")),
            "less",
            "paid",
            "more"));

        Assert.Equal(AnalysisKind.Undecided, finding.Kind);
    }

    [Fact]
    public void Only_where_it_is_asked_a_fall_breaks_it() => Assert.Empty(Findings(
        People().Amount("paid", "1000 * people").RuleSet("money", "Every", null, ("paid", "people <= 4")),
        "less",
        when: "people <= 4"));

    [Theory]
    [InlineData("nobody", "less", "数值事实中没有“nobody”")]
    [InlineData("people", "least", "least")]
    public void What_it_cannot_mean_is_a_finding(string fact, string never, string said)
    {
        using var folder = People().Amount("paid", "1000").RuleSet("money", "Every", null, ("paid", "area > 5"))
            .Growing("growth", fact, never, null, "paid").Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Contains(findings, f => f.Message.Chinese.Contains(said, StringComparison.Ordinal));
    }

    private static PolicyText People() => new PolicyText().Integer("people", 1, 8).Integer("area", 0, 200);

    private static List<AnalysisFinding> Findings(PolicyText policy, string never, params string[] outcomes) =>
        Findings(policy, never, null, outcomes);

    private static List<AnalysisFinding> Findings(PolicyText policy, string never, string? when) => Findings(policy, never, when, []);

    private static List<AnalysisFinding> Findings(PolicyText policy, string never, string? when, string[] outcomes)
    {
        using var folder = policy.Growing("growth", "people", never, when, outcomes.Length == 0 ? ["paid"] : outcomes).Save();
        return
        [
            .. PolicyVerifier.Verify(PolicyLibrary.Load(folder.Policy).Policies.Single()).Findings.Where(f => f.Subject == "growth"),
        ];
    }
}
