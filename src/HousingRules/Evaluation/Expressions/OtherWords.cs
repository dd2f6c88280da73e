using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Words that people write for those of the rule language, and what is written instead. A policy may declare any of them as a
/// name: then it means that.</summary>
internal static class OtherWords
{
    private static readonly (string Instead, string[] Words)[] Signs =
    [
        ("and", ["且", "并", "并且", "而且", "和", "与", "同时", "以及", "also"]),
        ("or", ["或", "或者", "或是", "任一"]),
        ("not", ["非", "不", "不是", "没有", "未"]),
        ("==", ["等于", "为", "equals"]),
        ("!=", ["不等于", "不为"]),
        (">", ["大于", "超过", "高于", "多于", "晚于"]),
        (">=", ["大于等于", "大于或等于", "不小于", "不少于", "不低于", "至少", "不早于"]),
        ("<", ["小于", "低于", "少于", "早于"]),
        ("<=", ["小于等于", "小于或等于", "不大于", "不超过", "不高于", "不多于", "至多", "不晚于"]),
        ("in (\"甲\", \"乙\")", ["属于", "在", "包含", "包括", "contains"]),
        ("a >= 1 and a <= 2", ["between", "介于"]),
        ("true", ["是", "有", "对", "yes", "真"]),
        ("false", ["否", "无", "假", "no"]),
        (Rule.Otherwise, ["否则", "其他", "其它", "其余", "其他情况", "其余情况", "else", "default"]),
    ];

    private static readonly Dictionary<string, string> Instead = Signs
        .SelectMany(s => s.Words.Select(w => (Word: w, s.Instead)))
        .DistinctBy(s => s.Word)
        .ToDictionary(s => s.Word, s => s.Instead, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is said of a word that is written for one of the rule language; null for any other.</summary>
    public static LocalizedText? Of(string word) =>
        word.Equals(Rule.Otherwise, StringComparison.OrdinalIgnoreCase) ? EvaluationSentences.WriteInstead(word, Rule.Otherwise)
        : Instead.TryGetValue(word, out var instead) ? EvaluationSentences.WriteInstead(word, instead)
        : null;

    /// <summary>What is said of a function that a spreadsheet has in place of the language's words.</summary>
    public static LocalizedText? OfCall(string word) => word.ToUpperInvariant() switch
    {
        "AND" => EvaluationSentences.AndIsNoFunction,
        "OR" => EvaluationSentences.OrIsNoFunction,
        "IF" or "IFS" or "IIF" => EvaluationSentences.NoIf,
        _ => null,
    };
}
