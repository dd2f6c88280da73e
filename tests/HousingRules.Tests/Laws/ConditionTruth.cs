using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>What a condition says of a household of which everything is known, read the plain way.</summary>
internal sealed class ConditionTruth(Policy policy, FactSheet household)
{
    private readonly Determination _determination = policy.Determine(household);

    public bool Holds(Condition condition) => condition switch
    {
        Condition.Known known => known.Value,
        Condition.Truth truth => household.Codes[truth.Slot.SheetIndex] == 1,
        Condition.OneOf oneOf => oneOf.Options.Any(o => o == household.Codes[oneOf.Slot.SheetIndex]),
        Condition.Compares compares => Compared(Value(compares.Left), compares.Comparison, Value(compares.Right)),
        Condition.Decided decided => _determination.Has(decided.Outcome.Name),
        Condition.Defined defined => Holds(policy.Compiled.Definitions[defined.Definition]),
        Condition.Not not => !Holds(not.Inner),
        Condition.All all => all.Parts.All(Holds),
        Condition.Any any => any.Parts.Any(Holds),
        Condition.Same same => same.Parts.Count(p => !Holds(p)) % 2 == 0,
        _ => throw new InvalidOperationException($"No reading of {condition.GetType().Name}."),
    };

    /// <summary>What follows for a condition from some of its parts alone, the others unknown.</summary>
    public bool? Follows(Condition condition, IReadOnlySet<Condition> known) => condition switch
    {
        _ when known.Contains(condition) || IsSeen(condition, known) => Holds(condition),
        Condition.Known { Setting: null } literal => literal.Value,
        Condition.Not not => !Follows(not.Inner, known),
        Condition.All all => all.Parts.Select(p => Follows(p, known)).Aggregate((bool?)true, (a, b) => a & b),
        Condition.Any any => any.Parts.Select(p => Follows(p, known)).Aggregate((bool?)false, (a, b) => a | b),
        Condition.Same same => same.Parts.Select(p => Follows(p, known)).Aggregate((bool?)true, (a, b) => !(a ^ b)),
        _ => null,
    };

    // "grade: B" tells all that is asked of the grade.
    private static bool IsSeen(Condition condition, IReadOnlySet<Condition> known) =>
        Mentions.SlotsOf(condition).ToArray() is { Length: > 0 } slots && slots.All(s => known.Any(k => Mentions.SlotsOf(k).Contains(s)));

    private long Value(Term term) => term switch
    {
        LiteralTerm literal => literal.Value,
        FactTerm fact => household.Codes[fact.Slot.SheetIndex],
        SumTerm sum => sum.Parts.Sum(p => p.IsMinus ? -Value(p.Term) : Value(p.Term)),
        ProductTerm product => product.Factors.Aggregate(1L, (all, f) => all * Value(f)),
        ExtremeTerm { IsLeast: true } least => least.Of.Min(Value),
        ExtremeTerm greatest => greatest.Of.Max(Value),
        RoundedTerm rounded => (long)Fn.Round((decimal)Value(rounded.Dividend) / Value(rounded.Divisor), 0),
        ElapsedTerm { Unit: CalendarUnit.Days } days => Value(days.To) - Value(days.From),
        ElapsedTerm { Unit: CalendarUnit.Months } months => Fn.Months(Day(Value(months.From)), Day(Value(months.To))),
        ElapsedTerm years => Fn.Years(Day(Value(years.From)), Day(Value(years.To))),
        CountTerm count => count.Members.Count(m => household.Codes[m.SheetIndex] == 1),
        _ => throw new InvalidOperationException($"No value of {term.GetType().Name}."),
    };

    private static DateOnly Day(long number) => DateOnly.FromDayNumber((int)number);

    private static bool Compared(long left, Comparison comparison, long right) => comparison switch
    {
        Comparison.Equal => left == right,
        Comparison.NotEqual => left != right,
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        Comparison.Greater => left > right,
        _ => left >= right,
    };
}
