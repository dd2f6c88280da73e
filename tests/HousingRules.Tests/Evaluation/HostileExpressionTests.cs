using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Tests.Evaluation;

/// <summary>Whatever the limits let pass is loaded, compiled, explained and proved in steps that grow with its length, and on a small
/// stack.</summary>
public sealed class HostileExpressionTests
{
    private const int MostSteps = 1_000_000;

    private static readonly string Truths = string.Join(" == ", Enumerable.Range(0, 38).Select(i => $"b{i % 5}"));

    public static TheoryData<string, string> Hostile => new()
    {
        { "chain of ==", Truths },
        { "long chain of ==", string.Join(" == ", Enumerable.Range(0, 600).Select(i => $"b{i % 5}")) },
        { "chain of !=", Truths.Replace("==", "!=", StringComparison.Ordinal) },
        { "chain of ==, members in lists", string.Join(" == ", Enumerable.Repeat("(grade in (\"A\", \"B\"))", 100)) },
        { "equal options", string.Join(" or ", Enumerable.Repeat("grade == other", 200)) },
        { "one list", $"number in ({string.Join(", ", Enumerable.Range(0, 600))})" },
        { "nested brackets", $"{new string('(', 32)}b0{new string(')', 32)}" },
        { "nested sums", $"{string.Concat(Enumerable.Repeat("number + (", 31))}1{new string(')', 31)} > 0" },
        { "long sum", $"{string.Join("+", Enumerable.Repeat("1", 1_900))}+number>0" },
        { "long difference", $"{string.Join("-", Enumerable.Repeat("n", 1_900))}<0" },
        { "long product", $"{string.Join("*", Enumerable.Repeat("1", 1_900))}*number>0" },
        { "nested not", $"{string.Concat(Enumerable.Repeat("not (", 31))}b0{new string(')', 31)}" },
        { "alternation", $"{string.Concat(Enumerable.Repeat("b0 and (b1 or (", 16))}b2{new string(')', 32)}" },
        { "long and", string.Join(" and ", Enumerable.Range(0, 400).Select(i => $"b{i % 5}")) },
        { "long or", string.Join(" or ", Enumerable.Range(0, 400).Select(i => $"not b{i % 5}")) },
        { "long chain of !=", string.Join(" != ", Enumerable.Range(0, 600).Select(i => $"b{i % 5}")) },
        { "chain of comparisons", string.Join(" == ", Enumerable.Range(0, 120).Select(i => $"(number > {i})")) },
        { "chain of equal options", string.Join(" == ", Enumerable.Repeat("(grade == other)", 100)) },
        { "chain of negations", string.Join(" == ", Enumerable.Range(0, 200).Select(i => $"(not b{i % 5})")) },
        { "chain of lists of one", string.Join(" != ", Enumerable.Repeat("(grade in (\"A\"))", 120)) },
        { "chain of both", string.Join(" == ", Enumerable.Range(0, 150).Select(i => $"(b{i % 5} and b{(i + 1) % 5})")) },
        { "chain of either", string.Join(" != ", Enumerable.Range(0, 150).Select(i => $"(b{i % 5} or b{(i + 2) % 5})")) },
        { "chains in a chain", string.Join(" == ", Enumerable.Repeat($"({string.Join(" != ", Enumerable.Repeat("b0 == b1", 10))})", 12)) },
        { "chain that undoes itself", $"({Truths}) == ({Truths})" },
        { "a truth compared with literals", string.Join(" == ", Enumerable.Range(0, 300).Select(i => i % 2 == 0 ? "b0" : "true")) },
        { "lists of lists", string.Join(" and ", Enumerable.Range(0, 60).Select(i => $"number in ({i}, {i + 1}, {i + 2})")) },
        { "not in lists", string.Join(" or ", Enumerable.Range(0, 60).Select(i => $"not (number in ({i}, {i + 500}))")) },
        { "every option apart", string.Join(" or ", Enumerable.Repeat("(grade == \"A\" and other == \"B\")", 80)) },
        { "many thresholds", string.Join(" or ", Enumerable.Range(0, 120).Select(i => $"(number > {i * 8} and n < {i % 10})")) },
        { "sums of two", string.Join(" or ", Enumerable.Range(0, 60).Select(i => $"number + n > {i * 17}")) },
        { "sum of the same over and over", $"{string.Join("+", Enumerable.Repeat("number", 550))}>{550 * 500}" },
        { "products of sums", string.Concat(Enumerable.Repeat("(n+1)*", 7)) + "n > 1000" },
        { "a product on either side", "n*n*n > number*n" },
        { "longest name of nothing but brackets", $"{string.Concat(Enumerable.Repeat("(b0 or ", 31))}b1{new string(')', 31)}" },
        { "differences in brackets", $"{string.Concat(Enumerable.Repeat("n - (", 31))}1{new string(')', 31)} > 0" },
        { "chain of minima", string.Join(" == ", Enumerable.Range(0, 90).Select(i => $"(Fn.min(number, n, {i}, 7) > 3)")) },
        { "minimum within minimum", $"{string.Concat(Enumerable.Repeat("Fn.min(number, n + ", 15))}1{new string(')', 15)} > 0" },
        { "minima in a sum", $"{string.Join(" + ", Enumerable.Range(0, 100).Select(i => $"Fn.max(number, {i})"))} > 50000" },
        { "== in brackets", $"{string.Concat(Enumerable.Repeat("b0 == (b1 != (", 16))}b2{new string(')', 32)}" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void An_expression_has_no_more_nodes_than_a_few_for_each_token(string name, string expression)
    {
        var policy = Policy(expression);

        var nodes = policy.Compiled.Rules.First().Condition.Tree
            .Sum(c => c is Condition.Compares compares ? 1 + Size(compares.Left) + Size(compares.Right) : 1);

        Assert.True(nodes <= 4 * expression.Split([' ', '+', '-', '*', ',', '(', ')', '<', '>']).Length + 4, $"{name}: {nodes}");
    }

    [Theory, MemberData(nameof(Hostile))]
    public void An_expression_is_decided_explained_and_proved_on_a_stack_of_a_megabyte(string name, string expression)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    All(expression);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            1 << 20);

        thread.Start();

        Assert.True(thread.Join(TimeSpan.FromMinutes(2)), $"{name} has not ended");
        Assert.Null(failure);
    }

    private static void All(string expression)
    {
        var policy = Policy(expression);
        var known = policy.NewSheet().Set("grade", "A").Set("other", "B").Set("number", 5).Set("n", 2);
        Assert.Equal(DeterminationStatus.Decided, policy.Determine(known).Status);
        Assert.NotEqual(DeterminationStatus.Gap, policy.Determine(Unknown(policy)).Status);
        Assert.NotNull(policy.Explain(known));
        Assert.NotNull(policy.Explain(Unknown(policy)));
        var steps = PolicyVerifier.Verify(policy).Steps;
        Assert.True(steps <= MostSteps, $"{steps} steps");
        Assert.NotNull(PolicyComparer.Compare(policy, policy));
    }

    private static FactSheet Unknown(Policy policy) =>
        policy.Facts.Facts.Aggregate(policy.NewSheet(), (sheet, fact) => sheet.SetUnknown(fact.Name));

    private static int Size(Term term) => 1 + term.Inner.Sum(Size);

    private static Policy Policy(string expression) => Some.Policy(text =>
    {
        for (var i = 0; i < 5; i++)
            text.Boolean($"b{i}");
        text.OneOf("grade", "A", "B", "C").OneOf("other", "A", "B", "C").Integer("number", 0, 1_000).Integer("n", 0, 10)
            .RuleSet("set", "Every", null, ("yes", expression), ("no", "b0 or b1"));
    });
}
