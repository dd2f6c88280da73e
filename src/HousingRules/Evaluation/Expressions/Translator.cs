using System.Collections.Immutable;
using System.Linq.Expressions;

namespace HousingRules.Evaluation;

/// <summary>Turns the parser's tree into a condition, from left to right, so that its leaves are met by the tokens in order. What it does
/// not know it refuses: the list of what a rule may say is this file and the one of its numbers.</summary>
internal sealed class Translator
{
    private readonly SymbolTable _symbols;
    private readonly Leaves _leaves;
    private readonly TermTranslator _terms;

    private Translator(SymbolTable symbols, ImmutableArray<Token> tokens)
    {
        _symbols = symbols;
        _leaves = new(tokens);
        _terms = new(symbols, _leaves);
    }

    /// <summary>The condition of a parsed text.</summary>
    /// <exception cref="NotARuleException">It says what no rule can say.</exception>
    public static Condition Translate(Expression tree, SymbolTable symbols, ImmutableArray<Token> tokens)
    {
        var translator = new Translator(symbols, tokens);
        var condition = translator.Of(tree is LambdaExpression lambda ? lambda.Body : tree);
        return translator._leaves.AreAllTaken
            ? condition
            : throw new InvalidOperationException("The parser left out a name or a literal.");
    }

    /// <summary>The number of a parsed text.</summary>
    /// <exception cref="NotARuleException">It says what no rule can say, or is no number.</exception>
    public static Term TranslateNumber(Expression tree, SymbolTable symbols, ImmutableArray<Token> tokens)
    {
        var translator = new Translator(symbols, tokens);
        var body = tree is LambdaExpression lambda ? lambda.Body : tree;
        if (body is UnaryExpression { NodeType: ExpressionType.Convert } boxed && body.Type == typeof(object))
            body = boxed.Operand;
        if (TermTranslator.IsBinary(body))
            throw TermTranslator.Binary(translator._leaves.NextFraction);
        var term = translator._terms.Of(body);
        return translator._leaves.AreAllTaken
            ? term
            : throw new InvalidOperationException("The parser left out a name or a literal.");
    }

    private static readonly Dictionary<ExpressionType, Comparison> Comparisons = new()
    {
        [ExpressionType.Equal] = Comparison.Equal,
        [ExpressionType.NotEqual] = Comparison.NotEqual,
        [ExpressionType.LessThan] = Comparison.Less,
        [ExpressionType.LessThanOrEqual] = Comparison.LessOrEqual,
        [ExpressionType.GreaterThan] = Comparison.Greater,
        [ExpressionType.GreaterThanOrEqual] = Comparison.GreaterOrEqual,
    };

    private Condition Of(Expression tree) => tree switch
    {
        ConstantExpression { Value: bool value } => new Condition.Known(value, null) { Place = _leaves.Take(tree).Span },
        ParameterExpression p when p.Type == typeof(bool) => Holds(p),
        UnaryExpression { NodeType: ExpressionType.Not } not when not.Type == typeof(bool) => Negation(Of(not.Operand)),
        BinaryExpression { NodeType: ExpressionType.AndAlso } => Joined(tree, ExpressionType.AndAlso),
        BinaryExpression { NodeType: ExpressionType.OrElse } => Joined(tree, ExpressionType.OrElse),
        BinaryExpression binary when IsOfTruths(binary) => Same(binary),
        BinaryExpression binary when Comparisons.TryGetValue(binary.NodeType, out var comparison) => Compare(binary, comparison),
        MethodCallExpression { Object: null, Arguments: [NewArrayExpression list, { } item] } call
            when call.Method.DeclaringType == typeof(Enumerable) && call.Method.Name == nameof(Enumerable.Contains) =>
                Among(item, list.Expressions),
        _ => throw TermTranslator.Refused(_leaves.Here),
    };

    private Condition Compare(BinaryExpression tree, Comparison comparison)
    {
        if (IsText(tree.Left) && IsText(tree.Right) && comparison is Comparison.Equal or Comparison.NotEqual)
        {
            var same = Text(tree.Left).Is(Text(tree.Right));
            return comparison == Comparison.Equal ? same : Negation(same);
        }

        if (TermTranslator.AreNumbers(tree.Left, tree.Right))
            return TermTranslator.Compared(_terms.Of(tree.Left), comparison, _terms.Of(tree.Right));
        throw TermTranslator.IsBinary(tree.Left, tree.Right)
            ? TermTranslator.Binary(_leaves.NextFraction)
            : TermTranslator.Refused(_leaves.Here);
    }

    private Condition Among(Expression item, IReadOnlyCollection<Expression> list)
    {
        Condition[] parts;
        if (IsText(item) && list.All(IsText))
        {
            var one = Text(item);
            parts = [.. list.Select(literal => one.Is(Text(literal)))];
        }
        else if (list.All(literal => TermTranslator.AreNumbers(item, literal)))
        {
            var one = _terms.Of(item);
            parts = [.. list.Select(literal => TermTranslator.Compared(one, Comparison.Equal, _terms.Of(literal)))];
        }
        else
        {
            throw TermTranslator.IsBinary([item, .. list])
                ? TermTranslator.Binary(_leaves.NextFraction)
                : TermTranslator.Refused(_leaves.Here);
        }

        return AnyOf([.. parts]);
    }

    // Several options of one fact are one test: x in ("A", "B").
    private static Condition AnyOf(ImmutableArray<Condition> parts)
    {
        var place = Span(parts);
        if (parts is [Condition.OneOf first, ..] && parts.All(p => p is Condition.OneOf other && other.Slot == first.Slot))
            return first with { Options = [.. parts.SelectMany(p => ((Condition.OneOf)p).Options).Distinct().Order()], Place = place };
        return parts.Length == 1 ? parts[0] : new Condition.Any(parts) { Place = place };
    }

    // a == b != c hangs to the left: one node of three parts, negated once for each "!=". A literal has its say at once.
    private Condition Same(BinaryExpression tree)
    {
        var (operands, isNegated) = (new Stack<Expression>(), false);
        Expression rest = tree;
        while (rest is BinaryExpression binary && IsOfTruths(binary))
        {
            operands.Push(binary.Right);
            isNegated ^= binary.NodeType == ExpressionType.NotEqual;
            rest = binary.Left;
        }

        operands.Push(rest);
        var all = operands.Select(Of).ToImmutableArray();
        var literals = all.OfType<Condition.Known>().Where(k => k.Setting is null).ToArray();
        var parts = all.Except(literals, ReferenceEqualityComparer.Instance).Cast<Condition>().ToImmutableArray();
        if (literals.Count(k => !k.Value) % 2 == 1)
            isNegated = !isNegated;
        var same = parts.Length switch
        {
            0 => new Condition.Known(true, null) { Place = Span(all) },
            1 => parts[0],
            _ => new Condition.Same(parts) { Place = Span(all) },
        };
        return isNegated ? Negation(same) : same;
    }

    // A chain of a thousand parts hangs to the left; walking it in a loop keeps the stack flat.
    private Condition Joined(Expression tree, ExpressionType type)
    {
        var operands = new Stack<Expression>();
        var rest = tree;
        while (rest is BinaryExpression binary && binary.NodeType == type)
        {
            operands.Push(binary.Right);
            rest = binary.Left;
        }

        operands.Push(rest);
        var parts = ImmutableArray.CreateBuilder<Condition>();
        foreach (var part in operands.Select(Of))
        {
            if (type == ExpressionType.AndAlso && part is Condition.All all)
                parts.AddRange(all.Parts);
            else if (type == ExpressionType.OrElse && part is Condition.Any any)
                parts.AddRange(any.Parts);
            else
                parts.Add(part);
        }

        var flat = parts.ToImmutable();
        return type == ExpressionType.AndAlso
            ? new Condition.All(flat) { Place = Span(flat) }
            : new Condition.Any(flat) { Place = Span(flat) };
    }

    private Condition Holds(ParameterExpression name)
    {
        var token = _leaves.Take(name);
        Condition condition = _symbols[token.Text] switch
        {
            Symbol.TruthOf truth => new Condition.Truth(truth.Slot),
            Symbol.Setting { Parameter: var setting } => new Condition.Known(setting.IsTrue, setting, "true"),
            Symbol.DefinitionOf definition => new Condition.Defined(definition.Definition),
            Symbol.OutcomeOf outcome => new Condition.Decided(outcome.Outcome),
            _ => throw new NotARuleException(EvaluationSentences.IsNoTruth(token.Text), token.Span),
        };
        return condition with { Place = token.Span };
    }

    private Operand Text(Expression tree)
    {
        var token = _leaves.Take(tree);
        return token.Kind == TokenKind.Name ? new(_symbols[token.Text], "", token.Span) : new(null, token.Text, token.Span);
    }

    private static bool IsText(Expression tree) => tree.Type == typeof(string) && tree is ParameterExpression or ConstantExpression;

    private static bool IsOfTruths(BinaryExpression tree) =>
        tree.NodeType is ExpressionType.Equal or ExpressionType.NotEqual
            && tree.Left.Type == typeof(bool)
            && tree.Right.Type == typeof(bool);

    private static Condition Negation(Condition condition) =>
        condition is Condition.Not not ? not.Inner : new Condition.Not(condition) { Place = condition.Place };

    private static SourceSpan Span(ImmutableArray<Condition> parts) => parts.Select(p => p.Place).Aggregate((a, b) => a.To(b));
}
