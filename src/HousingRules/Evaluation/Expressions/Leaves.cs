using System.Collections.Immutable;
using System.Linq.Expressions;

namespace HousingRules.Evaluation;

/// <summary>The names and literals of an expression in the order written. The parser's tree has them in the same order, so that each of its
/// leaves is met by its token, and every node of a condition knows where it stands.</summary>
internal sealed class Leaves(ImmutableArray<Token> tokens)
{
    private readonly Token[] _leaves = [.. tokens.Where(t => t.Kind is TokenKind.Name or TokenKind.Number or TokenKind.Text || t.IsTruth)];
    private int _next;

    /// <summary>Whether every leaf was met.</summary>
    public bool AreAllTaken => _next == _leaves.Length;

    /// <summary>Where the next leaf stands; the end of the last one when there is none.</summary>
    public SourceSpan Here => _leaves.Length == 0 ? default : _leaves[Math.Min(_next, _leaves.Length - 1)].Span;

    /// <summary>Where the next number with a point stands; the next leaf when there is none.</summary>
    public Token NextFraction
    {
        get
        {
            var next = Array.FindIndex(_leaves, _next, t => t.IsFraction);
            return _leaves[next < 0 ? Math.Min(_next, _leaves.Length - 1) : next];
        }
    }

    /// <summary>Takes the token of a leaf of the parser's tree.</summary>
    /// <exception cref="InvalidOperationException">The parser's leaf is not the next one written.</exception>
    public Token Take(Expression leaf)
    {
        if (_next == _leaves.Length || !Is(_leaves[_next], leaf))
            throw new InvalidOperationException($"The parser's leaf {leaf} is not the {_next + 1}th of the text.");
        return _leaves[_next++];
    }

    // A sign before a number is part of the parser's constant.
    private static bool Is(Token token, Expression leaf) => leaf switch
    {
        ParameterExpression name => token.Kind == TokenKind.Name && token.Text == name.Name,
        ConstantExpression { Value: bool truth } => token.IsTruth && token.Text == (truth ? "true" : "false"),
        ConstantExpression { Value: string text } => token.Kind == TokenKind.Text && token.Text == text,
        ConstantExpression { Value: DateOnly } => token.Kind == TokenKind.Text,
        ConstantExpression => token.Kind == TokenKind.Number,
        _ => false,
    };
}
