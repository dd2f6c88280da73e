using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Refuses "and" beside "or" without brackets: which of the two comes first is known to programmers, and not to those who read a
/// plan.</summary>
internal static class MixedOperators
{
    /// <summary>Whether none is mixed; if one is, it is told at the second sign.</summary>
    public static bool AreApart(TextNode source, ImmutableArray<Token> tokens, FindingList findings)
    {
        var levels = new Stack<bool?>([null]);
        foreach (var token in tokens)
        {
            if (token.Is("("))
                levels.Push(null);
            else if (token.Is(")") && levels.Count > 1)
                levels.Pop();
            if (!IsAnd(token) && !IsOr(token))
                continue;
            if (levels.Peek() is { } isAnd && isAnd != IsAnd(token))
            {
                findings.Error(source.At(token.Index), EvaluationSentences.AndWithOr);
                return false;
            }

            levels.Pop();
            levels.Push(IsAnd(token));
        }

        return true;
    }

    private static bool IsAnd(Token token) => token.Is("and") || token.Is("&&");

    private static bool IsOr(Token token) => token.Is("or") || token.Is("||");
}
