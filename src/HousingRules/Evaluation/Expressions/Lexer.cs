using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Splits an expression into tokens, and refuses everything a rule cannot say before the parser sees it: calls, members, types,
/// casts, and nesting that would exhaust the stack.</summary>
internal sealed class Lexer
{
    private static readonly string[] Keywords = ["and", "or", "not", "in", "true", "false"];

    // Words that the parser would understand and a rule must not say.
    private static readonly string[] Refused =
        ["it", "parent", "root", "new", "iif", "is", "as", "typeof", "null", "eq", "ne", "neq", "lt", "le", "gt", "ge", "equal", "notequal",
            "mod", "like", "np", "isnull", "cast"];

    private readonly TextNode _source;
    private readonly string _text;
    private readonly FindingList _findings;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private int _at;
    private bool _failed;

    private Lexer(TextNode source, FindingList findings) => (_source, _text, _findings) = (source, source.Value, findings);

    /// <summary>The tokens; null, with findings, when something in the text cannot stand in a rule.</summary>
    public static ImmutableArray<Token>? Scan(TextNode source, FindingList findings)
    {
        if (source.Value.Length > Limits.ExpressionCharacters)
        {
            findings.Error(source.Position, EvaluationSentences.TooLong(Limits.ExpressionCharacters));
            return null;
        }

        if (string.IsNullOrWhiteSpace(source.Value))
        {
            findings.Error(source.Position, EvaluationSentences.Empty);
            return null;
        }

        var lexer = new Lexer(source, findings);
        lexer.Scan();
        if (!lexer._failed)
            lexer.CheckNesting();
        return lexer._failed ? null : lexer._tokens.ToImmutable();
    }

    private void Scan()
    {
        while (_at < _text.Length && !_failed)
        {
            var c = _text[_at];
            if (char.IsWhiteSpace(c))
                _at++;
            else if (char.IsLetter(c) || c == '_')
                Word();
            else if (char.IsAsciiDigit(c))
                Number();
            else if (c == '"')
                Text();
            else
                Sign();
        }
    }

    private void Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
        var word = _text[start.._at];
        if (Keywords.Contains(word) && !(word is "and" or "or" && BeginsValue() && NextIs('(', out _)))
        {
            Add(TokenKind.Keyword, word, start);
            return;
        }

        if (word.Equals(Function.Prefix, StringComparison.OrdinalIgnoreCase) && _at < _text.Length && _text[_at] == '.')
            FunctionName(start);
        else if (OtherWords.OfCall(word) is { } spreadsheet && NextIs('(', out _) && BeginsValue())
            Refuse(start, spreadsheet);
        else if (Keywords.Contains(word, StringComparer.OrdinalIgnoreCase))
            Refuse(start, EvaluationSentences.InLowerCase(word));
        else if (NextIs('(', out _) && _tokens is not [.., { Kind: TokenKind.Keyword, Text: "in" }])
            RefuseCall(start, word);
        else if (Refused.Contains(word, StringComparer.OrdinalIgnoreCase))
            Refuse(start, EvaluationSentences.NoSuchWord(word));
        else
            Add(TokenKind.Name, word, start);
    }

    private void FunctionName(int start)
    {
        var name = _at + 1;
        _at = name;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
        var (written, function) = (_text[start.._at], Function.Named(_text[name.._at]));
        if (function is null)
            Refuse(start, EvaluationSentences.NoFunction(written, Function.All.Select(f => f.Call)));
        else if (written != function.Call)
            Refuse(start, EvaluationSentences.WriteFunction(written, function.Call));
        else if (!NextIs('(', out _))
            Refuse(start, EvaluationSentences.BracketsMissing(written, function.Example));
        else
            Add(TokenKind.Function, written, start);
    }

    private void RefuseCall(int start, string word)
    {
        if (Function.Named(word) is { } meant)
            Refuse(start, EvaluationSentences.CallFunction(word, meant.Call));
        else
            Refuse(start, EvaluationSentences.CannotCall(word, Function.All.Select(f => f.Call)));
    }

    private void Number()
    {
        var (start, number) = (_at, NumberToken.At(_text, _at));
        _at += number.Text.Length;
        if (number.Wrong is { } wrong)
            Refuse(start, wrong);
        else
            Add(TokenKind.Number, number.Text, start);
    }

    private void Text()
    {
        var start = _at;
        var end = _text.IndexOf('"', start + 1);
        if (end < 0)
        {
            Refuse(start, EvaluationSentences.QuotationOpen);
            return;
        }

        var value = _text[(start + 1)..end];
        var escape = value.IndexOf('\\', StringComparison.Ordinal);
        if (escape >= 0)
            Refuse(start + 1 + escape, EvaluationSentences.NoBackslash);
        _at = end + 1;
        Add(TokenKind.Text, value, start);
    }

    private void Sign()
    {
        var start = _at;
        var two = _text.AsSpan(start, Math.Min(2, _text.Length - start)).ToString();
        if (two == "<>")
        {
            Refuse(start, EvaluationSentences.WriteInstead(two, "!="));
            return;
        }

        if (two is "==" or "!=" or "<=" or ">=" or "&&" or "||")
        {
            _at += 2;
            Add(TokenKind.Sign, two, start);
            return;
        }

        _at++;
        switch (_text[start])
        {
            case '/' when _text.AsSpan(start).StartsWith("//") || _text.AsSpan(start).StartsWith("/*"):
                Refuse(start, EvaluationSentences.NoComments);
                break;
            case '(' or ')' or ',' or '<' or '>' or '!' or '+' or '-' or '*' or '/':
                Add(TokenKind.Sign, _text[start].ToString(), start);
                break;
            case '=':
                Refuse(start, Equals(start));
                break;
            case '.' when _at < _text.Length && char.IsAsciiDigit(_text[_at]) && !EndsValue():
                Refuse(start, EvaluationSentences.ZeroBeforePoint(_text[_at]));
                break;
            case '.':
                Refuse(start, EvaluationSentences.NoMembers);
                break;
            case '\'':
                Refuse(start, EvaluationSentences.PlainQuotationMarks);
                break;
            case var c when SignWords.Of(c, _tokens is [.., { Kind: TokenKind.Number, Text: var number }] ? number : null) is { } words:
                Refuse(start, words);
                break;
            case var c when IsUnseen(c):
                Refuse(start, EvaluationSentences.Unseen(Shown(c), c is '\u200B' or '\uFEFF'));
                break;
            case var c:
                Refuse(start, EvaluationSentences.NoSuchSign(Shown(c)));
                break;
        }
    }

    // Signs are often turned round, or one too many.
    private LocalizedText Equals(int start)
    {
        var next = start + 1 < _text.Length ? _text[start + 1] : ' ';
        if (next is '<' or '>' or '!')
            return EvaluationSentences.WriteInstead($"={next}", $"{next}=");
        return start > 0 && _text[start - 1] == '='
            ? EvaluationSentences.EqualsTwice
            : EvaluationSentences.TwoEquals;
    }

    private bool BeginsValue() =>
        _tokens.Count == 0 || (!EndsValue() && _tokens[^1] is not { Kind: TokenKind.Keyword, Text: "true" or "false" });

    // Behind a name, a bracket or a text a point reaches into it.
    private bool EndsValue() => _tokens is [.., { Kind: TokenKind.Name or TokenKind.Text or TokenKind.Number } or { Text: ")" }];

    private void CheckNesting()
    {
        var (depth, prefixes) = (0, 0);
        foreach (var token in _tokens)
        {
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            prefixes = token.Is("not") || token.Is("!") || token.Is("-") ? prefixes + 1 : 0;
            if (depth > Limits.ExpressionDepth || prefixes > 4)
            {
                Refuse(token.Index, EvaluationSentences.TooDeep(Limits.ExpressionDepth));
                return;
            }

            if (depth < 0)
            {
                Refuse(token.Index, EvaluationSentences.ClosingTooMany);
                return;
            }
        }

        if (depth > 0)
            Refuse(_tokens.Last(t => t.Is("(")).Index, EvaluationSentences.BracketOpen);
    }

    private bool NextIs(char wanted, out int at)
    {
        at = _at;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        return at < _text.Length && _text[at] == wanted;
    }

    private void Add(TokenKind kind, string text, int index) => _tokens.Add(new(kind, text, index));

    private void Refuse(int index, LocalizedText words)
    {
        _failed = true;
        _findings.Error(_source.At(index), words);
    }

    private static bool IsUnseen(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static string Shown(char c) => IsUnseen(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : c.ToString();
}
