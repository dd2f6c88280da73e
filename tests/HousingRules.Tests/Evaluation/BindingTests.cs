#pragma warning disable CA1822 // A property that returns a constant still holds a fact.

namespace HousingRules.Tests.Evaluation;

/// <summary>A caller's type is bound whole, or refused with every reason at once.</summary>
public sealed class BindingTests
{
    private static readonly string[] AllButTwo =
    [
        .. Some.Yiyuan.Facts.Facts.Select(f => f.Name).Where(n => n is not ("categories" or "currentGrade")),
    ];

    [Fact]
    public void Facts_that_are_left_out_by_name_have_their_omitted_values()
    {
        var bound = Some.Yiyuan.For<SmallHousehold>(omit: AllButTwo);

        var determination = bound.Determine(new SmallHousehold { Has = [Category.RegisteredPoor], CurrentGrade = Grade.C });

        Assert.Same(Some.Yiyuan.Determine(Some.Household(("registeredPoor", true), ("currentGrade", "C"))), determination);
    }

    [Fact]
    public void A_struct_that_says_nothing_knows_no_category()
    {
        var bound = Some.Yiyuan.For<SmallHousehold>(omit: AllButTwo);

        Assert.Equal(["categories"], bound.Determine(default(SmallHousehold)).Missing.Select(f => f.Name));
    }

    [Fact]
    public void Every_reason_against_a_type_is_told_at_once()
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(
            () => Some.Yiyuan.For<Misfit>(
                omit: [.. AllButTwo.Except(["noHouse", "originalGrade", "rectified", "renovated", "relocatedBy"]), "rectifed"]));

        Assert.StartsWith("Misfit cannot be used as a household:", refusal.Message, StringComparison.Ordinal);
        Assert.All(
            [
                "No fact is called \"rectifed\", so it cannot be left out. Did you mean \"rectified\"?",
                "NoHouse holds the boolean fact \"noHouse\" and must be bool or bool?, but is String.",
                "OriginalGrade is a Poor, whose E is no value of \"originalGrade\" (none, A, B, C, D).",
                "No public property holds \"rectified\". Did you mean \"Rectifed\"?",
                "Two properties hold the fact \"renovated\"",
                " relocatedBy",
                "RegisteredPoor holds the member \"registeredPoor\" and must be bool or bool?, but is Int32?.",
                "No public property holds these",
                " disabledPoor",
                "CurrentGrade holds the oneOf fact \"currentGrade\" and must be an enum, a nullable enum or string, but is Int32.",
            ],
            reason => Assert.Contains(reason, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_flags_enum_of_which_a_member_is_two_flags_is_refused()
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => Some.Yiyuan.For<WithTwoFlags>(omit: [.. AllButTwo, "currentGrade"]));

        Assert.Contains("more than one flag", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_declared_is_told_by_its_fact_and_not_repeated()
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(
            () => Some.Yiyuan.For<TextHousehold>().Determine(new TextHousehold() { OriginalGrade = "somebody's name" }));

        Assert.Contains("originalGrade", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((Grade)5)]
    [InlineData((Grade)(-1))]
    [InlineData((Grade)64)]
    public void An_enum_that_is_not_declared_is_told_by_its_fact(Grade grade)
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(
            () => Some.Yiyuan.For<EnumHousehold>().Determine(new EnumHousehold() { OriginalGrade = grade }));

        Assert.Contains("originalGrade", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_not_declared_is_told_by_its_fact()
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(
            () => Some.Yiyuan.For<EnumHousehold>().Determine(new EnumHousehold() { Categories = ["registeredPoor", "somebody"] }));

        Assert.Contains("categories", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_that_is_not_declared_is_told_by_its_fact()
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(
            () => Some.Yiyuan.For<TextHousehold>().Determine(new TextHousehold() { Categories = (Categories)128 }));

        Assert.Contains("categories", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_days_are_bound()
    {
        var policy = Some.Policy(
            p => p.Integer("people", 0, 20)
                .Date("built")
                .RuleSet("a", "Every", null, ("crowded", "people > 6"), ("old", "built < \"2000-01-01\"")));
        var bound = policy.For<Numbers>();

        var determination = bound.Determine(new Numbers(7, new DateOnly(1999, 12, 31)));

        Assert.True(determination.Has("crowded") && determination.Has("old"));
        Assert.Equal(["people"], bound.Determine(new Numbers(null, new DateOnly(1999, 12, 31))).Missing.Select(f => f.Name));
        Assert.ThrowsAny<ArgumentException>(() => bound.Determine(new Numbers(21, default)));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(66, false)]
    [InlineData(67, true)]
    [InlineData(3, true)]
    public void An_option_beyond_the_sixty_fourth_is_not_taken_for_another(int option, bool expected)
    {
        var policy = Some.Policy(
            p => p.OneOf("origin", [.. Enumerable.Range(0, 80).Select(n => $"t{n}")])
                .RuleSet("a", "Every", null, ("near", "origin in (\"t3\", \"t4\", \"t67\")"), ("far", "origin in (\"t3\", \"t4\")")));

        var bySheet = policy.Determine(Some.Household(policy, ("origin", $"t{option}")));
        var byType = policy.For<Town>().Determine(new Town($"t{option}"));

        Assert.Equal(expected, bySheet.Has("near"));
        Assert.Equal(option == 3, bySheet.Has("far"));
        Assert.Same(bySheet, byType);
    }

    private enum Poor { None, A, E }

    [Flags]
    private enum TwoFlags { RegisteredPoor = 3, DisabledPoor = 4 }

    private sealed record Numbers(int? People, DateOnly Built);

    private sealed record Town(string Name)
    {
        [HousingRules.Facts.Fact("origin")]
        public string Where => Name;
    }

    private sealed class WithTwoFlags
    {
        public TwoFlags Categories => default;
    }

    private sealed class Misfit
    {
        public string NoHouse => "";

        public Poor OriginalGrade => default;

        public bool Rectifed => true;

        public bool Renovated => true;

        [HousingRules.Facts.Fact("renovated")]
        public bool Renewed => true;

        public int? RegisteredPoor => 1;

        public int CurrentGrade => 1;
    }
}
