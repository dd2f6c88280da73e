using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is said of a sign that people write and a rule does not have: what to write instead.</summary>
internal static class SignWords
{
    private static readonly Dictionary<char, string> Instead = new()
    {
        ['（'] = "(",
        ['）'] = ")",
        ['［'] = "(",
        ['］'] = ")",
        ['【'] = "(",
        ['】'] = ")",
        ['['] = "(",
        [']'] = ")",
        ['{'] = "(",
        ['}'] = ")",
        ['，'] = ",",
        ['、'] = ",",
        ['＝'] = "==",
        ['＜'] = "<",
        ['＞'] = ">",
        ['！'] = "!",
        ['≥'] = ">=",
        ['≧'] = ">=",
        ['≤'] = "<=",
        ['≦'] = "<=",
        ['≠'] = "!=",
        ['≡'] = "==",
        ['×'] = "*",
        ['✕'] = "*",
        ['÷'] = "/",
        ['＋'] = "+",
        ['－'] = "-",
        ['—'] = "-",
        ['–'] = "-",
        ['−'] = "-",
        ['＊'] = "*",
        ['／'] = "/",
        ['&'] = "and",
        ['＆'] = "and",
        ['∧'] = "and",
        ['|'] = "or",
        ['｜'] = "or",
        ['∨'] = "or",
        ['¬'] = "not",
    };

    // Word turns quotation marks into these.
    private const string Quotes = "“”„‟＂‘’‚＇′″「」『』《》〈〉«»";

    private const string Ends = "。．；;：:？";

    /// <summary>What is said of a sign; null where there is nothing to write instead.</summary>
    /// <param name="sign">The sign.</param>
    /// <param name="number">The number that stands before it; null when none does.</param>
    public static LocalizedText? Of(char sign, string? number)
    {
        if (Instead.TryGetValue(sign, out var instead))
            return WriteInstead(sign.ToString(), instead);
        if (Quotes.Contains(sign, StringComparison.Ordinal))
            return new($"“{sign}”请改为英文双引号，在 JSON 中写作 \\\"", $"Write plain double quotation marks, \\\" in JSON, instead of {sign}.");
        if (Ends.Contains(sign, StringComparison.Ordinal))
            return new(
                $"规则中不写“{sign}”：请删除；几个条件之间请写 and 或 or",
                $"A rule has no \"{sign}\". Delete it; between conditions write and, or.");
        if (sign is '%' or '％' or '‰' && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var of))
        {
            var part = (of / (sign == '‰' ? 1000 : 100)).ToString("0.############", CultureInfo.InvariantCulture);
            return WriteInstead($"{number}{sign}", part);
        }

        return null;
    }

    /// <summary>What to write instead of something that people write.</summary>
    public static LocalizedText WriteInstead(string written, string instead) =>
        new($"“{written}”请写成 {instead}", $"Write {instead} instead of \"{written}\".");
}
