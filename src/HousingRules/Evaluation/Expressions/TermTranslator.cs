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
        EvaluationSentences.FractionAlone(fraction.Text),
        fraction.Span);

    /// <summary>The comparison of two terms, divisions multiplied out; refused where what they count differs, or where one of them may be
    /// too large to compute.</summary>
    public static Condition Compared(Term left, Comparison comparison, Term right)
    {
        MeasureCheck.Of(left, right);
        return CaseSplit.IsNeeded(left) || CaseSplit.IsNeeded(right)
            ? CaseSplit.Of(left, right, (a, b) => Numbers(a, comparison, b))
            : Numbers(left, comparison, right);
    }

    private static Condition.Compares Numbers(Term left, Comparison comparison, Term right)
    {
        var (first, second) = (Fraction.Of(left), Fraction.Of(right));
        // Divisors are above nothing, so that the sides change places with nothing.
        var sides = Scales.Alike([first.Dividend.Times(second.Divisor), second.Dividend.Times(first.Divisor)]);
        foreach (var side in sides)
            Size.Check(side);
        return new Condition.Compares(sides[0], comparison, sides[1])
        {
            Place = left.Place.To(right.Place),
            Written = first.IsWhole && second.IsWhole ? null : new(left, right),
        };
    }

    private FunctionTranslator Functions => field ??= new(symbols, leaves, Of);

    public Term Of(Expression tree) => tree switch
    {
        ConstantExpression { Value: int number } => new LiteralTerm(number, false, null) { Place = leaves.Take(tree).Span },
        ConstantExpression { Value: decimal number } => Decimal(number, leaves.Take(tree)),
        // A whole number beside one with digits after the point.
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: { } whole }
            when whole.Type == typeof(int) && tree.Type == typeof(decimal) =>
                Of(whole),
        ConstantExpression { Value: DateOnly day } => new LiteralTerm(day.DayNumber, true, null) { Place = leaves.Take(tree).Span },
        ParameterExpression name => Named(name),
        UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } minus => Negated(Of(minus.Operand)),
        BinaryExpression sum when IsSum(sum) => Sum(sum),
        BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked } product => Product(product),
        BinaryExpression { NodeType: ExpressionType.Divide } quotient => Quotient(quotient),
        MethodCallExpression call when FunctionTranslator.IsFunction(call.Method) => Functions.Of(call),
        _ => throw Refused(leaves.Here),
    };

    public static NotARuleException Refused(SourceSpan place) => new(EvaluationSentences.OnlyThese, place);

    private Term Named(ParameterExpression name)
    {
        var token = leaves.Take(name);
        return symbols[token.Text] switch
        {
            Symbol.NumberOf number => new FactTerm(number.Slot) { Place = token.Span },
            Symbol.TableOf { Table: var table } => new TableTerm(table) { Place = token.Span },
            Symbol.AmountOf { Outcome: var outcome } when symbols.Amounts.TryGetValue(outcome, out var amount) =>
                new AmountTerm(amount) { Place = token.Span },
            Symbol.AmountOf => throw new NotARuleException(EvaluationSentences.AmountOfAnAmount(token.Text), token.Span),
            Symbol.Setting { Parameter: var setting } =>
                new LiteralTerm(setting.Code, setting.Type is DateType, setting, (setting.Type as NumberType)?.Scale ?? 0)
                {
                    Place = token.Span,
                },
            _ => throw Refused(token.Span),
        };
    }

    private static LiteralTerm Decimal(decimal number, Token token) => Scales.Literal(number) is { } literal
        ? literal with { Place = token.Span }
        : throw new NotARuleException(EvaluationSentences.ManyDigits, token.Span);

    private static SumTerm Negated(Term term) => new([new(IsMinus: true, term)]) { Place = term.Place };

    private SumTerm Sum(BinaryExpression tree)
    {
        var operands = new Stack<(bool IsMinus, Expression Tree)>();
        Expression rest = tree;
        while (rest is BinaryExpression binary && IsSum(binary))
        {
            operands.Push((binary.NodeType is ExpressionType.Subtract or ExpressionType.SubtractChecked, binary.Right));
            rest = binary.Left;
        }

        operands.Push((false, rest));
        var parts = operands.Select(o => new Addend(o.IsMinus, Of(o.Tree))).ToImmutableArray();
        MeasureCheck.Of([.. parts.Select(p => p.Term)]);
        var sum = parts.All(p => Fraction.Of(p.Term).IsWhole) ? Scales.Sum(parts) : new SumTerm(parts);
        return sum with { Place = Span(parts.Select(p => p.Term)) };
    }

    private QuotientTerm Quotient(BinaryExpression tree)
    {
        var (dividend, divisor) = (Of(tree.Left), Of(tree.Right));
        return tree.Type == typeof(decimal) ? Divisions.Of(dividend, divisor)
            : throw Divisions.OfWholeNumbers(dividend.Place.To(divisor.Place));
    }

    private ProductTerm Product(BinaryExpression tree)
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
