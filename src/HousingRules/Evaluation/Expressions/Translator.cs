using System.Collections.Immutable;
using System.Linq.Expressions;

namespace HousingRules.Evaluation;

/// <summary>Turns the parser's tree into a condition. What it does not know it refuses: the list of what a rule may say is this
/// file.</summary>
internal sealed class Translator(SymbolTable symbols)
{
    public Condition Translate(Expression tree) => tree switch
    {
        LambdaExpression lambda => Translate(lambda.Body),
        ConstantExpression { Value: bool value } => new Condition.Known(value, null),
        ParameterExpression { Name: { } name } p when p.Type == typeof(bool) => Holds(Named(name)),
        UnaryExpression { NodeType: ExpressionType.Not } not when not.Type == typeof(bool) => Negation(Translate(not.Operand)),
        BinaryExpression { NodeType: ExpressionType.AndAlso } and => Joined(and, ExpressionType.AndAlso),
        BinaryExpression { NodeType: ExpressionType.OrElse } or => Joined(or, ExpressionType.OrElse),
        BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual } same when AreTruths(same) => Same(same),
        BinaryExpression binary when Comparisons.TryGetValue(binary.NodeType, out var comparison) =>
            Compare(binary.Left, comparison, binary.Right),
        MethodCallExpression { Object: null, Arguments: [NewArrayExpression list, { } item] } call
            when call.Method.DeclaringType == typeof(Enumerable) && call.Method.Name == nameof(Enumerable.Contains) =>
                AnyOf(list.Expressions.Select(literal => Compare(item, Comparison.Equal, literal))),
        _ => throw Refused(tree),
    };

    private static readonly Dictionary<ExpressionType, Comparison> Comparisons = new()
    {
        [ExpressionType.Equal] = Comparison.Equal,
        [ExpressionType.NotEqual] = Comparison.NotEqual,
        [ExpressionType.LessThan] = Comparison.Less,
        [ExpressionType.LessThanOrEqual] = Comparison.LessOrEqual,
        [ExpressionType.GreaterThan] = Comparison.Greater,
        [ExpressionType.GreaterThanOrEqual] = Comparison.GreaterOrEqual,
    };

    private Condition Compare(Expression left, Comparison comparison, Expression right)
    {
        if (left.Type == typeof(string) && right.Type == typeof(string) && comparison is Comparison.Equal or Comparison.NotEqual)
            return Signed(SameOption(left, right), comparison);
        if (left.Type == right.Type && (left.Type == typeof(int) || left.Type == typeof(DateOnly)))
            return Numbers(AsTerm(left), comparison, AsTerm(right));
        throw Refused(left);
    }

    private Condition SameOption(Expression left, Expression right)
    {
        if (left is ConstantExpression && right is not ConstantExpression)
            (left, right) = (right, left);
        return (left, right) switch
        {
            (ParameterExpression p, ConstantExpression { Value: string literal }) => IsOption(Named(p.Name!), literal),
            (ParameterExpression p, ParameterExpression q) => SameOption(Named(p.Name!), Named(q.Name!)),
            _ => throw Refused(left),
        };
    }

    private static Condition IsOption(Symbol symbol, string literal) => symbol switch
    {
        Symbol.Setting setting => new Condition.Known(setting.Parameter.Value == literal, setting.Parameter, literal),
        Symbol.OptionOf option when option.Slot.Fact.OptionIndex(literal) is >= 0 and var index =>
            new Condition.OneOf(option.Slot, [index]),
        Symbol.OptionOf =>
            throw new NotARuleException(new($"“{symbol.Name}”没有取值“{literal}”", $"{symbol.Name} is never \"{literal}\"."), symbol.Name),
        _ => throw new NotARuleException(new($"“{symbol.Name}”不能与文本比较", $"{symbol.Name} cannot be compared with a text."), symbol.Name),
    };

    private static Condition SameOption(Symbol first, Symbol second)
    {
        var shared = first.Options.Intersect(second.Options).ToImmutableArray();
        if (shared.IsEmpty)
            throw new NotARuleException(
                new($"“{first.Name}”与“{second.Name}”没有共同的取值", $"{first.Name} and {second.Name} have no value in common."),
                first.Name);
        return AnyOf(shared.Select(option => (Condition)new Condition.All([IsOption(first, option), IsOption(second, option)])));
    }

    // Several options of one fact are one test: x in ("A", "B").
    private static Condition AnyOf(IEnumerable<Condition> parts)
    {
        var all = parts.ToImmutableArray();
        if (all.All(p => p is Condition.OneOf) && all.Select(p => ((Condition.OneOf)p).Slot).Distinct().Count() == 1)
            return new Condition.OneOf(
                ((Condition.OneOf)all[0]).Slot,
                [.. all.SelectMany(p => ((Condition.OneOf)p).Options).Distinct().Order()]);
        return all.Length == 1 ? all[0] : new Condition.Any(all);
    }

    private static bool AreTruths(BinaryExpression tree) => tree.Left.Type == typeof(bool) && tree.Right.Type == typeof(bool);

    // a == b != c hangs to the left: one node of three parts, negated once for each "!=". A literal has its say at once.
    private Condition Same(BinaryExpression tree)
    {
        var (parts, isNegated) = (new Stack<Condition>(), false);
        Expression rest = tree;
        while (
            rest is BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual } binary && AreTruths(binary))
        {
            Add(binary.Right);
            isNegated ^= binary.NodeType == ExpressionType.NotEqual;
            rest = binary.Left;
        }

        Add(rest);
        var same = parts.Count switch
        {
            0 => new Condition.Known(true, null),
            1 => parts.Pop(),
            _ => new Condition.Same([.. parts]),
        };
        return isNegated ? Negation(same) : same;

        void Add(Expression part)
        {
            var condition = Translate(part);
            if (condition is Condition.Known { Setting: null } known)
                isNegated ^= !known.Value;
            else
                parts.Push(condition);
        }
    }

    private static Condition Signed(Condition condition, Comparison comparison) =>
        comparison == Comparison.Equal ? condition : Negation(condition);

    private static Condition Negation(Condition condition) => condition is Condition.Not not ? not.Inner : new Condition.Not(condition);

    private static Condition Numbers(Term left, Comparison comparison, Term right)
    {
        foreach (var term in (Term[])[left, right])
        {
            var range = term.Range();
            if (range.Least < long.MinValue || range.Greatest > long.MaxValue)
                throw new NotARuleException(new("计算结果可能超出范围", "The result may be too large to compute."));
        }

        return new Condition.Compares(left, comparison, right);
    }

    private Term AsTerm(Expression tree) => tree switch
    {
        ConstantExpression { Value: int number } => new Term.Literal(number, false, null),
        ConstantExpression { Value: DateOnly day } => new Term.Literal(day.DayNumber, true, null),
        ParameterExpression p => Named(p.Name!) switch
        {
            Symbol.NumberOf number => new Term.Fact(number.Slot),
            Symbol.Setting { Parameter: var setting } =>
                new Term.Literal(setting.Code, false, setting),
            _ => throw Refused(tree),
        },
        UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } minus =>
            new Term.Sum([new(IsMinus: true, AsTerm(minus.Operand))]),
        BinaryExpression { NodeType: ExpressionType.Add or ExpressionType.AddChecked } sum => Sum(sum),
        BinaryExpression { NodeType: ExpressionType.Subtract or ExpressionType.SubtractChecked } difference => Sum(difference),
        BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked } product => Product(product),
        _ => throw Refused(tree),
    };

    private Term.Sum Sum(BinaryExpression tree)
    {
        var parts = new Stack<Term.Addend>();
        Expression rest = tree;
        while (
            rest is BinaryExpression
            {
                NodeType: ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked
            } binary)
        {
            parts.Push(new(binary.NodeType is ExpressionType.Subtract or ExpressionType.SubtractChecked, AsTerm(binary.Right)));
            rest = binary.Left;
        }

        parts.Push(new(IsMinus: false, AsTerm(rest)));
        return new([.. parts]);
    }

    private Term.Product Product(BinaryExpression tree)
    {
        var factors = new Stack<Term>();
        Expression rest = tree;
        while (rest is BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked } binary)
        {
            factors.Push(AsTerm(binary.Right));
            rest = binary.Left;
        }

        factors.Push(AsTerm(rest));
        return new([.. factors]);
    }

    private static Condition Holds(Symbol symbol) => symbol switch
    {
        Symbol.TruthOf truth => new Condition.Truth(truth.Slot),
        Symbol.Setting { Parameter: var setting } => new Condition.Known(setting.IsTrue, setting, "true"),
        Symbol.DefinitionOf definition => new Condition.Defined(definition.Definition),
        Symbol.OutcomeOf outcome => new Condition.Decided(outcome.Outcome),
        _ => throw new NotARuleException(new($"“{symbol.Name}”不是 是/否", $"{symbol.Name} is not true or false."), symbol.Name),
    };

    private Condition Joined(BinaryExpression tree, ExpressionType type)
    {
        // A chain of a thousand parts hangs to the left; walking it in a loop keeps the stack flat.
        var parts = new Stack<Condition>();
        Expression rest = tree;
        while (rest is BinaryExpression binary && binary.NodeType == type)
        {
            parts.Push(Translate(binary.Right));
            rest = binary.Left;
        }

        parts.Push(Translate(rest));
        var flat = ImmutableArray.CreateBuilder<Condition>();
        foreach (var part in parts)
        {
            if (type == ExpressionType.AndAlso && part is Condition.All all)
                flat.AddRange(all.Parts);
            else if (type == ExpressionType.OrElse && part is Condition.Any any)
                flat.AddRange(any.Parts);
            else
                flat.Add(part);
        }

        return type == ExpressionType.AndAlso ? new Condition.All(flat.ToImmutable()) : new Condition.Any(flat.ToImmutable());
    }

    private Symbol Named(string name) => symbols.TryGet(name, out var symbol)
        ? symbol
        : throw new NotARuleException(new($"没有名为“{name}”的名称", $"Nothing is called \"{name}\"."), name);

    private static NotARuleException Refused(Expression tree) => new(new(
        "规则只能用 and、or、not、比较、in 列表、整数加减乘",
        $"A rule may only use and, or, not, comparisons, in lists and whole-number arithmetic; this is {tree.NodeType}."));
}
