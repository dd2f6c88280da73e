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

    private static LocalizedText Of(Term term) => Scales.AsWritten(term) switch
    {
        Term.Literal { IsDay: true } day => LocalizedText.Same(
            DateOnly.FromDayNumber((int)day.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Term.Literal literal => LocalizedText.Same(NumberText.Print(literal.Value, literal.Digits)),
        Term.Fact fact => fact.Slot.Label,
        Term.Sum sum => Of(sum),
        Term.Product product => Of(product),
        var other => throw new InvalidOperationException($"No words for {other.GetType().Name}."),
    };

    private static LocalizedText Of(Term.Sum sum) => Joined(
        sum.Parts.Select((p, i) => (
            p.IsMinus ? i > 0 ? new LocalizedText("－", " - ") : new("－", "-") : i > 0 ? new("＋", " + ") : new("", ""),
            InBrackets(p.Term, needed: p.Term is Term.Sum))));

    private static LocalizedText Of(Term.Product product) => Joined(
        product.Factors.Select(
            (f, i) => (i > 0 ? new LocalizedText("×", " × ") : new("", ""), InBrackets(f, needed: f is Term.Sum))));

    private static LocalizedText Joined(IEnumerable<(LocalizedText Sign, LocalizedText Words)> parts)
    {
        var all = parts.ToArray();
        return new(
            string.Concat(all.Select(p => p.Sign.Chinese + p.Words.Chinese)),
            string.Concat(all.Select(p => p.Sign.English + p.Words.English)));
    }

    private static LocalizedText InBrackets(Term term, bool needed)
    {
        var words = Of(term);
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
