using System.Collections.Immutable;
using System.Linq.Expressions;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Turns the numbers of the parser's tree into terms, from left to right.</summary>
internal sealed class TermTranslator(SymbolTable symbols, Leaves leaves)
{
    /// <summary>Whether both are numbers, or both days.</summary>
    public static bool AreNumbers(Expression left, Expression right) =>
        (IsNumber(left) && IsNumber(right)) || (left.Type == typeof(DateOnly) && right.Type == typeof(DateOnly));

    /// <summary>Whether one of them is a binary fraction, which no rule computes with.</summary>
    public static bool IsBinary(params ReadOnlySpan<Expression> trees)
    {
        foreach (var tree in trees)
        {
            if (tree.Type == typeof(double) || tree.Type == typeof(float))
                return true;
        }

        return false;
    }

    /// <summary>A number with a point stands where no decimal is.</summary>
    public static NotARuleException Binary(Token fraction) => new(
        new(
            $"“{fraction.Text}”旁没有小数类型的事实或参数：请写成 {fraction.Text}m",
            $"No decimal fact or parameter stands beside {fraction.Text}: write {fraction.Text}m."),
        fraction.Span);

    /// <summary>The comparison of two terms; refused where one of them may be too large to compute.</summary>
    public static Condition Compared(Term left, Comparison comparison, Term right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        (left, right) = (Scales.To(left, scale), Scales.To(right, scale));
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
        ConstantExpression { Value: decimal number } => Decimal(number, leaves.Take(tree)),
        // A whole number beside one with digits after the point.
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: { } whole }
            when whole.Type == typeof(int) && tree.Type == typeof(decimal) =>
                Of(whole),
        ConstantExpression { Value: DateOnly day } => new Term.Literal(day.DayNumber, true, null) { Place = leaves.Take(tree).Span },
        ParameterExpression name => Named(name),
        UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } minus => Negated(Of(minus.Operand)),
        BinaryExpression sum when IsSum(sum) => Sum(sum),
        BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked } product => Product(product),
        _ => throw Refused(leaves.Here),
    };

    public static NotARuleException Refused(SourceSpan place) => new(
        new(
            "规则只能用 and、or、not、比较、in 列表、加减乘",
            "A rule may only use and, or, not, comparisons, in lists and sums and products of numbers."),
        place);

    private Term Named(ParameterExpression name)
    {
        var token = leaves.Take(name);
        return symbols[token.Text] switch
        {
            Symbol.NumberOf number => new Term.Fact(number.Slot) { Place = token.Span },
            Symbol.Setting { Parameter: var setting } =>
                new Term.Literal(setting.Code, setting.Type is DateType, setting, (setting.Type as NumberType)?.Scale ?? 0)
                {
                    Place = token.Span,
                },
            _ => throw Refused(token.Span),
        };
    }

    private static Term.Literal Decimal(decimal number, Token token) => Scales.Literal(number) is { } literal
        ? literal with { Place = token.Span }
        : throw new NotARuleException(new("数字的位数太多", "The number has too many digits."), token.Span);

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
        var scale = parts.Max(p => p.Term.Scale);
        return new([.. parts.Select(p => p with { Term = Scales.To(p.Term, scale) })]) { Place = Span(parts.Select(p => p.Term)) };
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

    private static bool IsNumber(Expression tree) => tree.Type == typeof(int) || tree.Type == typeof(decimal);

    private static bool IsSum(BinaryExpression tree) => tree.NodeType
        is ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked;

    private static SourceSpan Span(IEnumerable<Term> parts) => parts.Select(p => p.Place).Aggregate((a, b) => a.To(b));
}
