using System.Numerics;
using HousingRules.Evaluation;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>A comparison of two wide numbers is not followed value by value; whatever does not hang on it is still proved.</summary>
public sealed class UndecidedTests
{
    private static Policy Wide(string money = "people > rooms") => Some.Policy(text => text
        .Boolean("a")
        .Integer("people", 0, 300)
        .Integer("rooms", 0, 300)
        .RuleSet("list", "Every", null, ("listed", money))
        .RuleSet("money", "One", null, ("x", "a and listed"), ("y", "a and not listed")));

    [Fact]
    public void What_holds_for_either_answer_is_decided_and_counted_exactly()
    {
        var report = PolicyVerifier.Verify(Wide());

        var gap = Assert.Single(report.Findings);
        Assert.Equal((AnalysisKind.Gap, (BigInteger)301 * 301), (gap.Kind, gap.Households));
        Assert.Equal(2 * 301 * 301, report.Households);
        Assert.Equal(0.5, gap.Share, 9);
    }

    [Fact]
    public void What_hangs_on_it_is_said_to_be_undecided()
    {
        var policy = Some.Policy(text => text.Integer("people", 0, 300).Integer("rooms", 0, 300)
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
    public void The_same_comparison_in_two_policies_is_no_change()
    {
        var comparison = PolicyComparer.Compare(Wide(), Wide());

        Assert.Equal((BigInteger.Zero, (BigInteger)2 * 301 * 301), (comparison.Changed, comparison.Households));
        Assert.Empty(comparison.Kinds);
    }
}
