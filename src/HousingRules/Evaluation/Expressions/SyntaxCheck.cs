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
        findings.Error(source.At(mistake.Index), mistake.Words.Chinese, mistake.Words.English);
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
                return (token.Index, new("此处不能有逗号：数字不分节，如 9999", "No comma can stand here: a number has no groups, as in 9999."));
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
                return (token.Index, new("此处缺少 and 或 or", "An \"and\" or an \"or\" is missing here."));
            }

            if (token.IsJoin && LoneValue(tokens, i) is { } lone)
                return Lone(tokens, token, lone);
        }

        return wantsValue ? After(tokens[^1]) : null;
    }

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
        var compared = tokens.TakeWhile(t => t.Index < lone.Index).LastOrDefault(t => t.Kind == TokenKind.Name).Text ?? "…";
        var example = $"{compared} == {(lone.Kind == TokenKind.Text ? $"\"{lone.Text}\"" : lone.Text)}";
        return (
            lone.Index,
            new(
                $"“{join.Text}”两边须是条件，这里只有一个值：请写成 {join.Text} {example}",
                $"On both sides of \"{join.Text}\" stands a condition, and this is a value. Write {join.Text} {example}."));
    }

    private static (int, LocalizedText) After(Token token) => (
        token.Index,
        token.IsJoin || token.Is("not") || token.Is("!") || token.Is("(")
            ? new($"“{token.Text}”后面缺少条件", $"A condition is missing after \"{token.Text}\".")
            : new($"“{token.Text}”后面缺少要比较或计算的值", $"A value is missing after \"{token.Text}\"."));

    private static (int, LocalizedText) Before(Token token) => (
        token.Index,
        token.Is(")")
            ? new("括号里是空的", "There is nothing between the brackets.")
            : new($"“{token.Text}”前面缺少条件或值", $"A condition or a value is missing before \"{token.Text}\"."));

    private static bool IsValue(Token token) => token.Kind == TokenKind.Name || IsLiteral(token) || token.IsTruth;

    private static bool IsLiteral(Token token) => token.Kind is TokenKind.Number or TokenKind.Text;

    private static bool IsPrefix(Token token) =>
        token.Is("not") || token.Is("!") || token.Is("-") || token.Kind == TokenKind.Function;

    private static bool IsBetween(Token token) =>
        token.IsJoin || token.IsComparison || token.IsSum || token.Is("in") || token.Is(",");
}
