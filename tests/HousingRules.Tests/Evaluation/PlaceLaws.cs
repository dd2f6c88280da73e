using System.Text.RegularExpressions;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Tests.Verification;

namespace HousingRules.Tests.Evaluation;

/// <summary>Every name and literal of a condition's tree stands where it is written, in the order written.</summary>
[Properties(Arbitrary = [typeof(SmallPolicies)], MaxTest = 100)]
public sealed class PlaceLaws
{
    [Property]
    public void The_leaves_of_a_random_condition_are_its_names_and_literals_in_order(SmallPolicy small)
    {
        foreach (var rule in small.Policy.Compiled.Rules)
            Assert.Equal(
                (rule.Rule.Expression, string.Join(" ", Written(rule.Rule.Expression))),
                (rule.Rule.Expression, string.Join(" ", Leaves(rule.Condition, rule.Rule.Expression))));
    }

    [Theory]
    [InlineData("a and (b or not c)")]
    [InlineData("a == b != c == a")]
    [InlineData("not (a != (b == c))")]
    [InlineData("people - 3 * -people + (people - 2) > -5 - people")]
    [InlineData("3 < people and people <= 4")]
    [InlineData("area * 2.5 > 35.50 and area < 4m * people and -1.5 < area")]
    [InlineData("\"A\" == grade")]
    [InlineData("Fn.min(people, area, 3) > Fn.round(2.5m * area / (people + 1), 2) - 1.5")]
    [InlineData("area / (people + 1) < 2 and Fn.years(\"1990-01-01\", built) - people >= 3 and Fn.days(built, \"2030-01-01\") == people")]
    [InlineData("grade != other and c")]
    [InlineData("built > \"1990-01-01\" and \"2000-01-01\" >= built and a")]
    public void The_leaves_of_a_condition_are_its_names_and_literals_in_order(string expression)
    {
        var condition = Policy(expression).Compiled.Rules.Single().Condition;

        Assert.Equal(Written(expression), Leaves(condition, expression));
    }

    [Theory]
    [InlineData("grade in (\"A\", \"C\") and a", "grade in (\"A\", \"C\"")]
    [InlineData("a or grade not in (\"A\", \"C\")", "grade not in (\"A\", \"C\"")]
    [InlineData("a or people in (1, 3, 2)", "people in (1, 3, 2")]
    public void A_list_stands_from_its_name_to_its_last_value(string expression, string text)
    {
        var condition = Policy(expression).Compiled.Rules.Single().Condition;

        var places = condition.Tree.Select(c => expression.Substring(c.Place.Index, c.Place.Length));

        Assert.Contains(text, places);
    }

    private static Policy Policy(string expression) => Some.Policy(text => text
        .Boolean("a").Boolean("b").Boolean("c")
        .OneOf("grade", "A", "B", "C").OneOf("other", "A", "B", "D").Integer("people", 0, 5).Date("built").Decimal("area", 2, 0, 100)
        .RuleSet("set", "Every", null, ("yes", expression)));

    private static IEnumerable<string> Written(string expression) =>
        Regex.Matches(WithoutFunctions(expression), "\"[^\"]*\"|\\b(?!(?:and|or|not|in)\\b)[\\w.]+").Select(m => m.Value)
            // A list is one test.
            .Where(_ => !Regex.IsMatch(expression, "\\bin\\b"));

    // How many digits are left is no leaf, nor is a function's name.
    private static string WithoutFunctions(string expression) =>
        Regex.Replace(Regex.Replace(expression, @"(Fn\.round\([^,]*), \d\)", "$1)"), @"Fn\.\w+", "");

    private static IEnumerable<string> Leaves(Condition condition, string expression) =>
        Regex.IsMatch(expression, "\\bin\\b")
            ? []
            : condition.Tree.SelectMany(Places).Distinct().OrderBy(p => p.Index).Select(p => expression.Substring(p.Index, p.Length))
                .SelectMany(Written);

    private static IEnumerable<SourceSpan> Places(Condition condition) => condition switch
    {
        Condition.Compares compares => Places(compares.Sides.Left).Concat(Places(compares.Sides.Right)),
        _ when condition.Children.IsEmpty => [condition.Place],
        _ => [],
    };

    private static IEnumerable<SourceSpan> Places(Term term) => term switch
    {
        RoundedTerm rounded => Places(rounded.Of),
        CountTerm count => [count.Place],
        _ when term.Inner.Any() => term.Inner.SelectMany(Places),
        _ => [term.Place],
    };
}
