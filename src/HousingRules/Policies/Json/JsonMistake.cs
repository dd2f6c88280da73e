using System.Text;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>What is wrong where a file stops being JSON, and what to write instead.</summary>
internal static class JsonMistake
{
    private static readonly Dictionary<int, (string Chinese, string English, string Instead)> FullWidth = new()
    {
        ['“'] = ("中文引号", "Chinese quotation mark", "\""),
        ['”'] = ("中文引号", "Chinese quotation mark", "\""),
        ['＂'] = ("全角引号", "full-width quotation mark", "\""),
        ['：'] = ("中文冒号", "Chinese colon", ":"),
        ['，'] = ("中文逗号", "Chinese comma", ","),
        ['、'] = ("顿号", "Chinese enumeration comma", ","),
        ['｛'] = ("全角括号", "full-width bracket", "{"),
        ['｝'] = ("全角括号", "full-width bracket", "}"),
        ['［'] = ("全角括号", "full-width bracket", "["),
        ['］'] = ("全角括号", "full-width bracket", "]"),
        ['【'] = ("中文括号", "Chinese bracket", "["),
        ['】'] = ("中文括号", "Chinese bracket", "]"),
        ['\''] = ("单引号", "single quotation mark", "\""),
        ['‘'] = ("中文引号", "Chinese quotation mark", "\""),
        ['’'] = ("中文引号", "Chinese quotation mark", "\""),
        ['；'] = ("中文分号", "Chinese semicolon", ","),
        [';'] = ("分号", "semicolon", ","),
    };

    /// <summary>Tells it, at the character that must change.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the reader stopped.</param>
    /// <param name="stopped">What the reader says; only the kind of it is looked at.</param>
    /// <param name="findings">Where it is told.</param>
    public static void Tell(SourceFile file, int offset, JsonException stopped, FindingList findings)
    {
        var (at, words) = At(file, offset, stopped);
        findings.Error(new FilePosition(file, at), words.Chinese, words.English);
    }

    private static (int Offset, LocalizedText Words) At(SourceFile file, int offset, JsonException stopped)
    {
        var bytes = file.Bytes;
        var before = bytes[..offset].TrimEnd(" \t\r\n"u8);
        var last = before.Length > 0 ? before[^1] : (byte)0;
        if (offset >= bytes.Length)
            return last == ','
                ? (before.Length - 1, CommaTooMany)
                : (offset, new("文件不完整：缺少右括号或引号", "The file ends too early: a bracket or a quotation mark is not closed."));
        var here = bytes[offset];
        if (here < ' ')
            return (offset, InsideText(here));
        if (offset > 0 && bytes[offset - 1] == '\\')
            return (offset - 1, new(
                "文本中的反斜杠请写成 \\\\",
                "A backslash in a text is written twice: \\\\."));
        if (here == '/')
            return (offset, new("JSON 中不能写注释，请删除", "A comment cannot stand in JSON. Remove it."));
        if (last == ',' && here is (byte)'}' or (byte)']')
            return (before.Length - 1, CommaTooMany);
        if (here == ',' && last is (byte)',' or (byte)'{' or (byte)'[')
            return (offset, new("多了一个逗号，请删除", "There is a comma too many. Remove it."));
        Rune.DecodeFromUtf8(bytes[offset..], out var rune, out _);
        if (FullWidth.TryGetValue(rune.Value, out var sign))
            return (offset, new(
                $"{sign.Chinese}“{rune}”请改为英文的 {sign.Instead}",
                $"Write {sign.Instead} instead of the {sign.English} \"{rune}\"."));
        if (stopped.Message.Contains("':'", StringComparison.Ordinal))
            return (offset, new("键的后面缺少冒号“:”", "A colon is missing between the key and its value."));
        var isNext = here is (byte)'"' or (byte)'{' or (byte)'[' || bytes[before.Length..offset].Contains((byte)'\n');
        if (StartsValue(here) && EndsValue(last) && isNext)
            return (offset, new("这一项前面缺少逗号“,”", "A comma is missing before this."));
        if (last == '"')
            return (before.Length - 1, new(
                "文本到此引号为止，后面却还有字：文本中间的引号请写成 \\\"，或改用中文引号“”",
                "The text ends at this quotation mark, but more follows. Inside a text write \\\" for a quotation mark."));
        return (offset, Word(bytes[offset..], rune));
    }

    private static LocalizedText CommaTooMany { get; } = new("最后一项后面多了一个逗号，请删除", "A comma follows the last item. Remove it.");

    private static LocalizedText InsideText(byte control) => control switch
    {
        (byte)'\n' or (byte)'\r' => new(
            "文本不能跨行：请补上右引号，要换行的请写 \\n",
            "A text cannot run over a line's end. Close its quotation mark, or write \\n for a new line."),
        (byte)'\t' => new("文本中不能直接有制表符，请写 \\t 或空格", "A tab cannot stand in a text. Write \\t or a blank."),
        _ => new(
            $"文本中有看不见的控制字符（U+{control:X4}），请删除",
            $"An invisible control character (U+{control:X4}) stands in the text. Remove it."),
    };

    private static LocalizedText Word(ReadOnlySpan<byte> rest, Rune rune)
    {
        var length = 0;
        while (length < rest.Length && length < 24 && char.IsAsciiLetter((char)rest[length]))
            length++;
        var word = Encoding.ASCII.GetString(rest[..length]);
        var meant = word.ToLowerInvariant() switch
        {
            "true" or "yes" => "true",
            "false" or "no" => "false",
            "null" or "none" or "nil" => "null",
            _ => null,
        };
        if (meant is not null)
            return new(
                $"“{word}”请写成 {meant}（小写，不加引号）",
                $"Write {meant}, in lower case and without quotation marks, instead of \"{word}\".");
        if (rune.Value is '+' or '.' || Rune.IsDigit(rune))
            return new(
                "数字写法不对：不写加号，不以 0 或小数点开头，也不写单位",
                "This is not how a number is written: no plus sign, no leading zero or point, no unit.");
        return Rune.IsLetter(rune) || rune.Value is '_'
            ? new("文本和键须加英文双引号 \"…\"", "Texts and keys stand in double quotation marks: \"…\".")
            : new(
                "这里不是合法的 JSON：检查前后的引号、逗号和括号",
                "This is not JSON. Look at the quotation marks, commas and brackets before it.");
    }

    private static bool StartsValue(byte b) => b is (byte)'"' or (byte)'{' or (byte)'[' or (byte)'-' or (byte)'t' or (byte)'f' or (byte)'n'
        || char.IsAsciiDigit((char)b);

    private static bool EndsValue(byte b) => b is (byte)'"' or (byte)'}' or (byte)']' or (byte)'e' or (byte)'l'
        || char.IsAsciiDigit((char)b);
}
