using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>For each place of a sheet, one value for each region that the rules distinguish: values of one region decide alike, so trying
/// one of them tries all.</summary>
internal static class Regions
{
    private const int MostNumbersOneByOne = 4_096;

    /// <summary>The values to try for each place; empty where the rules cut a number in a way that cannot be followed and its range is too
    /// wide to try.</summary>
    public static ImmutableArray<ImmutableArray<long>> Of(DecisionProgram program)
    {
        var tests = program.Conditions.SelectMany(c => c.Tree).ToLookup(SlotOf);
        return
        [
            .. program.Document.Facts.Facts.SelectMany(
                fact => Enumerable.Range(0, fact.Slots).Select(i => Of(new Slot(fact, i), tests, program))),
        ];
    }

    private static Slot? SlotOf(Condition condition) => condition switch
    {
        Condition.Truth truth => truth.Slot,
        Condition.OneOf oneOf => oneOf.Slot,
        _ => null,
    };

    private static ImmutableArray<long> Of(Slot slot, ILookup<Slot?, Condition> tests, DecisionProgram program) => slot.Fact.Type switch
    {
        FactType.OneOf => Options(slot, tests[slot].OfType<Condition.OneOf>().ToArray()),
        FactType.Boolean or FactType.Set => tests[slot].Any() ? [0, 1] : [0],
        _ => Numbers(
            slot,
            [.. program.Conditions.SelectMany(c => c.Tree).OfType<Condition.Compares>().Where(c => c.Slots.Contains(slot))]),
    };

    private static ImmutableArray<long> Options(Slot slot, Condition.OneOf[] tests) =>
    [
        .. Enumerable.Range(0, slot.Fact.Options.Length)
            .GroupBy(option => string.Concat(tests.Select(t => t.Options.Contains(option) ? '1' : '0')), StringComparer.Ordinal)
            .Select(region => (long)region.First()),
    ];

    private static ImmutableArray<long> Numbers(Slot slot, Condition.Compares[] tests)
    {
        var (least, greatest) = slot.Fact.Bounds;
        var starts = new SortedSet<long> { least };
        foreach (var test in tests)
        {
            if (Cuts(test) is not { } cuts)
                return (long)greatest - least < MostNumbersOneByOne ? [.. Enumerable.Range(least, greatest - least + 1).Select(n => (long)n)] : [];
            foreach (var cut in cuts.Where(c => c > least && c <= greatest))
                starts.Add(cut);
        }

        return [.. starts];
    }

    // Where a new region begins: x < 5 and x >= 5 cut at 5, x <= 5 and x > 5 at 6, x == 5 at both.
    private static long[]? Cuts(Condition.Compares test)
    {
        var (literal, comparison) = (test.Left, test.Right) switch
        {
            (Term.Fact, Term.Literal right) => (right, test.Comparison),
            (Term.Literal left, Term.Fact) => (left, Turned(test.Comparison)),
            _ => (null, default),
        };
        return literal is null ? null : comparison switch
        {
            Comparison.Less or Comparison.GreaterOrEqual => [literal.Value],
            Comparison.LessOrEqual or Comparison.Greater => [literal.Value + 1],
            _ => [literal.Value, literal.Value + 1],
        };
    }

    private static Comparison Turned(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };
}
