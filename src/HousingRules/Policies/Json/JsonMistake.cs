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
        findings.Error(new FilePosition(file, at), words);
    }

    private static (int Offset, LocalizedText Words) At(SourceFile file, int offset, JsonException stopped)
    {
        var bytes = file.Bytes;
        var before = bytes[..offset].TrimEnd(" \t\r\n"u8);
        var last = before.Length > 0 ? before[^1] : (byte)0;
        if (offset >= bytes.Length)
            return last == ','
                ? (before.Length - 1, CommaTooMany)
                : (offset, PolicySentences.FileEndsTooEarly);
        var here = bytes[offset];
        if (here < ' ')
            return (offset, InsideText(here));
        if (offset > 0 && bytes[offset - 1] == '\\')
            return (offset - 1, PolicySentences.BackslashIsWrittenTwice);
        if (here == '/')
            return (offset, PolicySentences.NoComments);
        if (last == ',' && here is (byte)'}' or (byte)']')
            return (before.Length - 1, CommaTooMany);
        if (here == ',' && last is (byte)',' or (byte)'{' or (byte)'[')
            return (offset, PolicySentences.CommaTooMany);
        Rune.DecodeFromUtf8(bytes[offset..], out var rune, out _);
        if (FullWidth.TryGetValue(rune.Value, out var sign))
            return (offset, PolicySentences.WriteInsteadOf(sign.Chinese, rune, sign.Instead, sign.English));
        if (stopped.Message.Contains("':'", StringComparison.Ordinal))
            return (offset, PolicySentences.ColonIsMissing);
        var isNext = here is (byte)'"' or (byte)'{' or (byte)'[' || bytes[before.Length..offset].Contains((byte)'\n');
        if (StartsValue(here) && EndsValue(last) && isNext)
            return (offset, PolicySentences.CommaIsMissing);
        if (last == '"')
            return (before.Length - 1, PolicySentences.TextEndsHere);
        return (offset, Word(bytes[offset..], rune));
    }

    private static LocalizedText CommaTooMany { get; } = PolicySentences.CommaAfterTheLast;

    private static LocalizedText InsideText(byte control) => control switch
    {
        (byte)'\n' or (byte)'\r' => PolicySentences.TextRunsOverTheLine,
        (byte)'\t' => PolicySentences.TabInText,
        _ => PolicySentences.ControlCharacter(control),
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
            return PolicySentences.WriteInLowerCase(word, meant);
        if (rune.Value is '+' or '.' || Rune.IsDigit(rune))
            return PolicySentences.NotHowANumberIsWritten;
        return Rune.IsLetter(rune) || rune.Value is '_'
            ? PolicySentences.QuotationMarksAreMissing
            : PolicySentences.NoJson;
    }

    private static bool StartsValue(byte b) => b is (byte)'"' or (byte)'{' or (byte)'[' or (byte)'-' or (byte)'t' or (byte)'f' or (byte)'n'
        || char.IsAsciiDigit((char)b);

    private static bool EndsValue(byte b) => b is (byte)'"' or (byte)'}' or (byte)']' or (byte)'e' or (byte)'l'
        || char.IsAsciiDigit((char)b);
}
