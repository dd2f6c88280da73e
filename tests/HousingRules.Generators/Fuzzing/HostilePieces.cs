using System.Text;
using HousingRules.Generators.Rosters;

namespace HousingRules.Generators.Fuzzing;

/// <summary>What the mutators put in: what has broken readers before, and what a rule must never be able to say.</summary>
public static class HostilePieces
{
    private static readonly string[] Anywhere =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", ";", "\"", "'", "\\", "\\\"", "/", "//", "/*", "\0", "\u0001", "\u007F", "\u00A0", "\u200B",
        "\u202E", "\uFEFF", "\u2028", "\r", "\n", "\r\n", "\t",
        "0", "-1", "2147483647", "2147483648", "-2147483648", "99999999999999999999999999", "1e999", "0x1F", "1_000", "1.5", "NaN", "０",
        "１２", "²", "٣",
        "（", "）", "，", "“", "”", "＝", "！", "　", "是", "否", "𠮷", "é", "e\u0301", "İ", "ﬀ",
        "2020-02-30", "2020-06-06", "9999-12-31", "0001-01-01", "null", "true", "false",
    ];

    private static readonly string[] InExpressions =
    [
        " and ", " or ", " not ", " in ", " == ", " != ", " < ", " >= ", " + ", " - ", " * ", " / ", " % ", " && ", " || ", "!", "??", "?:",
        "=>", "=", "&", "|", "^", "~", "@", "#", "$", "`", ".",
        ".GetType()", "GetType()", "\"\".GetType()", "typeof(string)", "new(1 as a)", "new System.Object()", "iif(true,true,false)", "it",
        "@0", "@it", "parent", "root", "np(noHouse)", "Environment.Exit(1)", "System.IO.File.Delete(\"x\")", "Convert.ToInt32(\"1\")",
        "cast(1, \"Int32\")", "DateOnly.MaxValue", "int.MaxValue", "Math.Abs(1)",
        "not not not not not ", "((((((((((((((((((((((((((((((((", "))))))))))))))))))))))))))))))))", "in (", "in ()", "in (1)",
        "in (\"A\", \"A\")", "not in (\"A\")", "true == true", "1 == 1", "\"A\" == \"A\"", "-(-(1))", "\uD800", "\uDC00",
    ];

    private static readonly string[] InFiles =
    [
        "{}", "[]", "{\"a\":", "[[[[[[[[[[[[[[[[", "\"\\ud800\"", "\"\\u0000\"", ",,", ",}", ",]", "\"Name\"", "\"Type\"", "\"Values\"",
        "\"Expression\"", "\"Omitted\"", "\"$schema\"", "policy.json", "../", "../../etc/passwd", "/", "-0", "1E400", "0.1", "01", "\u0085",
    ];

    private static readonly string[] InRosters =
    [
        "\"\"", "\",", "\"\r\n", ",,,,,,,,", "\t\t", "=1+1", "=HYPERLINK(\"x\")", "@SUM(A1)", "合计", "备注", "户编号", "身份类别", "A级", "低保户、",
        "建档立卡贫困户", "未知", "√", "{\"id\":", "}{", "]", "[{",
    ];

    private static readonly byte[][] NotUtf8 =
    [
        [0xFF],
        [0x80],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0xE4, 0xB8],
        [0xFF, 0xFE],
        [0xEF, 0xBB, 0xBF],
        [0xB5, 0xCD, 0xB1, 0xA3],
    ];

    public static Mutator<char> OfExpressions(XorShift chance, IEnumerable<string> names) => new(
        chance,
        [.. Anywhere.Concat(InExpressions).Concat(names.SelectMany(n => (string[])[n, $" {n} "])).Select(p => p.ToCharArray())],
        (c, bit) => (char)(c ^ 1 << bit),
        c => char.IsLetterOrDigit(c) || c is '_' or '"');

    public static Mutator<byte> OfRuleFiles(XorShift chance) => OfBytes(chance, Anywhere.Concat(InExpressions).Concat(InFiles));

    public static Mutator<byte> OfRosters(XorShift chance) => OfBytes(chance, Anywhere.Concat(InRosters));

    private static Mutator<byte> OfBytes(XorShift chance, IEnumerable<string> pieces) => new(
        chance,
        [.. pieces.Select(Encoding.UTF8.GetBytes), .. NotUtf8],
        (b, bit) => (byte)(b ^ 1 << (bit & 7)),
        b => b > 0x7F || char.IsAsciiLetterOrDigit((char)b) || b == '"');
}
