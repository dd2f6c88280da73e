using HousingRules.Evaluation;

namespace HousingRules.Tests.Evaluation;

/// <summary>Facts that are asked together stand together, in whatever order a policy declares them.</summary>
public sealed class VariableOrderTests
{
    private static readonly int[] Shuffled = [7, 2, 11, 0, 14, 5, 9, 3, 15, 6, 12, 1, 10, 4, 13, 8];

    [Fact]
    public void Facts_declared_at_random_are_put_beside_those_they_are_asked_with()
    {
        var order = Order(Shuffled);

        // The nth fact of the chain at the nth place, from one end or the other, but for a few neighbours.
        var places = Enumerable.Range(0, 15).Select(n => Math.Abs(Array.IndexOf(order, n) - Array.IndexOf(order, n + 1))).ToArray();
        Assert.True(places.Max() <= 3, string.Join(' ', order));
        Assert.True(places.Sum() <= 24, string.Join(' ', order));
    }

    [Fact]
    public void Facts_declared_in_a_good_order_keep_it() => Assert.Equal(Enumerable.Range(0, 16), Order([.. Enumerable.Range(0, 16)]));

    [Fact]
    public void The_same_policy_always_gets_the_same_order() => Assert.Equal(Order(Shuffled), Order(Shuffled));

    // The facts of a chain, each asked with the next, through outcomes of a set before.
    private static int[] Order(int[] declared)
    {
        var policy = Some.Policy(text =>
        {
            foreach (var n in declared)
                text.Boolean($"f{n}");
            text.Definition("d3", "f3 or f4");
            text.RuleSet("pairs", "Every", null, [.. Enumerable.Range(0, 15).Select(n => ($"o{n}", $"f{n} and not f{n + 1}"))]);
            text.RuleSet("triples", "Every", null, [.. Enumerable.Range(0, 14).Select(n => ($"p{n}", $"o{n} or f{n + 2}")), ("q", "d3")]);
        });
        return [.. VariableOrder.Of(16, [policy.Compiled], slot => slot.SheetIndex).Select(v => declared[v])];
    }
}
