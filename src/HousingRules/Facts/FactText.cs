using System.Collections.Frozen;
using System.Globalization;

namespace HousingRules.Facts;

/// <summary>Reads what people type into a cell as a fact's value: full width or half, 是 or √, <c>2020年6月10日</c> or a serial
/// number.</summary>
public static class FactText
{
    private static readonly string[] Yes = ["是", "有", "√", "✓", "✔", "对", "1", "y", "yes", "true"];

    private static readonly string[] No = ["否", "无", "没有", "×", "✗", "✘", "x", "0", "n", "no", "false"];

    private static readonly FrozenDictionary<string, long> Truths =
        Yes.Select(word => KeyValuePair.Create(word, 1L)).Concat(No.Select(word => KeyValuePair.Create(word, 0L))).ToFrozenDictionary();

    private static readonly FrozenSet<string> UnknownWords = new[] { "unknown", "未知", "不详", "不明", "待定", "待查", "null" }.ToFrozenSet();

    private static readonly char[] Separators = ['、', ',', ';', '，', '；', '/', '+', '|', ' ', '\t', '\n', '\r'];

    /// <summary>Reads a cell. An empty cell is the value the policy gives to an omitted fact.</summary>
    /// <param name="fact">The fact whose column it is.</param>
    /// <param name="text">The cell.</param>
    /// <param name="value">The value, when the text could be read.</param>
    /// <param name="problem">What is wrong and what would be right, when it could not; it never repeats the cell.</param>
    /// <returns>Whether the text could be read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool TryParse(FactDeclaration fact, string text, out FactValue value, out LocalizedText? problem)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var folded = CellText.Fold(text);
        problem = null;
        if (folded.Length == 0)
        {
            value = FactValue.Omitted(fact);
            return true;
        }

        if (UnknownWords.Contains(folded) && !fact.TryMeaning(folded, out _))
        {
            value = FactValue.Unknown(fact);
            return true;
        }

        var code = Code(fact, folded);
        if (code is { } known)
        {
            value = FactValue.OfCode(fact, known);
            return true;
        }

        value = default;
        problem = Expected(fact);
        return false;
    }

    /// <summary>Reads the yes/no cell of a column for one member of a set.</summary>
    /// <param name="text">The cell; empty means no.</param>
    /// <param name="isMember">Yes, no, or null when the cell says that it is not known.</param>
    /// <returns>Whether the text could be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryParseMember(string text, out bool? isMember)
    {
        var folded = CellText.Fold(text);
        isMember = false;
        if (folded.Length == 0)
            return true;
        if (UnknownWords.Contains(folded))
        {
            isMember = null;
            return true;
        }

        var read = Truths.TryGetValue(folded, out var truth);
        isMember = truth != 0;
        return read;
    }

    /// <summary>Reads a day as people and spreadsheets write it: 2020-06-10, 2020.6.10, 2020/6/10, 2020年6月10日, 20200610, or the serial
    /// number of a spreadsheet (days since 1899-12-30).</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day, when it could be read.</param>
    /// <returns>Whether it could be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryParseDate(string text, out DateOnly day)
    {
        var folded = CellText.Fold(text);
        var clock = folded.IndexOfAny([' ', 't']);
        if (clock > 0 && folded.IndexOf(':', clock) > 0)
            folded = folded[..clock];
        day = default;
        if (folded.Length == 5 && int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial > 60)
        {
            day = new DateOnly(1899, 12, 30).AddDays(serial);
            return true;
        }

        if (folded.Length == 8 && DateOnly.TryParseExact(folded, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return true;
        var plain = folded.Replace('年', '-').Replace('月', '-').Replace('.', '-').Replace('/', '-').TrimEnd('日', '号', ' ');
        return DateOnly.TryParseExact(plain, ["yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static long? Code(FactDeclaration fact, string folded) => fact.Type switch
    {
        FactType.Boolean => Truths.TryGetValue(folded, out var truth) ? truth : null,
        FactType.OneOf => fact.TryMeaning(folded, out var option) ? option : null,
        FactType.Set => Members(fact, folded),
        FactType.Date => TryParseDate(folded, out var day) ? day.DayNumber : null,
        _ => int.TryParse(folded, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
             && number >= fact.Minimum && number <= fact.Maximum ? number : null,
    };

    private static long? Members(FactDeclaration fact, string folded)
    {
        if (fact.TryMeaning(folded, out var whole))
            return whole;
        var members = 0L;
        foreach (var word in folded.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!fact.TryMeaning(word, out var member))
                return null;
            members |= member;
        }

        return members;
    }

    private static LocalizedText Expected(FactDeclaration fact) => fact.Type switch
    {
        FactType.Boolean => new("应填 是/否、有/无、√/×、1/0 或 未知", "must be yes or no (是/否, 有/无, √/×, 1/0), or unknown"),
        FactType.Integer => new($"应填 {fact.Minimum} 到 {fact.Maximum} 的整数", $"must be a whole number from {fact.Minimum} to {fact.Maximum}"),
        FactType.Date => new("应填日期，如 2020-06-10、2020年6月10日", "must be a day such as 2020-06-10 or 2020年6月10日"),
        _ => new(
            $"应填{(fact.Type == FactType.Set ? "（可多项，用、隔开）" : "")}：{string.Join("、", fact.Options.Select(o => o.Label.Chinese))}，或 未知",
            $"must be {(fact.Type == FactType.Set ? "any of" : "one of")}: {string.Join(", ", fact.Options.Select(o => o.Name))}; or "
            + $"unknown"),
    };
}
