using System.Collections.Immutable;
using System.Linq.Dynamic.Core.Exceptions;
using System.Linq.Expressions;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Reads a rule's text as a condition: tokens first, then names and literals, then RulesEngine's own parser, then the translation
/// that lets nothing else pass.</summary>
internal sealed class ExpressionReader(
    SymbolTable symbols,
    bool namesAreWhole,
    FindingList findings,
    CancellationToken cancellation = default)
{
    /// <summary>The condition; null, with findings, when the text is no condition.</summary>
    /// <param name="source">The text.</param>
    /// <param name="refuse">Why a symbol cannot be used at this place, or null when it can.</param>
    public Condition? Read(TextNode source, Func<Symbol, LocalizedText?> refuse)
    {
        cancellation.ThrowIfCancellationRequested();
        if (source.IsMissing)
            return null;
        if (source.Value != Rule.Otherwise && source.Value.Trim() == Rule.Otherwise)
        {
            findings.Error(source.Position, EvaluationSentences.OtherwiseWithBlanks);
            return null;
        }

        return Tokens(source, refuse, isNumber: false) is { } tokens && MixedOperators.AreApart(source, tokens, findings)
            ? Parse(source, tokens, tree => Translator.Translate(tree, symbols, tokens), typeof(bool))
            : null;
    }

    /// <summary>The number that a text computes; null, with findings, when it computes none.</summary>
    /// <param name="source">The text.</param>
    /// <param name="refuse">Why a symbol cannot be used at this place, or null when it can.</param>
    public Term? ReadNumber(TextNode source, Func<Symbol, LocalizedText?> refuse)
    {
        cancellation.ThrowIfCancellationRequested();
        return !source.IsMissing && Tokens(source, refuse, isNumber: true) is { } tokens
            ? Parse(source, tokens, tree => Translator.TranslateNumber(tree, symbols, tokens), typeof(object))
            : null;
    }

    private ImmutableArray<Token>? Tokens(TextNode source, Func<Symbol, LocalizedText?> refuse, bool isNumber) =>
        Lexer.Scan(source, findings) is { } tokens
        && NamesAreKnown(source, tokens, refuse)
        && (!isNumber || IsNumber(source, tokens))
        && new SyntaxCheck(findings).Holds(source, tokens)
        && new FunctionCheck(symbols, findings, isNumber).Holds(source, tokens)
        && new LiteralCheck(symbols, findings, isNumber).Holds(source, tokens)
            ? tokens
            : null;

    // A condition where a sum is wanted.
    private bool IsNumber(TextNode source, ImmutableArray<Token> tokens)
    {
        foreach (var token in tokens)
        {
            var isTruth = token.IsJoin || token.IsComparison || token.IsTruth || token.Is("not") || token.Is("!") || token.Is("in")
                || (token.Kind == TokenKind.Name && symbols.TryGet(token.Text, out var symbol) && symbol.Type == typeof(bool));
            if (isTruth)
            {
                findings.Error(source.At(token.Index), EvaluationSentences.MustCompute(token.Text));
                return false;
            }
        }

        return true;
    }

    private bool NamesAreKnown(TextNode source, ImmutableArray<Token> tokens, Func<Symbol, LocalizedText?> refuse)
    {
        var known = true;
        foreach (var (i, token) in tokens.Index().Where(t => t.Item.Kind == TokenKind.Name))
        {
            if (FunctionCheck.IsCounted(tokens, i) && symbols.TryGetSet(token.Text, out _))
                continue;
            if (!symbols.TryGet(token.Text, out var symbol))
            {
                known = false;
                // When a file could not be read, its names are missing for that reason alone.
                if (!namesAreWhole)
                    continue;
                var reason = symbols.WhyUnknown(token.Text);
                findings.Unknown(token.Text, source.At(token.Index), reason);
            }
            else if (refuse(symbol) is { } reason)
            {
                known = false;
                findings.Error(source.At(token.Index), reason);
            }
        }

        return known;
    }

    private T? Parse<T>(TextNode source, ImmutableArray<Token> tokens, Func<Expression, T> translated, Type type)
        where T : class
    {
        var used = tokens.Where(t => t.Kind == TokenKind.Name).Select(t => t.Text).Distinct(StringComparer.Ordinal)
            .Select(name => symbols[name])
            .ToArray();
        try
        {
            return translated(Parsed(source.Value, used, type));
        }
        catch (ParseException) when (tokens.Any(t => t.IsFraction) && IsReadableWithDecimals(source.Value, tokens, used, type))
        {
            var wrong = TermTranslator.Binary(tokens.First(t => t.IsFraction));
            findings.Error(source.At(wrong.Place.Index), wrong.Reason);
        }
        catch (ParseException e)
        {
            Unreadable(source, source.At(Math.Min(e.Position, source.Value.Length)));
        }
        catch (NotARuleException e)
        {
            findings.Error(source.At(e.Place.Index), e.Reason);
        }
        catch (Exception e) when (
            e is InvalidOperationException or ArgumentException or NotSupportedException or FormatException or OverflowException)
        {
            Unreadable(source, source.Position);
        }

        return null;
    }

    private static Expression Parsed(string text, Symbol[] used, Type type) => RuleParser.Parse(text, [.. used.Select(s => s.Typed)], type);

    // A remedy is told when it helps.
    private static bool IsReadableWithDecimals(string text, ImmutableArray<Token> tokens, Symbol[] used, Type type)
    {
        foreach (var token in tokens.Where(t => t.IsFraction).Reverse())
            text = text.Insert(token.Span.Index + token.Span.Length, "m");
        try
        {
            Parsed(text, used, type);
            return true;
        }
        catch (ParseException)
        {
            return false;
        }
    }

    // What the parser itself would say is English, and of types that a policy officer has never heard of.
    private void Unreadable(TextNode source, FilePosition position) => findings.Error(
        position,
        EvaluationSentences.CannotBeRead);
}
