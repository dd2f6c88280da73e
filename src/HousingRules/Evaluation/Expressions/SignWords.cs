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
            return EvaluationSentences.WriteInstead(sign.ToString(), instead);
        if (Quotes.Contains(sign, StringComparison.Ordinal))
            return EvaluationSentences.WritePlainQuotationMarks(sign);
        if (Ends.Contains(sign, StringComparison.Ordinal))
            return EvaluationSentences.DeleteSign(sign);
        if (sign is '%' or '％' or '‰' && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var of))
        {
            var part = (of / (sign == '‰' ? 1000 : 100)).ToString("0.############", CultureInfo.InvariantCulture);
            return EvaluationSentences.WriteInstead($"{number}{sign}", part);
        }

        return null;
    }
}
