using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>A household of forty unknown facts. What is left of a question is followed once, however it came to be left: so these are
/// answered exactly, in steps that grow with the length of the rule and not with the number of completions.</summary>
public sealed class ManyUnknownsTests
{
    private const int Facts = 40;

    private static readonly string[] Names = [.. Enumerable.Range(0, Facts).Select(i => $"b{i}")];

    public static TheoryData<string, bool?, string> Questions => new()
    {
        { string.Join(" == ", Names), null, "all" },
        { string.Join(" == ", [.. Names, "b0"]), null, "all but b0" },
        { string.Join(" == ", [.. Names, .. Names]), true, "none" },
        { string.Join(" != ", [.. Names, .. Names.Reverse(), "b7"]), null, "b7" },
        { $"({string.Join(" == ", Names)}) == ({string.Join(" == ", Names.Reverse())})", true, "none" },
        { $"({string.Join(" == ", Names)}) != ({string.Join(" == ", Names.Reverse())})", false, "none" },
        { $"({string.Join(" == ", Names)}) or not ({string.Join(" == ", Names.Reverse())})", true, "none" },
        { string.Join(" or ", Enumerable.Range(0, 20).Select(i => $"(b{i} and b{i + 20})")), null, "all" },
        { string.Join(" and ", Enumerable.Range(0, 20).Select(i => $"(b{i} == b{i + 20} or b{i} != b{i + 20})")), true, "none" },
        { string.Join(" == ", Enumerable.Range(0, 20).Select(i => $"(b{i} or b{i + 20} or not b{i})")), true, "none" },
        { $"({string.Join(" and ", Names)}) and ({string.Join(" or ", Names.Select(n => $"not {n}"))})", false, "none" },
    };

    [Theory, MemberData(nameof(Questions))]
    public void They_are_followed_exactly(string rule, bool? holds, string missing)
    {
        var policy = Policy(rule);

        var determination = policy.Determine(Unknown(policy));

        Assert.Equal(holds == true, determination["set"].Certain.Any(o => o.Name == "yes"));
        Assert.Equal(holds is null, determination["set"].Possible.Any(o => o.Name == "yes"));
        Assert.NotEqual(DeterminationStatus.TooManyUnknowns, determination["set"].Status);
        Assert.Equal(Expected(missing).Order(StringComparer.Ordinal), determination.Missing.Select(f => f.Name));
    }

    [Fact]
    public void What_cannot_be_followed_so_is_left_within_its_steps()
    {
        // Which of two halves are both unlike, against the parity of all: nothing is left twice.
        var policy = Policy(
            $"({string.Join(" or ", Enumerable.Range(0, Facts).Select(i => $"(b{i} and b{(i * 7) % Facts})"))}) == "
            + $"({string.Join(" == ", Names)})");

        var determination = policy.Determine(Unknown(policy));

        Assert.Contains(determination["set"].Status, new[] { DeterminationStatus.Undetermined, DeterminationStatus.TooManyUnknowns });
        Assert.Equal(Facts, determination.Missing.Length);
    }

    private static IEnumerable<string> Expected(string missing) => missing switch
    {
        "all" => Names,
        "none" => [],
        "all but b0" => Names.Skip(1),
        var one => [one],
    };

    private static FactSheet Unknown(Policy policy) =>
        policy.Facts.Facts.Aggregate(policy.NewSheet(), (sheet, fact) => sheet.SetUnknown(fact.Name));

    private static Policy Policy(string rule) => Some.Policy(text =>
    {
        foreach (var name in Names)
            text.Boolean(name);
        text.RuleSet("set", "Every", null, ("yes", rule));
    });
}
