using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Checks that conditions and signs take turns, so that a mistake is told where it stands and in words, and not by the parser's own
/// message.</summary>
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
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
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

            if (IsJoin(token) && LoneValue(tokens, i) is { } lone)
                return Lone(tokens, token, lone);
        }

        return wantsValue ? After(tokens[^1]) : null;
    }

    // A literal on one side of and, or: "a == "A" or "B"" forgets what is compared.
    private static Token? LoneValue(ImmutableArray<Token> tokens, int i)
    {
        if (i > 0 && IsLiteral(tokens[i - 1]) && (i == 1 || IsJoin(tokens[i - 2]) || IsOpening(tokens[i - 2])))
            return tokens[i - 1];
        return i + 1 < tokens.Length
            && IsLiteral(tokens[i + 1])
            && (i + 2 == tokens.Length || IsJoin(tokens[i + 2]) || tokens[i + 2].Is(")"))
                ? tokens[i + 1]
                : null;
    }

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
        IsJoin(token) || token.Is("not") || token.Is("!") || token.Is("(")
            ? new($"“{token.Text}”后面缺少条件", $"A condition is missing after \"{token.Text}\".")
            : new($"“{token.Text}”后面缺少要比较或计算的值", $"A value is missing after \"{token.Text}\"."));

    private static (int, LocalizedText) Before(Token token) => (
        token.Index,
        token.Is(")")
            ? new("括号里是空的", "There is nothing between the brackets.")
            : new($"“{token.Text}”前面缺少条件或值", $"A condition or a value is missing before \"{token.Text}\"."));

    private static bool IsValue(Token token) => token.Kind == TokenKind.Name || IsLiteral(token) || token.IsTruth;

    private static bool IsLiteral(Token token) => token.Kind is TokenKind.Number or TokenKind.Text;

    private static bool IsPrefix(Token token) => token.Is("not") || token.Is("!") || token.Is("-");

    private static bool IsOpening(Token token) => token.Is("(") || IsPrefix(token);

    private static bool IsJoin(Token token) => token.Is("and") || token.Is("or") || token.Is("&&") || token.Is("||");

    private static bool IsBetween(Token token) =>
        IsJoin(token) || token.IsComparison || token.Is("in") || token.Is("+") || token.Is("-") || token.Is("*") || token.Is(",");
}
