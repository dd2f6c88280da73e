using System.Collections.Immutable;
using System.Linq.Dynamic.Core.Exceptions;
using HousingRules.Facts;
using HousingRules.Policies;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;

namespace HousingRules.Evaluation;

/// <summary>Reads a rule's text as a condition: tokens first, then names and literals, then RulesEngine's own parser, then the translation
/// that lets nothing else pass.</summary>
internal sealed class ExpressionReader(
    SymbolTable symbols,
    bool namesAreWhole,
    FindingList findings,
    CancellationToken cancellation = default)
{
    private readonly RuleExpressionParser _parser = new(new ReSettings());

    /// <summary>The condition; null, with findings, when the text is no condition.</summary>
    /// <param name="source">The text.</param>
    /// <param name="refuse">Why a symbol cannot be used at this place, or null when it can.</param>
    public Condition? Read(TextNode source, Func<Symbol, LocalizedText?> refuse)
    {
        cancellation.ThrowIfCancellationRequested();
        if (source.IsMissing || Lexer.Scan(source, findings) is not { } tokens)
            return null;
        if (!NamesAreKnown(source, tokens, refuse) || !new LiteralCheck(symbols, findings).Holds(source, tokens))
            return null;
        return Parse(source, tokens);
    }

    private bool NamesAreKnown(TextNode source, ImmutableArray<Token> tokens, Func<Symbol, LocalizedText?> refuse)
    {
        var known = true;
        foreach (var token in tokens.Where(t => t.Kind == TokenKind.Name))
        {
            if (!symbols.TryGet(token.Text, out var symbol))
            {
                known = false;
                // When a file could not be read, its names are missing for that reason alone.
                if (!namesAreWhole)
                    continue;
                if (token.Text == Policies.Rule.Otherwise)
                {
                    findings.Error(
                        source.At(token.Index),
                        "otherwise 只能单独作为规则集最后一条规则的条件",
                        "\"otherwise\" stands alone, as the condition of the last rule of a set.");
                    continue;
                }

                var meant = NearestName.DidYouMean(token.Text, symbols.Names);
                findings.Error(
                    source.At(token.Index),
                    $"没有名为“{token.Text}”的事实、参数、定义或结果。{meant.Chinese}",
                    $"No fact, parameter, definition or outcome is called \"{token.Text}\".{meant.English}");
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
            .Select(
                name => symbols.TryGet(name, out var symbol)
                    ? symbol
                    : throw new InvalidOperationException($"The name {name} was checked and is gone."))
            .ToArray();
        try
        {
            var tree = _parser.Parse(source.Value, [.. used.Select(s => s.Typed)], typeof(bool));
            return new Translator(symbols).Translate(tree);
        }
        catch (ParseException e)
        {
            findings.Error(
                source.At(Math.Min(e.Position, source.Value.Length)),
                $"表达式读不通：{e.Message}",
                $"The expression cannot be read: {e.Message}.");
        }
        catch (NotARuleException e)
        {
            findings.Error(source.At(e.Index(tokens)), e.Reason.Chinese, e.Reason.English);
        }
        catch (Exception e) when (
            e is InvalidOperationException or ArgumentException or NotSupportedException or FormatException or OverflowException)
        {
            findings.Error(source.Position, $"表达式读不通：{e.Message}", $"The expression cannot be read: {e.Message}");
        }

        return null;
    }
}
