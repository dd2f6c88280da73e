using System.Text;
using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>A header's words without what people write around them: notes in brackets, marks, 【必填】, a number in front.</summary>
internal static class HeaderText
{
    private const string Opening = "([{<【《〔「『";
    private const string Closing = ")]}>】》〕」』";

    private static readonly string[] Asides = ["必填项", "必填", "选填项", "选填", "required", "optional"];

    // The longer ones first.
    private static readonly string[] Questions = ["是否已经", "是不是", "是否已", "是否", "有无", "已经", "已"];

    /// <summary>A header as it is compared: 镇（街道） and 镇 (街道) are one.</summary>
    public static string Key(string header) => FactCatalog.HeaderKey(header);

    /// <summary>The words alone, folded. Of a header that is all brackets, what stands in them.</summary>
    public static string Bare(string header)
    {
        var key = WithoutNumber(Key(header));
        var bare = Letters(WithoutBrackets(key));
        if (bare.Length == 0)
            bare = Letters(key);
        foreach (var aside in Asides)
        {
            if (bare.Length > aside.Length && bare.EndsWith(aside, StringComparison.Ordinal))
                bare = bare[..^aside.Length];
            else if (bare.Length > aside.Length && bare.StartsWith(aside, StringComparison.Ordinal))
                bare = bare[aside.Length..];
        }

        return bare;
    }

    /// <summary>Bare words without what makes a question of them: 是否已整改 and 整改 are one.</summary>
    public static string Stem(string bare)
    {
        foreach (var question in Questions)
        {
            if (bare.Length > question.Length + 1 && bare.StartsWith(question, StringComparison.Ordinal))
                return bare[question.Length..];
        }

        return bare;
    }

    // 3.户编号, (3)户编号, 三、户编号: the number of a column, not a part of its name.
    private static string WithoutNumber(string key)
    {
        var end = 0;
        while (end < key.Length && ("(.".Contains(key[end]) || char.IsAsciiDigit(key[end]) || "一二三四五六七八九十".Contains(key[end])))
            end++;
        if (end == 0 || end == key.Length || !").、:".Contains(key[end]))
            return end > 0 && end < key.Length && key[end - 1] == '.' ? key[end..] : key;
        return end + 1 < key.Length ? key[(end + 1)..] : key;
    }

    // A bracket that is never closed was cut off with the cell.
    private static string WithoutBrackets(string key)
    {
        var outside = new StringBuilder(key.Length);
        var depth = 0;
        foreach (var c in key)
        {
            if (Opening.Contains(c))
                depth++;
            else if (Closing.Contains(c))
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                outside.Append(c);
        }

        return outside.ToString();
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
