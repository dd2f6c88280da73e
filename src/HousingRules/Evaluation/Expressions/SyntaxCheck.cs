using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Checks that conditions and signs take turns, so that a mistake is told where it stands and in words, and not by the
/// parser's own message.</summary>
internal sealed class SyntaxCheck(FindingList findings)
{
    public bool Holds(TextNode source, ImmutableArray<Token> tokens)
    {
        if (Mistake(tokens) is not { } mistake)
            return true;
        findings.Error(source.At(mistake.Index), mistake.Words);
        return false;
    }

    private static (int Index, LocalizedText Words)? Mistake(ImmutableArray<Token> tokens)
    {
        var wantsValue = true;
        var lists = new Stack<bool>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Is("("))
                lists.Push(i > 0 && (tokens[i - 1].Is("in") || tokens[i - 1].Kind == TokenKind.Function));
            else if (token.Is(")"))
                lists.TryPop(out _);
            else if (token.Is(",") && !(lists.TryPeek(out var isList) && isList))
                return Comma(tokens, i);
            if (token.Is("in") && !(i + 1 < tokens.Length && tokens[i + 1].Is("(")))
                return NoList(tokens, i);
            if (token.IsComparison && IsChained(tokens, i))
                return Chained(token);
            if (wantsValue)
            {
                if (IsValue(token))
                    wantsValue = false;
                else if (!token.Is("(") && !IsPrefix(token))
                    return i > 0 && !tokens[i - 1].Is("(") ? After(tokens[i - 1]) : Before(token);
            }
            else if (IsBetween(token) || (token.Is("not") && i + 1 < tokens.Length && tokens[i + 1].Is("in")))
            {
                wantsValue = !token.Is("not");
            }
            else if (!token.Is(")"))
            {
                return (token.Index, EvaluationSentences.JoinMissing);
            }

            if (token.IsJoin && ValuesInBrackets(tokens, i) is { } values)
                return values;
            if (token.IsJoin && LoneValue(tokens, i) is { } lone)
                return Lone(tokens, token, lone);
        }

        return wantsValue ? After(tokens[^1]) : null;
    }

    private static (int, LocalizedText) Comma(ImmutableArray<Token> tokens, int i) => (
        tokens[i].Index,
        i > 0 && tokens[i - 1].Kind == TokenKind.Number
            ? EvaluationSentences.NoGroups
            : EvaluationSentences.NoComma);

    private static (int, LocalizedText)? NoList(ImmutableArray<Token> tokens, int i)
    {
        var list = string.Join(", ", tokens.Skip(i + 1).TakeWhile(t => IsLiteral(t) || t.Is(",")).Where(IsLiteral).Select(Written));
        return list.Length == 0
            ? (tokens[i].Index, EvaluationSentences.InNeedsValues)
            : (tokens[i + 1].Index, EvaluationSentences.InNeedsBrackets(list));
    }

    // a < b < c compares a truth with c, which nobody means; a == b == c is meant where all are true or false.
    private static bool IsChained(ImmutableArray<Token> tokens, int i)
    {
        var depth = 0;
        for (var before = i - 1; before >= 0 && (depth > 0 || !(tokens[before].IsJoin || tokens[before].Is("("))); before--)
        {
            depth += tokens[before].Is(")") ? 1 : tokens[before].Is("(") ? -1 : 0;
            if (depth == 0 && tokens[before].IsComparison)
                return IsOrder(tokens[i])
                    || IsOrder(tokens[before])
                    || IsLiteral(tokens[i - 1])
                    || (i + 1 < tokens.Length && IsLiteral(tokens[i + 1]));
        }

        return false;
    }

    private static bool IsOrder(Token token) => token.IsComparison && token.Text is not ("==" or "!=");

    private static (int, LocalizedText) Chained(Token token) => (token.Index, EvaluationSentences.ComparedTwice);

    // a == ("A" or "B") is a list.
    private static (int, LocalizedText)? ValuesInBrackets(ImmutableArray<Token> tokens, int i)
    {
        if (
            i < 4 || !IsLiteral(tokens[i - 1]) || !tokens[i - 2].Is("(") || !tokens[i - 3].IsComparison
                || tokens[i - 4].Kind != TokenKind.Name)
            return null;
        var values = tokens.Skip(i - 1).TakeWhile(t => IsLiteral(t) || t.IsJoin).Where(IsLiteral).Select(Written);
        var list = $"{tokens[i - 4].Text} {(tokens[i - 3].Is("!=") ? "not in" : "in")} ({string.Join(", ", values)})";
        return (tokens[i - 2].Index, EvaluationSentences.SeveralValues(list));
    }

    private static string Written(Token literal) => literal.Kind == TokenKind.Text ? $"\"{literal.Text}\"" : literal.Text;

    // A literal on one side of and, or: "a == "A" or "B"" forgets what is compared.
    private static Token? LoneValue(ImmutableArray<Token> tokens, int i)
    {
        if (i > 0 && IsLiteral(tokens[i - 1]) && BeginsCondition(tokens, WithSign(tokens, i - 1)))
            return tokens[i - 1];
        var next = i + 1 < tokens.Length && tokens[i + 1].Is("-") ? i + 2 : i + 1;
        return next < tokens.Length
            && IsLiteral(tokens[next])
            && (next + 1 == tokens.Length || tokens[next + 1].IsJoin || tokens[next + 1].Is(")"))
                ? tokens[next]
                : null;
    }

    private static int WithSign(ImmutableArray<Token> tokens, int i) => i > 0 && tokens[i - 1].Is("-") ? i - 1 : i;

    private static bool BeginsCondition(ImmutableArray<Token> tokens, int i) =>
        i == 0 || tokens[i - 1].IsJoin || tokens[i - 1].Is("(") || tokens[i - 1].Is("not") || tokens[i - 1].Is("!");

    private static (int, LocalizedText) Lone(ImmutableArray<Token> tokens, Token join, Token lone)
    {
        var compared = tokens.TakeWhile(t => t.Index < lone.Index).LastOrDefault(t => t.Kind == TokenKind.Name)?.Text ?? "…";
        var example = $"{compared} == {Written(lone)}";
        return (lone.Index, EvaluationSentences.ConditionBeside(join.Text, example));
    }

    private static (int, LocalizedText) After(Token token) => (
        token.Index,
        token.IsJoin || token.Is("not") || token.Is("!") || token.Is("(")
            ? EvaluationSentences.ConditionAfter(token.Text)
            : EvaluationSentences.ValueAfter(token.Text));

    private static (int, LocalizedText) Before(Token token) => (
        token.Index,
        token.Is(")")
            ? EvaluationSentences.NothingBetweenBrackets
            : EvaluationSentences.SomethingBefore(token.Text));

    private static bool IsValue(Token token) => token.Kind == TokenKind.Name || IsLiteral(token) || token.IsTruth;

    private static bool IsLiteral(Token token) => token.Kind is TokenKind.Number or TokenKind.Text;

    private static bool IsPrefix(Token token) =>
        token.Is("not") || token.Is("!") || token.Is("-") || token.Kind == TokenKind.Function;

    private static bool IsBetween(Token token) =>
        token.IsJoin || token.IsComparison || token.IsSum || token.Is("in") || token.Is(",");
}
