using System.Collections.Immutable;
using System.Linq.Dynamic.Core.Exceptions;
using System.Linq.Expressions;
using HousingRules.Facts;
using HousingRules.Policies;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;
using Rule = HousingRules.Policies.Rule;

namespace HousingRules.Evaluation;

/// <summary>Reads a rule's text as a condition: tokens first, then names and literals, then RulesEngine's own parser, then the translation
/// that lets nothing else pass.</summary>
internal sealed class ExpressionReader(
    SymbolTable symbols,
    bool namesAreWhole,
    FindingList findings,
    CancellationToken cancellation = default)
{
    private readonly RuleExpressionParser _parser = new(new ReSettings { CustomTypes = [typeof(Fn)] });

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
            findings.Error(
                source.Position,
                "otherwise 前后不留空格：请写成 \"otherwise\"",
                "No blank stands before or behind \"otherwise\". Write \"otherwise\".");
            return null;
        }

        if (Lexer.Scan(source, findings) is not { } tokens)
            return null;
        if (
            !NamesAreKnown(source, tokens, refuse)
                || !new SyntaxCheck(findings).Holds(source, tokens)
                || !new FunctionCheck(symbols, findings).Holds(source, tokens)
                || !new LiteralCheck(symbols, findings).Holds(source, tokens)
                || !MixedOperators.AreApart(source, tokens, findings))
            return null;
        return Parse(source, tokens);
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
                findings.Unknown(token.Text, source.At(token.Index), reason.Chinese, reason.English);
            }
            else if (refuse(symbol) is { } reason)
            {
                known = false;
                findings.Error(source.At(token.Index), reason.Chinese, reason.English);
            }
        }

        return known;
    }

    private Condition? Parse(TextNode source, ImmutableArray<Token> tokens)
    {
        var used = tokens.Where(t => t.Kind == TokenKind.Name).Select(t => t.Text).Distinct(StringComparer.Ordinal)
            .Select(name => symbols[name])
            .ToArray();
        try
        {
            return Translator.Translate(Parsed(source.Value, used), symbols, tokens);
        }
        catch (ParseException) when (tokens.Any(t => t.IsFraction) && IsReadableWithDecimals(source.Value, tokens, used))
        {
            var wrong = TermTranslator.Binary(tokens.First(t => t.IsFraction));
            findings.Error(source.At(wrong.Place.Index), wrong.Reason.Chinese, wrong.Reason.English);
        }
        catch (ParseException e)
        {
            Unreadable(source, source.At(Math.Min(e.Position, source.Value.Length)));
        }
        catch (NotARuleException e)
        {
            findings.Error(source.At(e.Place.Index), e.Reason.Chinese, e.Reason.English);
        }
        catch (Exception e) when (
            e is InvalidOperationException or ArgumentException or NotSupportedException or FormatException or OverflowException)
        {
            Unreadable(source, source.Position);
        }

        return null;
    }

    private Expression Parsed(string text, Symbol[] used) => _parser.Parse(text, [.. used.Select(s => s.Typed)], typeof(bool));

    // A remedy is told when it helps.
    private bool IsReadableWithDecimals(string text, ImmutableArray<Token> tokens, Symbol[] used)
    {
        foreach (var token in tokens.Where(t => t.IsFraction).Reverse())
            text = text.Insert(token.Span.Index + token.Span.Length, "m");
        try
        {
            Parsed(text, used);
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
        "表达式从此处起读不通：请检查括号、and、or、not 和比较的写法，例如 a and (b or c == \"甲\")",
        "The expression cannot be read from here on. Check its brackets, its and, or and not, and what is compared with what, as in "
        + "a and (b or c == \"A\").");
}
