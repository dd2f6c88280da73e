using System.Collections.Frozen;

namespace HousingRules.Facts;

/// <summary>Reads what people type into a cell as a fact's value: full width or half, 是 or √, <c>2020年6月10日</c> or a serial
/// number.</summary>
public static class FactText
{
    private static readonly FrozenSet<string> UnknownWords = new[] { "unknown", "未知", "不详", "不明", "待定", "待查", "null" }.ToFrozenSet();

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

        if (UnknownWords.Contains(folded) && !fact.Type.TryParse(folded, out _))
        {
            value = FactValue.Unknown(fact);
            return true;
        }

        if (fact.Type.TryParse(folded, out var code))
        {
            value = FactValue.OfCode(fact, code);
            return true;
        }

        value = default;
        problem = fact.Type.Expected;
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

        var read = BooleanType.Instance.TryParse(folded, out var truth);
        isMember = truth != 0;
        return read;
    }

    /// <summary>Reads a day as people and spreadsheets write it: 2020-06-10, 2020.6.10, 2020/6/10, 2020年6月10日, 20200610, or the serial
    /// number of a spreadsheet (days since 1899-12-30).</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day, when it could be read.</param>
    /// <returns>Whether it could be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryParseDate(string text, out DateOnly day) => DateType.TryDay(CellText.Fold(text), out day);
}
