using System.Linq.Expressions;

namespace HousingRules.Evaluation;

/// <summary>Fields side by side in one word, the first in the highest bits.</summary>
internal sealed class PackingBuilder
{
    // Chains of a few fields each are independent of one another, and a processor computes them side by side.
    private const int Chain = 8;

    private readonly List<(Expression Value, int Width)> _fields = [];

    /// <summary>How many bits there are so far.</summary>
    public int Width { get; private set; }

    /// <summary>Adds a field.</summary>
    /// <param name="value">An unsigned long below two to the width.</param>
    /// <param name="width">How many bits.</param>
    public void Add(Expression value, int width)
    {
        _fields.Add((value, width));
        Width += width;
    }

    /// <summary>The word.</summary>
    public Expression Word()
    {
        var chains = _fields.Chunk(Chain).Select(chain => (
            Value: chain.Aggregate(Zero, (packed, f) => Expression.Add(Shifted(packed, f.Width), f.Value)),
            Width: chain.Sum(f => f.Width)));
        return chains.Aggregate(Zero, (whole, chain) => Expression.Or(Shifted(whole, chain.Width), chain.Value));
    }

    /// <summary>The value moved up by some bits.</summary>
    public static Expression Shifted(Expression value, int by) =>
        value is ConstantExpression ? value : Expression.LeftShift(value, Expression.Constant(by));

    private static Expression Zero { get; } = Expression.Constant(0UL);
}
