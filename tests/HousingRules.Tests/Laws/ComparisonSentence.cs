using System.Text.RegularExpressions;

namespace HousingRules.Tests.Laws;

/// <summary>Reads the English sentence of a comparison as a person does, and checks its sums and what it says of them.</summary>
internal static partial class ComparisonSentence
{
    /// <summary>Whether "630 × area: 630 × 79 = 49,770, not above 50,000" is so by what it says itself.</summary>
    public static bool IsSo(string sentence)
    {
        // "people: 5" says nothing more, and of what is not known nothing is reckoned.
        if (Value().IsMatch(sentence) || sentence.Contains("not known", StringComparison.Ordinal))
            return true;
        if (Known().Match(sentence) is not { Success: true } known)
            return false;
        var (left, right) = (Reckoned(known.Groups["seen"].Value), Reckoned(Last(known.Groups["against"].Value)));
        return known.Groups["relation"].Value switch
        {
            "above" or "after" => left > right,
            "not above" or "not after" => left <= right,
            "below" or "before" => left < right,
            "not below" or "not before" => left >= right,
            "equal to" or "that is" => left == right,
            _ => left != right,
        };
    }

    // "label (3 + 4 = 7)" is what the brackets at its end say.
    private static string Last(string against) =>
        InBrackets().Match(against) is { Success: true } match ? match.Groups["value"].Value : against;

    // What goes on without end is told to six digits.
    private static decimal Reckoned(string said)
    {
        var sides = said.Split([" = ", " ≈ "], StringSplitOptions.None).Select(SaidNumber.Of).ToArray();
        var near = said.Contains(" ≈ ", StringComparison.Ordinal) ? 0.0000006m : 0;
        return sides.All(side => Math.Abs(side - sides[0]) <= near)
            ? sides[0]
            : throw new InvalidOperationException($"{said} is reckoned wrong.");
    }

    [GeneratedRegex(@": (?<seen>" + Begins + @"[^:]*?)(, | \()"
        + @"(?<relation>(not )?(above|below|before|after|equal to)|that is|not) (?<against>.*?)\)?$")]
    private static partial Regex Known();

    [GeneratedRegex(@": [-\d,]+$")]
    private static partial Regex Value();

    [GeneratedRegex(@" \((?<value>" + Begins + @".*?)\)?$")]
    private static partial Regex InBrackets();

    // What a number begins with, and a label does not.
    private const string Begins = @"(?=[-−\d(]|(the (least|greatest)|how many) of .*=|(days|full (years|months)) from \d)";
}
