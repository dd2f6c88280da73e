using HousingRules.Evaluation;

namespace HousingRules.Tests.Evaluation;

/// <summary>A value that a fact does not declare is the caller's mistake, whether a rule reads the fact or not, and whether a like
/// household was met before or not.</summary>
public sealed class UndeclaredValueTests
{
    private static readonly Policy Packed = Some.Policy(text => Facts(text).RuleSet("scope", "Every", null, ("visit", "damp")));

    private static readonly Policy ByNumbers =
        Some.Policy(text => Facts(text).Integer("age", 0, 120).RuleSet("scope", "Every", null, ("visit", "damp or age > 60")));

    public enum Walls
    {
        Earth = 7,
        Brick = 3,
    }

    [Flags]
    public enum Income
    {
        None = 0,
        Farm = 1,
        Wage = 4,
    }

    public static TheoryData<string, House> Mistakes => new()
    {
        { "an enum", new() { Walls = (Walls)5 } },
        { "a string", new() { Roof = "glass" } },
        { "a flag", new() { Income = Income.Farm | (Income)2 } },
        { "a number below", new() { Rooms = -1 } },
        { "a number above", new() { Rooms = 10 } },
        { "a member", new() { Help = ["coal", "nothing"] } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void An_undeclared_value_that_no_rule_reads_is_refused_before_and_after_a_like_household(string what, House mistaken)
    {
        foreach (var policy in (BoundPolicy<House>[])[Packed.For<House>(), ByNumbers.For<House>()])
        {
            var before = Record.Exception(() => policy.Determine(mistaken));
            policy.Determine(new());
            var after = Record.Exception(() => policy.Determine(mistaken));

            Assert.True(before is ArgumentException, $"{what} was decided");
            Assert.Equal(before?.Message, after?.Message);
            Assert.Equal(before?.Message, Record.Exception(() => policy.Sheet(mistaken))?.Message);
        }
    }

    [Fact]
    public void An_unknown_value_that_no_rule_reads_is_none_of_the_callers_mistakes()
    {
        foreach (var policy in (BoundPolicy<House>[])[Packed.For<House>(), ByNumbers.For<House>()])
        {
            var house = new House { Roof = null, Rooms = null, Help = null, Damp = true };

            Assert.Equal(DeterminationStatus.Decided, policy.Determine(house).Status);
            Assert.Same(policy.Determine(house), policy.Determine(house));
        }
    }

    private static PolicyText Facts(PolicyText text) => text
        .Boolean("damp")
        .OneOf("walls", "brick", "earth")
        .OneOf("roof", "tile", "thatch")
        .Set("income", "farm", "wage")
        .Set("help", "coal", "grain")
        .Integer("rooms", 0, 9);

    /// <summary>Of all this a rule reads only the dampness, and perhaps the age.</summary>
    public sealed class House
    {
        public bool Damp { get; init; }

        public Walls Walls { get; init; } = Walls.Brick;

        public string? Roof { get; init; } = "tile";

        public Income Income { get; init; }

        public IReadOnlyList<string>? Help { get; init; } = [];

        public int? Rooms { get; init; } = 3;

        public int Age { get; init; }
    }
}
