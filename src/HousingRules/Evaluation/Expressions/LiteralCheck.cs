using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Checks each literal against the name it is compared with: a value that is not declared, a text for a number, a day that is
/// none.</summary>
internal sealed class LiteralCheck(SymbolTable symbols, FindingList findings, bool isNumber = false)
{
    public bool Holds(TextNode source, ImmutableArray<Token> tokens)
    {
        var holds = true;
        for (var i = 0; i < tokens.Length; i++)
            holds &= IsTruth(source, tokens, i);
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].IsComparison)
            {
                holds &= IsReckoned(tokens, i - 2) || Fits(source, tokens[i - 1], tokens[i], tokens[i + 1]);
                // Two names are one comparison, told once.
                if (tokens[i - 1].Kind != TokenKind.Name)
                    holds &= IsReckoned(tokens, i + 2) || Fits(source, tokens[i + 1], tokens[i], tokens[i - 1]);
            }
            else if (tokens[i].Is("in") && NameBefore(tokens, i) is { } name)
            {
                for (var j = i + 1; j < tokens.Length && !tokens[j].Is(")"); j++)
                    holds &= Fits(source, name, tokens[i], tokens[j]);
            }
        }

        return holds;
    }

    // What is computed with a name is another number than the name's.
    private static bool IsReckoned(ImmutableArray<Token> tokens, int beside) =>
        beside >= 0 && beside < tokens.Length && tokens[beside].IsSum;

    // A name that stands alone where a condition is wanted.
    private bool IsTruth(TextNode source, ImmutableArray<Token> tokens, int i)
    {
        if (isNumber || tokens[i].Kind != TokenKind.Name || !symbols.TryGet(tokens[i].Text, out var symbol) || symbol.Type == typeof(bool))
            return true;
        var begins = i == 0 || tokens[i - 1].IsJoin || tokens[i - 1].Is("not") || tokens[i - 1].Is("!");
        var ends = i + 1 == tokens.Length || tokens[i + 1].IsJoin;
        var isAlone = (begins && (ends || tokens[i + 1].Is(")"))) || (ends && i > 0 && tokens[i - 1].Is("("));
        if (!isAlone)
            return true;
        var value = symbol.Options is [var first, ..] ? $"\"{first}\"" : symbol.Type == typeof(DateOnly) ? "\"2020-06-06\"" : "1";
        var example = $"{symbol.Name} == {value}";
        return Refuse(source, tokens[i], EvaluationSentences.NoCondition(symbol.Name, Kind(symbol), example));
    }

    private static Token? NameBefore(ImmutableArray<Token> tokens, int i) =>
        tokens[i - 1].Kind == TokenKind.Name
            ? tokens[i - 1]
            : i > 1 && tokens[i - 1].Is("not") && tokens[i - 2].Kind == TokenKind.Name ? tokens[i - 2] : null;

    private bool Fits(TextNode source, Token name, Token comparison, Token other)
    {
        if (name.Kind != TokenKind.Name || !symbols.TryGet(name.Text, out var symbol))
            return true;
        if (other.Kind == TokenKind.Name)
            return !symbols.TryGet(other.Text, out var second) || SameType(source, symbol, comparison, second);
        if (other.Kind is not (TokenKind.Text or TokenKind.Number) && !other.Is("true") && !other.Is("false"))
            return true;
        if (symbol.Type == typeof(string) && comparison.Text is not ("==" or "!=" or "in"))
            return Refuse(source, comparison, EvaluationSentences.NoOrder(symbol.Name));
        if (symbol.Type == typeof(string) && other.Kind == TokenKind.Text)
            return IsDeclared(source, symbol, other);
        if (symbol.Type == typeof(DateOnly) && other.Kind == TokenKind.Text)
            return IsDay(source, other);
        if (symbol.Type == typeof(int) && other.Kind == TokenKind.Number && !other.Text.All(char.IsAsciiDigit))
            return IsWhole(source, symbol, other);
        var fits = IsNumber(symbol)
            ? other.Kind == TokenKind.Number
            : symbol.Type == typeof(bool) && other.Kind == TokenKind.Keyword;
        var instead = Instead(symbol);
        return fits
            || Refuse(source, other, EvaluationSentences.NotComparable(symbol.Name, Kind(symbol), instead));
    }

    private static LocalizedText Instead(Symbol symbol) => symbol.Type switch
    {
        var t when t == typeof(bool) => EvaluationSentences.WriteTruth(symbol.Name),
        var t when t == typeof(DateOnly) => EvaluationSentences.WriteDay,
        var t when t == typeof(string) => EvaluationSentences.WriteValue(symbol.Options.FirstOrDefault()),
        _ => EvaluationSentences.WriteNumber,
    };

    private bool SameType(TextNode source, Symbol first, Token comparison, Symbol second) =>
        first.Type == second.Type || (IsNumber(first) && IsNumber(second)) || Refuse(
        source,
        comparison,
        EvaluationSentences.NotComparableNames(first.Name, Kind(first), second.Name, Kind(second)));

    private static bool IsNumber(Symbol symbol) => symbol.Type == typeof(int) || symbol.Type == typeof(decimal);

    // Beside what is counted, a number with a point is a slip: no household is exactly there.
    private bool IsWhole(TextNode source, Symbol symbol, Token other)
    {
        var number = decimal.Parse(other.Text.TrimEnd('m'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        string[] near = [.. new[] { decimal.Floor(number), decimal.Ceiling(number) }.Distinct().Select(Written)];
        return Refuse(source, other, EvaluationSentences.NotWhole(symbol.Name, other.Text, near));
    }

    private static string Written(decimal number) => number.ToString("0", CultureInfo.InvariantCulture);

    private bool IsDeclared(TextNode source, Symbol symbol, Token literal)
    {
        if (symbol.Options.Contains(literal.Text))
            return true;
        var meant = NearestName.DidYouMean(literal.Text, symbol.Options);
        return Refuse(source, literal, EvaluationSentences.NeverIs(symbol.Name, literal.Text, meant, symbol.Options));
    }

    private bool IsDay(TextNode source, Token literal) =>
        DateOnly.TryParseExact(literal.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || Refuse(source, literal, EvaluationSentences.DayIsWritten);

    private bool Refuse(TextNode source, Token at, LocalizedText words)
    {
        findings.Error(source.At(at.Index), words);
        return false;
    }

    private static LocalizedText Kind(Symbol symbol) => symbol.Type switch
    {
        var t when t == typeof(bool) => EvaluationSentences.KindTruth,
        var t when t == typeof(int) => EvaluationSentences.KindWhole,
        var t when t == typeof(decimal) => EvaluationSentences.KindNumber,
        var t when t == typeof(DateOnly) => EvaluationSentences.KindDay,
        _ => EvaluationSentences.KindOption,
    };
}
