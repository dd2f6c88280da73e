using System.Globalization;
using System.Text.RegularExpressions;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A day as files write it, and what to write instead of one that is none.</summary>
internal static partial class DayText
{
    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>What is wrong with a text that is no day, and how the day that was probably meant is written.</summary>
    public static LocalizedText Mistake(string text)
    {
        var parts = Written().Match(CellText.Fold(text));
        if (!parts.Success)
            return PolicySentences.NoDay(text);
        var (year, month, date) = (Number(parts, 1), Number(parts, 2), Number(parts, 3));
        if (year == 0 || month is 0 or > 12)
            return PolicySentences.NoMonth(text);
        var days = DateTime.DaysInMonth(year, month);
        if (date == 0 || date > days)
            return PolicySentences.NoDayOfTheMonth(text, year, month, days, Day(year, month, days));
        return PolicySentences.DayIsWrittenOtherwise(text, Day(year, month, date));
    }

    private static int Number(System.Text.RegularExpressions.Match parts, int group) =>
        int.Parse(parts.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Day(int year, int month, int date) => FormattableString.Invariant($"{year:0000}-{month:00}-{date:00}");

    [GeneratedRegex(@"^([0-9]{4})\s*[-/.年]?\s*([0-9]{1,2})\s*[-/.月]?\s*([0-9]{1,2})\s*[日号]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
