using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A number as a rule writes it: 36, 35.5, and 1.5m, which is a decimal also where none stands beside it.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Wrong">Why it is no number of a rule; null when it is one.</param>
internal readonly record struct NumberToken(string Text, LocalizedText? Wrong)
{
    /// <summary>The number that begins at an index of a text.</summary>
    public static NumberToken At(string text, int start)
    {
        var end = EndOfWord(text, start);
        if (end < text.Length && text[end] == '.')
            end = EndOfWord(text, end + 1);
        var number = text[start..end];
        return new(number, Complaint(number));
    }

    private static LocalizedText? Complaint(string number)
    {
        if (Counted(number) is { } whole)
            return EvaluationSentences.WriteWhole(number, whole);
        var bare = number[^1] == 'm' ? number[..^1] : number;
        if (!bare.Contains('.', StringComparison.Ordinal))
            return int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? null
                : EvaluationSentences.NoWholeNumber(number, int.MaxValue);
        var digits = bare.Length - bare.IndexOf('.', StringComparison.Ordinal) - 1;
        return digits <= DecimalType.MostScale && NumberText.TryJson(bare, DecimalType.MostScale, out _)
            ? null
            : EvaluationSentences.NoNumber(number, DecimalType.MostScale);
    }

    // 2万 and 1.5千 are how people write; a rule has digits alone.
    private static string? Counted(string number)
    {
        var times = number[^1] switch { '万' => 10_000, '千' => 1_000, '百' => 100, _ => 0 };
        return times > 0 && decimal.TryParse(number[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count <= int.MaxValue
                ? (count * times).ToString("0.######", CultureInfo.InvariantCulture)
                : null;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return at;
    }
}
