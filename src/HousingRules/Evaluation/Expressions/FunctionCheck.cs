using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Checks the calls of functions: how much each takes, and what, so that a mistake is told where it stands.</summary>
internal sealed class FunctionCheck(SymbolTable symbols, FindingList findings, bool isNumber = false)
{
    private const int MostDigits = DecimalType.MostScale;

    /// <summary>Whether a name is all that stands between the brackets of a count, where a set is meant as a whole.</summary>
    public static bool IsCounted(ImmutableArray<Token> tokens, int i) =>
        i > 1 && i + 1 < tokens.Length
        && tokens[i - 2] is { Kind: TokenKind.Function, Text: Function.Prefix + "." + Function.Count }
        && tokens[i - 1].Is("(") && tokens[i + 1].Is(")");

    public bool Holds(TextNode source, ImmutableArray<Token> tokens)
    {
        var holds = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Function)
                holds &= Holds(source, tokens, i);
        }

        return holds;
    }

    private bool Holds(TextNode source, ImmutableArray<Token> tokens, int at)
    {
        var function = Function.Named(tokens[at].Text[(Function.Prefix.Length + 1)..])!;
        var (arguments, end) = Arguments(tokens, at + 2);
        if (arguments.Length < function.Takes.Length || function.At(arguments.Length - 1) is null)
            return Refuse(
                source,
                tokens[at],
                EvaluationSentences.TakesOtherwise(function.Call, function.Counts, arguments.Length, function.Example));
        if (arguments.All(a => a is [{ Kind: TokenKind.Text }]))
            return Refuse(source, tokens[at], EvaluationSentences.NamesNoFact(function.Call, function.Example));
        var fit = true;
        for (var i = 0; i < arguments.Length; i++)
            fit &= Fits(source, function, function.At(i)!.Value, arguments[i]);
        return fit && IsCompared(source, tokens, at, end, function);
    }

    private bool Fits(TextNode source, Function function, Argument wanted, ImmutableArray<Token> argument)
    {
        if (argument.Length > 1)
            return wanted == Argument.Number || Misfit(source, function, wanted, argument[0]);
        var token = argument[0];
        var type = token.Kind == TokenKind.Name && symbols.TryGet(token.Text, out var symbol) ? symbol.Type : null;
        return wanted switch
        {
            Argument.Number => token.Kind == TokenKind.Number || type == typeof(int) || type == typeof(decimal),
            Argument.Day => type == typeof(DateOnly) || (token.Kind == TokenKind.Text && IsDay(token.Text)),
            Argument.Digits => token.Kind == TokenKind.Number
                && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
                && digits <= MostDigits,
            _ => token.Kind == TokenKind.Name && symbols.TryGetSet(token.Text, out _),
        } || Misfit(source, function, wanted, token);
    }

    private bool Misfit(TextNode source, Function function, Argument wanted, Token token)
    {
        var kind = wanted switch
        {
            Argument.Number => EvaluationSentences.ANumber,
            Argument.Day => EvaluationSentences.ADayOrText,
            Argument.Digits => EvaluationSentences.HowManyDigits(MostDigits),
            _ => EvaluationSentences.ASet,
        };
        return Refuse(source, token, EvaluationSentences.TakesHere(function.Call, kind, function.Example));
    }

    // A number where a condition is wanted.
    private bool IsCompared(TextNode source, ImmutableArray<Token> tokens, int at, int end, Function function)
    {
        var begins = at == 0 || tokens[at - 1].IsJoin || tokens[at - 1].Is("not") || tokens[at - 1].Is("!");
        var ends = end + 1 == tokens.Length || tokens[end + 1].IsJoin;
        return isNumber || !begins || !ends || Refuse(
            source,
            tokens[at],
            EvaluationSentences.IsNoCondition(function.Call, function.Example));
    }

    // The arguments from behind the bracket on, and where the bracket closes.
    private static (ImmutableArray<ImmutableArray<Token>> Arguments, int End) Arguments(ImmutableArray<Token> tokens, int from)
    {
        var arguments = ImmutableArray.CreateBuilder<ImmutableArray<Token>>();
        var (depth, begins, i) = (0, from, from);
        for (; depth > 0 || !tokens[i].Is(")"); i++)
        {
            depth += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
            if (depth > 0 || !tokens[i].Is(","))
                continue;
            arguments.Add(tokens[begins..i]);
            begins = i + 1;
        }

        arguments.Add(tokens[begins..i]);
        return (arguments.ToImmutable(), i);
    }

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private bool Refuse(TextNode source, Token at, LocalizedText words)
    {
        findings.Error(source.At(at.Index), words);
        return false;
    }
}
