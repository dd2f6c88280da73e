using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Says a comparison of numbers as people write it: 630 × 面积 ＞ 50,000.</summary>
internal static class ComparisonWords
{
    public static LocalizedText Of(Condition.Compares compares)
    {
        var sides = compares.Sides;
        var (left, right, sign) = (TermWords.Named(sides.Left), TermWords.Named(sides.Right), Sign(compares.Comparison));
        return new($"{left.Chinese} {sign.Chinese} {right.Chinese}", $"{left.English} {sign.English} {right.English}");
    }

    /// <summary>The comparison as a part of a condition: that it holds, or that it does not.</summary>
    public static LocalizedText Holding(Condition.Compares compares, bool holds)
    {
        var words = Of(compares);
        return holds
            ? VerificationSentences.Holds(words)
            : VerificationSentences.DoesNotHold(words);
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
