using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A comparison in words, as it came out for one household: "630 × area: 630 × 79 = 49,770, not above 50,000".</summary>
internal sealed class ComparisonWords(FactSheet sheet)
{
    private static readonly LocalizedText NotKnown = new("尚不清楚", "not known");

    /// <summary>The words.</summary>
    /// <param name="compares">The comparison.</param>
    /// <param name="holds">How it came out; null when that is not known.</param>
    public LocalizedText Of(Condition.Compares compares, bool? holds)
    {
        // The literal goes behind: "5 < people" is said of the people.
        var (left, comparison, right) = compares is { Left: Term.Literal, Right: not Term.Literal }
            ? (compares.Right, Turned(compares.Comparison), compares.Left)
            : (compares.Left, compares.Comparison, compares.Right);
        if (holds is null)
        {
            var (asked, bound) = (Named(left), Named(right));
            var relation = Relation(comparison, true, IsDay(left));
            return new(
                $"{asked.Chinese}是否{relation.Chinese}{bound.Chinese}：{NotKnown.Chinese}",
                $"whether {asked.English} is {relation.English} {bound.English}: {NotKnown.English}");
        }

        var (seen, against) = (Seen(left), Against(right));
        if (comparison is Comparison.Equal or Comparison.NotEqual && left is Term.Fact)
            return Equality(seen, against, isEqual: comparison == Comparison.Equal == holds);
        var came = Relation(comparison, holds.Value, IsDay(left));
        return new($"{seen.Chinese}，{came.Chinese}{against.Chinese}", $"{seen.English}, {came.English} {against.English}");
    }

    private static LocalizedText Equality(LocalizedText seen, LocalizedText against, bool isEqual) => isEqual
        ? new($"{seen.Chinese}（即{against.Chinese}）", $"{seen.English} (that is {against.English})")
        : new($"{seen.Chinese}（不是{against.Chinese}）", $"{seen.English} (not {against.English})");

    private static LocalizedText Relation(Comparison comparison, bool holds, bool isDay) => (comparison, holds, isDay) switch
    {
        (Comparison.Less, true, true) or (Comparison.GreaterOrEqual, false, true) => new("早于", "before"),
        (Comparison.Less, false, true) or (Comparison.GreaterOrEqual, true, true) => new("不早于", "not before"),
        (Comparison.Greater, true, true) or (Comparison.LessOrEqual, false, true) => new("晚于", "after"),
        (Comparison.Greater, false, true) or (Comparison.LessOrEqual, true, true) => new("不晚于", "not after"),
        (Comparison.Less, true, _) or (Comparison.GreaterOrEqual, false, _) => new("低于", "below"),
        (Comparison.Less, false, _) or (Comparison.GreaterOrEqual, true, _) => new("不低于", "not below"),
        (Comparison.Greater, true, _) or (Comparison.LessOrEqual, false, _) => new("超过", "above"),
        (Comparison.Greater, false, _) or (Comparison.LessOrEqual, true, _) => new("未超过", "not above"),
        (Comparison.Equal, true, _) or (Comparison.NotEqual, false, _) => new("等于", "equal to"),
        _ => new("不等于", "not equal to"),
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
        var (name, value) = (Named(term), Reckoned(term));
        return new($"{name.Chinese}：{value.Chinese}", $"{name.English}: {value.English}");
    }

    // What stands on the right: a literal by itself, anything else with its name.
    private LocalizedText Against(Term term)
    {
        if (term is Term.Literal { Setting: null })
            return Named(term);
        var (name, value) = (Named(term), Reckoned(term));
        return new($"{name.Chinese}（{value.Chinese}）", $"{name.English} ({value.English})");
    }

    // "630 × 79 = 49,770"; a fact or a setting by its value alone.
    private LocalizedText Reckoned(Term term)
    {
        if (term is Term.Fact or Term.Literal)
            return Value(term);
        if (!term.Slots.All(IsKnown))
            return NotKnown;
        var reckoning = Joined(term, Value);
        var result = Grouped(term.Computed(s => sheet.Codes[s.Index]));
        return new($"{reckoning.Chinese} = {result}", $"{reckoning.English} = {result}");
    }

    private LocalizedText Named(Term term) => term switch
    {
        Term.Literal { Setting: { } setting } => setting.Label,
        Term.Literal literal => Literal(literal),
        Term.Fact fact => fact.Slot.Label,
        _ => Joined(term, Named),
    };

    private LocalizedText Value(Term term) => term switch
    {
        Term.Literal literal => Literal(literal),
        Term.Fact fact when !IsKnown(fact.Slot) => NotKnown,
        Term.Fact fact => Label(sheet[fact.Slot.Fact]),
        _ => Joined(term, Value),
    };

    private static LocalizedText Joined(Term term, Func<Term, LocalizedText> words)
    {
        var parts = Parts(term).Select(p => (p.Sign, Words: InBrackets(p.Term, term) is { } b ? Bracketed(words(p.Term), b) : words(p.Term)));
        var all = parts.ToArray();
        return new(string.Concat(all.Select(p => p.Sign + p.Words.Chinese)), string.Concat(all.Select(p => p.Sign + p.Words.English)));
    }

    private static IEnumerable<(string Sign, Term Term)> Parts(Term term) => term switch
    {
        Term.Sum sum => sum.Parts.Select((p, i) => (p.IsMinus ? i > 0 ? " − " : "−" : i > 0 ? " + " : "", p.Term)),
        Term.Product product => product.Factors.Select((f, i) => (i > 0 ? " × " : "", f)),
        _ => throw new InvalidOperationException($"{term.GetType().Name} has no parts."),
    };

    // A sum within a product or another sum.
    private static string? InBrackets(Term part, Term whole) => part is Term.Sum || (part is Term.Product && whole is Term.Product) ? "(" : null;

    private static LocalizedText Bracketed(LocalizedText words, string open) =>
        new($"{open}{words.Chinese})", $"{open}{words.English})");

    private static LocalizedText Literal(Term.Literal literal) => LocalizedText.Same(literal.IsDay
        ? DateOnly.FromDayNumber((int)literal.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Grouped(literal.Value));

    private static LocalizedText Label(FactValue value) => new(value.Label(Language.Chinese), value.Label(Language.English));

    // A year has four digits and no comma.
    private static string Grouped(long number) =>
        number.ToString(Math.Abs(number) >= 10_000 ? "N0" : "0", CultureInfo.InvariantCulture);

    private static bool IsDay(Term term) => term.Slots.Any(s => s.Fact.Type is DateType) || term is Term.Literal { IsDay: true };

    private bool IsKnown(Slot slot) => sheet.Codes[slot.Index] != SlotCode.Unknown;
}
