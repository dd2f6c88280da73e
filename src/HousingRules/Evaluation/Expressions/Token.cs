namespace HousingRules.Evaluation;

/// <summary>A word, a literal or a sign of an expression, and the index at which it begins.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Index)
{
    public bool Is(string sign) => Kind is TokenKind.Sign or TokenKind.Keyword && Text == sign;

    public bool IsComparison => Kind == TokenKind.Sign && Text is "==" or "!=" or "<" or "<=" or ">" or ">=";
}

internal enum TokenKind
{
    Name,
    Keyword,
    Number,
    Text,
    Sign,
}
