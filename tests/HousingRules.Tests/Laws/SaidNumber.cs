using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>Reckons a number as a sentence says it, in the words of the sentence alone: "the least of 3 × 2 and 7".</summary>
internal static partial class SaidNumber
{
    public static decimal Of(string said)
    {
        if (Extreme().Match(said) is { Success: true } extreme)
        {
            var of = Listed(extreme.Groups["of"].Value).Select(Of);
            return extreme.Groups["which"].Value == "least" ? of.Min() : of.Max();
        }

        if (Rounded().Match(said) is { Success: true } rounded && Closing(said, 0) == rounded.Groups["of"].Length + 1)
            return Fn.Round(Of(rounded.Groups["of"].Value), rounded.Groups["digits"].Value is { Length: > 0 } digits ? digits[0] - '0' : 0);
        if (Elapsed().Match(said) is { Success: true } elapsed)
            return Counted(elapsed.Groups["unit"].Value, Day(elapsed.Groups["from"].Value), Day(elapsed.Groups["to"].Value));
        if (Count().Match(said) is { Success: true } count)
            return count.Groups["members"].Value is "none" ? 0 : count.Groups["members"].Value.Split(", ").Length;
        return DateOnly.TryParseExact(said, "yyyy-MM-dd", out var day) ? day.DayNumber : Sum(said);
    }

    // What stands in brackets first.
    private static decimal Sum(string said)
    {
        for (var open = said.IndexOf('('); open >= 0; open = said.IndexOf('('))
        {
            var close = Closing(said, open);
            var inner = Of(said[(open + 1)..close]).ToString(CultureInfo.InvariantCulture);
            said = said[..open] + inner.Replace('-', '~') + said[(close + 1)..];
        }

        var plain = Grouping().Replace(said, "").Replace('×', '*').Replace('÷', '/').Replace('−', '-');
        return Computed(plain);
    }

    // A data table reckons with signs, and with what is below nothing where it stands in brackets.
    private static decimal Computed(string plain) => plain.Any(char.IsLetter)
        ? throw new InvalidOperationException($"{plain} is not read as a number.")
        : Convert.ToDecimal(
            new DataTable().Compute(Below().Replace(Digits().Replace(plain, "$0.0"), "(-$1)"), null),
            CultureInfo.InvariantCulture);

    private static int Counted(string unit, DateOnly from, DateOnly to) => unit switch
    {
        "days" => Fn.Days(from, to),
        "full months" => Fn.Months(from, to),
        _ => Fn.Years(from, to),
    };

    private static IEnumerable<string> Listed(string list)
    {
        var (depth, begins) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] == '(' ? 1 : list[i] == ')' ? -1 : 0;
            var sign = depth > 0 ? null : list[i..].StartsWith(" and ", StringComparison.Ordinal) ? " and "
                : list[i..].StartsWith(", ", StringComparison.Ordinal) ? ", " : null;
            if (sign is null)
                continue;
            yield return list[begins..i];
            begins = i + sign.Length;
        }

        yield return list[begins..];
    }

    private static int Closing(string said, int open)
    {
        var depth = 0;
        for (var i = open; i < said.Length; i++)
        {
            depth += said[i] == '(' ? 1 : said[i] == ')' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        throw new InvalidOperationException($"{said} does not close its brackets.");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^the (?<which>least|greatest) of (?<of>.*)$")]
    private static partial Regex Extreme();

    [GeneratedRegex(@"^\((?<of>.*)\) rounded to (a whole number|(?<digits>\d) digits? after the point)$")]
    private static partial Regex Rounded();

    [GeneratedRegex(@"^(?<unit>days|full months|full years) from (?<from>[\d-]+) to (?<to>[\d-]+)$")]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"^how many of [^(]* \((?<members>.*)\)$")]
    private static partial Regex Count();

    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"(?<![\d.])\d+(?![\d.])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"~([\d.]+)")]
    private static partial Regex Below();
}
