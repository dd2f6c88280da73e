using System.Numerics;
using HousingRules.Evaluation;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>A comparison of two wide numbers is not followed value by value; whatever does not hang on it is still proved.</summary>
public sealed class UndecidedTests
{
    private static Policy Wide(string money = "people > rooms") => Some.Policy(text => text
        .Boolean("a")
        .Integer("people", 0, 400)
        .Integer("rooms", 0, 400)
        .RuleSet("list", "Every", null, ("listed", money))
        .RuleSet("money", "One", null, ("x", "a and listed"), ("y", "a and not listed")));

    [Fact]
    public void What_holds_for_either_answer_is_decided_and_counted_exactly()
    {
        var report = PolicyVerifier.Verify(Wide());

        var gap = Assert.Single(report.Findings);
        Assert.Equal((AnalysisKind.Gap, (BigInteger)401 * 401), (gap.Kind, gap.Households));
        Assert.Equal(2 * 401 * 401, report.Households);
        Assert.Equal(0.5, gap.Share, 9);
    }

    [Fact]
    public void What_hangs_on_it_is_said_to_be_undecided()
    {
        var policy = Some.Policy(text => text.Integer("people", 0, 400).Integer("rooms", 0, 400)
            .RuleSet("list", "Every", null, ("listed", "people > rooms"))
            .Invariant("always", null, "listed"));

        var report = PolicyVerifier.Verify(policy);

        var finding = Assert.Single(report.Findings);
        Assert.Equal((AnalysisKind.Undecided, "always"), (finding.Kind, finding.Subject));
        Assert.False(report.IsClean);
    }

    [Fact]
    public void Numbers_of_few_values_are_followed_and_not_undecided()
    {
        var policy = Some.Policy(text => text.Integer("people", 0, 20).Integer("rooms", 0, 20)
            .RuleSet("money", "One", null, ("x", "people > rooms"), ("y", "people < rooms")));

        var gap = Assert.Single(PolicyVerifier.Verify(policy).Findings);

        Assert.Equal((AnalysisKind.Gap, (BigInteger)21), (gap.Kind, gap.Households));
    }

    [Fact]
    public void A_product_of_two_numbers_of_few_values_is_tried_out_and_shown()
    {
        var policy = Some.Policy(text => text.Integer("area", 0, 400).Integer("people", 1, 20)
            .RuleSet("size", "One", null, ("small", "area * 10 < people * people * 13"), ("large", "area > people * people * 13 - 1"))
            .Invariant("enough", null, "not (people == 5 and area == 65 and small)")
            .Invariant("notSmall", null, "not (people == 5 and area == 30 and small)"));

        var report = PolicyVerifier.Verify(policy);

        Assert.DoesNotContain(report.Findings, f => f.Kind == AnalysisKind.Undecided);
        var broken = Assert.Single(report.Findings, f => f.Kind == AnalysisKind.InvariantBroken);
        Assert.Equal("notSmall", broken.Subject);
        Assert.NotEmpty(broken.Examples);
        Assert.Contains(report.Findings, f => f.Kind == AnalysisKind.Gap);
    }

    [Fact]
    public void A_wide_number_times_a_literal_or_a_small_number_is_cut()
    {
        var policy = Some.Policy(text => text.Integer("income", 0, 100_000_000).Integer("people", 1, 20)
            .RuleSet("help", "One", null, ("poor", "income <= 6000 * people"), ("rich", "income * 2 > 12000 * people")));

        Assert.Empty(PolicyVerifier.Verify(policy).Findings);
    }

    [Fact]
    public void The_same_comparison_in_two_policies_is_no_change()
    {
        var comparison = PolicyComparer.Compare(Wide(), Wide());

        Assert.Equal((BigInteger.Zero, (BigInteger)2 * 401 * 401), (comparison.Changed, comparison.Households));
        Assert.Empty(comparison.Kinds);
    }
}
