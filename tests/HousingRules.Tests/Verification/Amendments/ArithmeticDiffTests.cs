using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>Amendments with arithmetic in them: "nothing changes" is never said where a household changes.</summary>
public sealed class ArithmeticDiffTests
{
    private static Policy Income(string poor) => Numbers(("poor", poor));

    private static Policy Numbers(params (string Outcome, string Expression)[] rules) => Some.Policy(text => text
        .Boolean("guarantee")
        .Integer("income", 0, 10_000_000)
        .Integer("members", 1, 20)
        .Integer("area", 0, 1_000)
        .Integer("score", 0, 100_000)
        .RuleSet("support", "Every", null, rules));

    [Fact]
    public void An_income_limit_for_each_member_is_a_change()
    {
        var kind = Only(Income("guarantee"), Income("guarantee or income <= 6000 * members"));

        Assert.Contains(
            kind.Conditions,
            c => c.ToString(Language.Chinese).Contains("满足“标签income ≤ 6000 × 标签members”", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_sum_of_points_is_a_change() =>
        Only(Income("score * 2 + income >= 500000"), Income("score * 3 + income >= 500000"));

    [Fact]
    public void Another_area_for_each_member_is_a_change() =>
        Only(Income("area < 18 * members"), Income("area < 12 * members"));

    [Fact]
    public void Another_price_is_a_change()
    {
        var before = Some.Policy(text => text.Integer("area", 0, 1_000).Integer("paid", 0, 10_000_000).Parameter("price", 630)
            .RuleSet("limit", "Every", null, ("over", "price * area > 50000"), ("owed", "paid < price * area")));

        var comparison = PolicyComparer.Compare(before, before.With("price", "700"));

        Assert.NotEmpty(comparison.Kinds);
        Assert.True(Assert.Single(comparison.Parameters) is { Name: "price", Before.Chinese: "630", After.Chinese: "700" });
        Shown(comparison);
    }

    [Fact]
    public void A_plain_limit_instead_of_a_product_is_a_change() =>
        Only(Income("income < 6000 * members"), Income("income < 30000"));

    [Fact]
    public void The_same_product_beside_something_else_is_followed_exactly()
    {
        var comparison = PolicyComparer.Compare(
            Income("income * members < 30000"),
            Income("income * members < 30000 and not guarantee"));

        var kind = Assert.Single(comparison.Kinds);
        Assert.Equal("标签guarantee：是", Assert.Single(kind.Conditions).ToString(Language.Chinese));
    }

    [Fact]
    public void The_same_product_written_otherwise_is_not_a_change() =>
        Assert.True(
            PolicyComparer.Compare(Income("income * members < 30000"), Income("not (not (income * members < 30000))")) is
            { Kinds.IsEmpty: true, NotFollowed.IsEmpty: true });

    [Fact]
    public void What_no_household_was_found_to_show_is_named_and_not_called_equal()
    {
        // The same in truth; that is beyond what is followed.
        var comparison = PolicyComparer.Compare(Income("income * score < 30000"), Income("score * income < 30000"));

        Assert.Empty(comparison.Kinds);
        Assert.False(comparison.IsExact);
        Assert.False(comparison.IsEmpty);
        Assert.Contains(
            comparison.NotFollowed.SelectMany(u => u.Comparisons),
            c => c.Chinese == "标签score × 标签income ＜ 30,000");
    }

    private static ChangeKind Only(Policy before, Policy after)
    {
        var comparison = PolicyComparer.Compare(before, after);
        Assert.NotEmpty(comparison.Kinds);
        Shown(comparison);
        return comparison.Kinds[0];
    }

    private static void Shown(PolicyComparison comparison) => Assert.All(
        comparison.Kinds,
        k => Assert.NotEqual(Decision(k.Before.Determination), Decision(k.After.Determination)));

    private static string Decision(Determination determination) => Laws.Decision.Of(determination);
}
