namespace HousingRules.Evaluation;

/// <summary>A word, a literal or a sign of an expression, and the index at which it begins.</summary>
internal sealed record Token(TokenKind Kind, string Text, int Index)
{
    /// <summary>Where it stands, quotation marks included.</summary>
    public SourceSpan Span => new(Index, Kind == TokenKind.Text ? Text.Length + 2 : Text.Length);

    /// <summary>Whether it is <c>true</c> or <c>false</c>.</summary>
    public bool IsTruth => Kind == TokenKind.Keyword && Text is "true" or "false";

    /// <summary>Whether it is a number with a point and nothing that says it is a decimal: the parser takes it for a binary fraction where
    /// no decimal stands beside it.</summary>
    public bool IsFraction => Kind == TokenKind.Number && Text.Contains('.', StringComparison.Ordinal) && Text[^1] != 'm';

    public bool Is(string sign) => Kind is TokenKind.Sign or TokenKind.Keyword && Text == sign;

    /// <summary>Whether it joins two conditions.</summary>
    public bool IsJoin => Is("and") || Is("or") || Is("&&") || Is("||");

    /// <summary>Whether it computes with two numbers.</summary>
    public bool IsSum => Kind == TokenKind.Sign && Text is "+" or "-" or "*" or "/";

    public bool IsComparison => Kind == TokenKind.Sign && Text is "==" or "!=" or "<" or "<=" or ">" or ">=";
}

internal enum TokenKind
{
    Name,
    Keyword,
    Number,
    Text,
    Sign,

    /// <summary>A function's name, its prefix included: Fn.min.</summary>
    Function,
}
