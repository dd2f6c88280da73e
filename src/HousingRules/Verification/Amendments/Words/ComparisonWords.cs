using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Says a comparison of numbers as people write it: 630×面积＞50000.</summary>
internal static class ComparisonWords
{
    public static LocalizedText Of(Condition.Compares compares)
    {
        var (left, right, sign) = (Of(compares.Left), Of(compares.Right), Sign(compares.Comparison));
        return new($"{left.Chinese}{sign.Chinese}{right.Chinese}", $"{left.English} {sign.English} {right.English}");
    }

    /// <summary>The comparison as a part of a condition: that it holds, or that it does not.</summary>
    public static LocalizedText Holding(Condition.Compares compares, bool holds)
    {
        var words = Of(compares);
        return holds
            ? new($"满足“{words.Chinese}”", $"\"{words.English}\" holds")
            : new($"不满足“{words.Chinese}”", $"\"{words.English}\" does not hold");
    }

    private static LocalizedText Of(Term term) => term switch
    {
        Term.Literal { IsDay: true } day => LocalizedText.Same(
            DateOnly.FromDayNumber((int)day.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Term.Literal literal => LocalizedText.Same(literal.Value.ToString(CultureInfo.InvariantCulture)),
        Term.Fact fact => fact.Slot.Label,
        Term.Sum sum => Of(sum),
        _ => throw new InvalidOperationException($"No words for {term.GetType().Name}."),
    };

    private static LocalizedText Of(Term.Sum sum)
    {
        var sign = sum.Operation switch
        {
            Arithmetic.Add => new LocalizedText("＋", " + "),
            Arithmetic.Subtract => new("－", " - "),
            _ => new("×", " × "),
        };
        var left = InBrackets(sum.Left, sum.Operation, isRight: false);
        var right = InBrackets(sum.Right, sum.Operation, isRight: true);
        return new($"{left.Chinese}{sign.Chinese}{right.Chinese}", $"{left.English}{sign.English}{right.English}");
    }

    private static LocalizedText InBrackets(Term term, Arithmetic within, bool isRight)
    {
        var words = Of(term);
        var needed = term is Term.Sum inner
            && ((within == Arithmetic.Multiply && inner.Operation != Arithmetic.Multiply) || (isRight && within == Arithmetic.Subtract));
        return needed ? new($"（{words.Chinese}）", $"({words.English})") : words;
    }

    private static LocalizedText Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => new("＝", "="),
        Comparison.NotEqual => new("≠", "≠"),
        Comparison.Less => new("＜", "<"),
        Comparison.LessOrEqual => new("≤", "≤"),
        Comparison.Greater => new("＞", ">"),
        _ => new("≥", "≥"),
    };
}
