using HousingRules.Evaluation;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>Tables without gaps, rows that serve somebody, amounts that are not below nothing.</summary>
public sealed class AmountAnalysisTests
{
    [Fact]
    public void A_whole_table_and_a_sum_that_is_never_below_nothing_are_clean()
    {
        var policy = Some.Policy(t => Facts(t)
            .Table("standard", "yuan", 0, ["grade", "people"],
                (["\"C\"", "\"*\""], 5_000), (["\"D\"", "{\"Below\": 4}"], 9_000), (["\"D\"", "{\"From\": 4}"], 12_000))
            .Amount("pay", "standard")
            .Amount("rest", "Fn.max(1000 - cost, 0)")
            .RuleSet("set", "Every", null, ("pay", "grade in (\"C\", \"D\")"), ("rest", "grade == \"none\"")));

        Assert.Empty(PolicyVerifier.Verify(policy).Findings);
    }

    [Fact]
    public void A_missing_cell_is_a_gap_with_a_household()
    {
        var policy = Some.Policy(t => Facts(t)
            .Table("standard", "yuan", 0, ["grade", "people"], (["\"C\"", "\"*\""], 5_000), (["\"D\"", "{\"From\": 1, \"To\": 3}"], 9_000))
            .Amount("pay", "standard - cost + 1000")
            .RuleSet("set", "Every", null, ("pay", "grade != \"none\"")));

        var gap = Assert.Single(PolicyVerifier.Verify(policy).Findings, f => f.Kind == AnalysisKind.TableGap);

        Assert.Equal("standard × pay", gap.Subject);
        Assert.StartsWith("表“standard”有空缺", gap.Finding.Message.Chinese, StringComparison.Ordinal);
        var example = Assert.Single(gap.Examples);
        Assert.Equal("D", example.Facts["grade"].ToString());
        Assert.InRange(int.Parse(example.Facts["people"].ToString(), null), 4, 9);
        Assert.Equal(DeterminationStatus.Gap, example.Determination.Status);
    }

    [Fact]
    public void A_missing_cell_for_which_nobody_asks_is_no_gap()
    {
        var policy = Some.Policy(t => Facts(t)
            .Table("standard", "yuan", 0, ["grade"], (["\"D\""], 9_000))
            .Amount("pay", "standard")
            .RuleSet("set", "Every", null, ("pay", "grade == \"D\" and people > 1 and cost > 1")));

        Assert.Empty(PolicyVerifier.Verify(policy).Findings);
    }

    [Fact]
    public void Rows_that_overlap_are_told_at_the_second()
    {
        var policy = Some.Policy(t => Facts(t)
            .Table("standard", "yuan", 0, ["people"],
                (["{\"To\": 3}"], 5_000), (["{\"From\": 5}"], 7_000), (["{\"From\": 3, \"To\": 4}"], 9_000))
            .Amount("pay", "standard")
            .RuleSet("set", "Every", null, ("pay", "grade == \"D\" and cost > 1")));

        var overlap = Assert.Single(PolicyVerifier.Verify(policy).Findings);

        Assert.Equal((AnalysisKind.TableOverlap, "standard 3"), (overlap.Kind, overlap.Subject));
        Assert.Equal("3", Assert.Single(overlap.Examples).Facts["people"].ToString());
        Assert.EndsWith("tables.json", overlap.Finding.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_pays_nobody_is_told()
    {
        var policy = Some.Policy(t => Facts(t)
            .Table("standard", "yuan", 0, ["grade"], (["\"D\""], 9_000), (["\"none\""], 1), (["\"C\""], 5_000))
            .Amount("pay", "standard")
            .RuleSet("set", "Every", null, ("pay", "grade != \"none\" and people > 1 and cost > 1")));

        var unused = Assert.Single(PolicyVerifier.Verify(policy).Findings);

        Assert.Equal((AnalysisKind.TableRowNeverUsed, "standard 2"), (unused.Kind, unused.Subject));
    }

    [Theory]
    [InlineData("1000 - cost", "cost <= 1000.01", true)]
    [InlineData("1000 - cost", "cost <= 1000", false)]
    [InlineData("standard - 100 * people", "people <= 7", false)]
    [InlineData("standard - 100 * people", "people <= 8 and grade == \"C\"", true)]
    [InlineData("standard - 100 * people", "people <= 9 and grade == \"D\"", false)]
    [InlineData("standard * 2 - 700 * people", "people == 3", true)]
    public void An_amount_below_nothing_is_found_with_a_household(string sum, string when, bool isFound)
    {
        var policy = Some.Policy(t => Facts(t)
            .Table("standard", "yuan", 0, ["grade"], (["\"none\""], 10_000), (["\"C\""], 700), (["\"D\""], 900))
            .Amount("pay", sum)
            .RuleSet("set", "Every", null, ("pay", when)));

        var found = PolicyVerifier.Verify(policy).Findings.Where(f => f.Kind == AnalysisKind.AmountNegative).ToArray();

        Assert.Equal(isFound, found.Length == 1);
        Assert.All(found, f => Assert.True(Assert.Single(f.Examples).Determination.Amounts[0].Highest < 0));
    }

    [Fact]
    public void What_only_an_amount_reads_matters()
    {
        var policy = Some.Policy(t => t.Boolean("a")
            .Integer("people", 1, 9)
            .Set("kinds", "farm", "wage")
            .Amount("pay", "people * 100 + Fn.count(kinds)")
            .RuleSet("set", "Every", null, ("pay", "a")));

        Assert.Empty(PolicyVerifier.Verify(policy).Findings);
    }

    [Fact]
    public void An_invariant_may_bound_an_amount()
    {
        var policy = Some.Policy(t => Facts(t)
            .Table("standard", "yuan", 0, ["grade"], (["\"C\""], 700), (["\"D\""], 900))
            .Amount("pay", "standard * people", cap: "5000", name: "paid")
            .RuleSet("set", "Every", null, ("pay", "grade != \"none\" and cost > 1"))
            .Invariant("nobody gets more", null, "paid <= 5000")
            .Invariant("nobody gets so much", null, "paid < 5000")
            .Invariant("nobody else gets anything", "grade == \"none\"", "paid == 0"));

        var broken = Assert.Single(PolicyVerifier.Verify(policy).Findings);

        Assert.Equal((AnalysisKind.InvariantBroken, "nobody gets so much"), (broken.Kind, broken.Subject));
        Assert.Equal(5_000, Assert.Single(broken.Examples).Determination.Amounts[0].Value);
    }

    private static PolicyText Facts(PolicyText text) => text
        .OneOf("grade", "none", "C", "D")
        .Integer("people", 1, 9)
        .Decimal("cost", 2, 0, 2_000, "yuan");
}
