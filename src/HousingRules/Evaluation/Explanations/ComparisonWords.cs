using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A comparison in words, as it came out for one household: "630 × area: 630 × 79 = 49,770, not above 50,000".</summary>
internal sealed class ComparisonWords(FactSheet sheet)
{
    private readonly TermWords _terms = new(sheet);

    /// <summary>The words.</summary>
    /// <param name="compares">The comparison.</param>
    /// <param name="holds">How it came out; null when that is not known.</param>
    public LocalizedText Of(Condition.Compares compares, bool? holds)
    {
        // The literal goes behind: "5 < people" is said of the people.
        var (left, comparison, right) = compares.Sides is { Left: LiteralTerm literal, Right: not LiteralTerm and var asked }
            ? (asked, Turned(compares.Comparison), literal)
            : (compares.Sides.Left, compares.Comparison, compares.Sides.Right);
        if (holds is null)
        {
            var (named, bound) = (TermWords.Named(left), right is LiteralTerm ? Against(right, left) : TermWords.Named(right));
            var relation = Relation(comparison, true, IsDay(left));
            return EvaluationSentences.WhetherUnknown(named, relation, bound);
        }

        var (seen, against) = (Seen(left), Against(right, left));
        if (comparison is Comparison.Equal or Comparison.NotEqual && Scales.AsWritten(left) is FactTerm)
        {
            var isEqual = comparison == Comparison.Equal == holds;
            return isEqual && right is LiteralTerm { Setting: null } ? seen : Equality(seen, against, isEqual);
        }

        var came = Relation(comparison, holds.Value, IsDay(left));
        return new($"{seen.Chinese}，{came.Chinese}{against.Chinese}", $"{seen.English}, {came.English} {against.English}");
    }

    private static LocalizedText Equality(LocalizedText seen, LocalizedText against, bool isEqual) => isEqual
        ? EvaluationSentences.ThatIs(seen, against)
        : EvaluationSentences.IsNot(seen, against);

    private static LocalizedText Relation(Comparison comparison, bool holds, bool isDay) => (comparison, holds, isDay) switch
    {
        (Comparison.Less, true, true) or (Comparison.GreaterOrEqual, false, true) => EvaluationSentences.Before,
        (Comparison.Less, false, true) or (Comparison.GreaterOrEqual, true, true) => EvaluationSentences.NotBefore,
        (Comparison.Greater, true, true) or (Comparison.LessOrEqual, false, true) => EvaluationSentences.After,
        (Comparison.Greater, false, true) or (Comparison.LessOrEqual, true, true) => EvaluationSentences.NotAfter,
        (Comparison.Less, true, _) or (Comparison.GreaterOrEqual, false, _) => EvaluationSentences.Below,
        (Comparison.Less, false, _) or (Comparison.GreaterOrEqual, true, _) => EvaluationSentences.NotBelow,
        (Comparison.Greater, true, _) or (Comparison.LessOrEqual, false, _) => EvaluationSentences.Above,
        (Comparison.Greater, false, _) or (Comparison.LessOrEqual, true, _) => EvaluationSentences.NotAbove,
        (Comparison.Equal, true, _) or (Comparison.NotEqual, false, _) => EvaluationSentences.EqualTo,
        _ => EvaluationSentences.NotEqualTo,
    };

    private static Comparison Turned(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };

    // What stands on the left: its name, and the value or the reckoning behind it.
    private LocalizedText Seen(Term term)
    {
        var (name, value) = (TermWords.Named(term), _terms.Reckoned(term));
        return new($"{name.Chinese}：{value.Chinese}", $"{name.English}: {value.English}");
    }

    // What stands on the right: a literal by itself, in the unit of the fact that it bounds; anything else with its name.
    private LocalizedText Against(Term term, Term bounded)
    {
        var value = term is LiteralTerm literal ? TermWords.Literal(literal, bounded) : _terms.Reckoned(term);
        if (term is LiteralTerm { Setting: null })
            return value;
        var name = TermWords.Named(term);
        return new($"{name.Chinese}（{value.Chinese}）", $"{name.English} ({value.English})");
    }

    private static bool IsDay(Term term) => term.Measure.Equals(Measure.Day);
}
