namespace HousingRules.Facts;

/// <summary>Reads what people type into a cell as a fact's value: full width or half, 是 or √, <c>2020年6月10日</c> or a serial
/// number.</summary>
public static class FactText
{
    /// <summary>Reads a cell. An empty cell is the value the policy gives to an omitted fact.</summary>
    /// <param name="fact">The fact whose column it is.</param>
    /// <param name="text">The cell.</param>
    /// <param name="value">The value, when the text could be read.</param>
    /// <param name="problem">What is wrong and what would be right, when it could not; it never repeats the cell.</param>
    /// <returns>Whether the text could be read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// policy.Facts.TryGet("currentGrade", out var grade);
    /// Console.WriteLine(FactText.TryParse(grade!, "Ｄ级", out var value, out _) ? value : "no grade"); // D
    /// </code>
    /// </example>
    public static bool TryParse(FactDeclaration fact, string text, out FactValue value, out LocalizedText? problem)
    {
        var meaning = CellMeaning.Of(new FactColumn(fact, null), text);
        problem = meaning.Problem;
        value = problem is not null ? default
            : meaning.IsSilent ? FactValue.Omitted(fact)
            : meaning.IsUnknown ? FactValue.Unknown(fact)
            : FactValue.OfCode(fact, meaning.Code);
        return problem is null;
    }

    /// <summary>Reads a day as people and spreadsheets write it: 2020-06-10, 2020.6.10, 2020/6/10, 2020年6月10日, 20200610, or the serial
    /// number of a spreadsheet (days since 1899-12-30). A time of day may follow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day, when it could be read.</param>
    /// <returns>Whether it could be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryParseDate(string text, out DateOnly day) => DateType.TryDay(CellText.Fold(text), out day);
}
