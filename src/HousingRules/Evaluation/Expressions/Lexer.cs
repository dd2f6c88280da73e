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
            findings.Error(
                source.Position,
                $"表达式超过 {Limits.ExpressionCharacters} 个字符，请用定义拆分",
                $"The expression is longer than {Limits.ExpressionCharacters} characters. Split it with definitions.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(source.Value))
        {
            findings.Error(source.Position, "表达式是空的", "The expression is empty.");
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
            Refuse(start, $"“{word}”请写成小写“{word.ToLowerInvariant()}”", $"Write \"{word.ToLowerInvariant()}\" in lower case.");
        else if (NextIs('(', out _) && _tokens is not [.., { Kind: TokenKind.Keyword, Text: "in" }])
            RefuseCall(start, word);
        else if (Refused.Contains(word, StringComparer.OrdinalIgnoreCase))
            Refuse(start, $"规则语言中没有“{word}”", $"The rule language has no \"{word}\".");
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
            Refuse(
                start,
                $"没有函数“{written}”。可用：{string.Join("、", Function.All.Select(f => f.Call))}",
                $"There is no function {written}. There are: {string.Join(", ", Function.All.Select(f => f.Call))}.");
        else if (written != function.Call)
            Refuse(start, $"“{written}”请写成“{function.Call}”", $"Write \"{function.Call}\" instead of \"{written}\".");
        else if (!NextIs('(', out _))
            Refuse(
                start,
                $"“{written}”后面缺少括号：请写成 {function.Example.Chinese} 的形式",
                $"Brackets are missing after {written}. Write it as in {function.Example.English}.");
        else
            Add(TokenKind.Function, written, start);
    }

    private void RefuseCall(int start, string word)
    {
        if (Function.Named(word) is { } meant)
            Refuse(start, $"“{word}(”请写成“{meant.Call}(”", $"Write \"{meant.Call}(\" instead of \"{word}(\".");
        else
            Refuse(
                start,
                $"规则不能调用“{word}(…)”：只有函数 {string.Join("、", Function.All.Select(f => f.Call))}",
                $"A rule cannot call \"{word}(\": there are only the functions {string.Join(", ", Function.All.Select(f => f.Call))}.");
    }

    private void Number()
    {
        var (start, number) = (_at, NumberToken.At(_text, _at));
        _at += number.Text.Length;
        if (number.Wrong is { } wrong)
            Refuse(start, wrong.Chinese, wrong.English);
        else
            Add(TokenKind.Number, number.Text, start);
    }

    private void Text()
    {
        var start = _at;
        var end = _text.IndexOf('"', start + 1);
        if (end < 0)
        {
            Refuse(start, "引号没有关闭", "The quotation mark is not closed.");
            return;
        }

        var value = _text[(start + 1)..end];
        var escape = value.IndexOf('\\', StringComparison.Ordinal);
        if (escape >= 0)
            Refuse(start + 1 + escape, "文本中不能有反斜杠", "A backslash cannot stand in a text.");
        _at = end + 1;
        Add(TokenKind.Text, value, start);
    }

    private void Sign()
    {
        var start = _at;
        var two = _text.AsSpan(start, Math.Min(2, _text.Length - start)).ToString();
        if (two == "<>")
        {
            Refuse(start, SignWords.WriteInstead(two, "!="));
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
                Refuse(start, "规则中不能有注释", "A rule has no comments.");
                break;
            case '(' or ')' or ',' or '<' or '>' or '!' or '+' or '-' or '*' or '/':
                Add(TokenKind.Sign, _text[start].ToString(), start);
                break;
            case '=':
                Refuse(start, Equals(start));
                break;
            case '.' when _at < _text.Length && char.IsAsciiDigit(_text[_at]) && !EndsValue():
                Refuse(start, $"小数点前请写 0：0.{_text[_at]}", $"Write a 0 before the point: 0.{_text[_at]}.");
                break;
            case '.':
                Refuse(start, "规则不能取成员（“.”）：规则只能比较已声明的名称", "A rule cannot reach into anything with \".\". A rule compares declared names.");
                break;
            case '\'':
                Refuse(start, "文本请用双引号，在 JSON 中写作 \\\"", "Write texts in double quotation marks, \\\" in JSON.");
                break;
            case var c when SignWords.Of(c, _tokens is [.., { Kind: TokenKind.Number, Text: var number }] ? number : null) is { } words:
                Refuse(start, words);
                break;
            case var c when IsUnseen(c):
                Refuse(
                    start,
                    $"此处有看不见的字符 {Shown(c)}{(c is '\u200B' or '\uFEFF' ? "（零宽空格）" : "")}，请删除",
                    $"There is an invisible character {Shown(c)} here. Delete it.");
                break;
            case var c:
                Refuse(start, $"规则中不能有“{Shown(c)}”", $"\"{Shown(c)}\" cannot stand in a rule.");
                break;
        }
    }

    // Signs are often turned round, or one too many.
    private LocalizedText Equals(int start)
    {
        var next = start + 1 < _text.Length ? _text[start + 1] : ' ';
        if (next is '<' or '>' or '!')
            return SignWords.WriteInstead($"={next}", $"{next}=");
        return start > 0 && _text[start - 1] == '='
            ? new("等号多了一个：比较请写“==”", "There is one sign too many. Write \"==\" to compare.")
            : new("比较请写两个等号“==”", "Write \"==\" to compare.");
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
                Refuse(
                    token.Index,
                    $"括号嵌套超过 {Limits.ExpressionDepth} 层，或否定重复过多，请用定义拆分",
                    $"Brackets are nested deeper than {Limits.ExpressionDepth} levels, or signs are piled up. Split it with definitions.");
                return;
            }

            if (depth < 0)
            {
                Refuse(token.Index, "多了一个右括号", "There is a closing bracket too many.");
                return;
            }
        }

        if (depth > 0)
            Refuse(_tokens.Last(t => t.Is("(")).Index, "括号没有关闭", "A bracket is not closed.");
    }

    private bool NextIs(char wanted, out int at)
    {
        at = _at;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        return at < _text.Length && _text[at] == wanted;
    }

    private void Add(TokenKind kind, string text, int index) => _tokens.Add(new(kind, text, index));

    private void Refuse(int index, LocalizedText words) => Refuse(index, words.Chinese, words.English);

    private void Refuse(int index, string chinese, string english)
    {
        _failed = true;
        _findings.Error(_source.At(index), chinese, english);
    }

    private static bool IsUnseen(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static string Shown(char c) => IsUnseen(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : c.ToString();
}
