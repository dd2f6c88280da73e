using System.Collections.Immutable;
using System.Linq.Expressions;

namespace HousingRules.Evaluation;

/// <summary>Turns the numbers of the parser's tree into terms, from left to right.</summary>
internal sealed class TermTranslator(SymbolTable symbols, Leaves leaves)
{
    /// <summary>Whether both are numbers, or both days.</summary>
    public static bool AreNumbers(Expression left, Expression right) =>
        left.Type == right.Type && (left.Type == typeof(int) || left.Type == typeof(DateOnly));

    /// <summary>The comparison of two terms; refused where one of them may be too large to compute.</summary>
    public static Condition Compared(Term left, Comparison comparison, Term right)
    {
        foreach (var term in (Term[])[left, right])
        {
            var range = term.Range();
            if (range.Least < long.MinValue || range.Greatest > long.MaxValue)
                throw new NotARuleException(new("计算结果可能超出范围", "The result may be too large to compute."), term.Place);
        }

        return new Condition.Compares(left, comparison, right) { Place = left.Place.To(right.Place) };
    }

    public Term Of(Expression tree) => tree switch
    {
        ConstantExpression { Value: int number } => new Term.Literal(number, false, null) { Place = leaves.Take(tree).Span },
        ConstantExpression { Value: DateOnly day } => new Term.Literal(day.DayNumber, true, null) { Place = leaves.Take(tree).Span },
        ParameterExpression name => Named(name),
        UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } minus => Negated(Of(minus.Operand)),
        BinaryExpression sum when IsSum(sum) => Sum(sum),
        BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked } product => Product(product),
        _ => throw Refused(tree, leaves.Here),
    };

    public static NotARuleException Refused(Expression tree, SourceSpan place) => new(
        new(
            "规则只能用 and、or、not、比较、in 列表、整数加减乘",
            $"A rule may only use and, or, not, comparisons, in lists and whole-number arithmetic; this is {tree.NodeType}."),
        place);

    private Term Named(ParameterExpression name)
    {
        var token = leaves.Take(name);
        return symbols[token.Text] switch
        {
            Symbol.NumberOf number => new Term.Fact(number.Slot) { Place = token.Span },
            Symbol.Setting { Parameter: var setting } =>
                new Term.Literal(setting.Code, false, setting) { Place = token.Span },
            _ => throw Refused(name, token.Span),
        };
    }

    private static Term.Sum Negated(Term term) => new([new(IsMinus: true, term)]) { Place = term.Place };

    private Term.Sum Sum(BinaryExpression tree)
    {
        var operands = new Stack<(bool IsMinus, Expression Tree)>();
        Expression rest = tree;
        while (rest is BinaryExpression binary && IsSum(binary))
        {
            operands.Push((binary.NodeType is ExpressionType.Subtract or ExpressionType.SubtractChecked, binary.Right));
            rest = binary.Left;
        }

        operands.Push((false, rest));
        var parts = operands.Select(o => new Term.Addend(o.IsMinus, Of(o.Tree))).ToImmutableArray();
        return new(parts) { Place = Span(parts.Select(p => p.Term)) };
    }

    private Term.Product Product(BinaryExpression tree)
    {
        var operands = new Stack<Expression>();
        Expression rest = tree;
        while (rest is BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked } binary)
        {
            operands.Push(binary.Right);
            rest = binary.Left;
        }

        operands.Push(rest);
        var factors = operands.Select(Of).ToImmutableArray();
        return new(factors) { Place = Span(factors) };
    }

    private static bool IsSum(BinaryExpression tree) => tree.NodeType
        is ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked;

    private static SourceSpan Span(IEnumerable<Term> parts) => parts.Select(p => p.Place).Aggregate((a, b) => a.To(b));
}
