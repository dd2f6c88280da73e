using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>For each slot of a fact sheet, one value for each region that the rules distinguish: values of one region decide alike, so
/// trying one of them tries all.</summary>
internal static class FactRegions
{
    /// <summary>The values to try for each place; empty where the rules compare a number in a way that cannot be followed.</summary>
    /// <param name="compiled">The rules.</param>
    /// <param name="mostCombinations">How many combinations of values are tried for one comparison.</param>
    public static ImmutableArray<ImmutableArray<long>> Of(CompiledPolicy compiled, int mostCombinations)
    {
        var tests = Mentions.Of(compiled.Conditions).Tests;
        var counted = compiled.Amounts.SelectMany(a => a.Slots).ToHashSet();
        var numbers = Numbers(tests.OfType<Condition.Compares>(), mostCombinations);
        return
        [
            .. compiled.Document.Facts.Facts.SelectMany(
                fact => Enumerable.Range(0, fact.SlotCount).Select(i => Of(new Slot(fact, i), tests, numbers, counted))),
        ];
    }

    private static ImmutableArray<long> Of(
        Slot slot,
        ImmutableArray<Condition> tests,
        Dictionary<int, ImmutableArray<long>> numbers,
        HashSet<Slot> counted) => slot switch
        {
            { IsNumber: true } => numbers.GetValueOrDefault(slot.SheetIndex, [slot.Fact.Bounds.Least]),
            { Fact.Options.Length: > 0, IsMember: false } => Options(slot, [.. tests.OfType<Condition.OneOf>().Where(t => t.Slot == slot)]),
            _ => counted.Contains(slot) || tests.SelectMany(Mentions.SlotsOf).Any(s => s == slot) ? [0, 1] : [0],
        };

    private static ImmutableArray<long> Options(Slot slot, Condition.OneOf[] tests) =>
    [
        .. Enumerable.Range(0, slot.Fact.Options.Length)
            .GroupBy(option => string.Concat(tests.Select(t => t.Options.Contains(option) ? '1' : '0')), StringComparer.Ordinal)
            .Select(region => (long)region.First()),
    ];

    private static Dictionary<int, ImmutableArray<long>> Numbers(IEnumerable<Condition.Compares> tests, int mostCombinations)
    {
        var cutting = new NumberRegions(slot => (slot.Fact.Bounds.Least, slot.Fact.Bounds.Greatest), mostCombinations);
        var starts = new Dictionary<int, SortedSet<long>?>();
        foreach (var test in tests.Distinct())
        {
            var cut = cutting.Of(test);
            foreach (var slot in test.Slots)
            {
                if (!starts.TryGetValue(slot.SheetIndex, out var own))
                    starts[slot.SheetIndex] = own = [slot.Fact.Bounds.Least];
                if (cut is null)
                    starts[slot.SheetIndex] = null;
                else
                    own?.UnionWith(cut.First(c => c.Slot == slot).Starts);
            }
        }

        return starts.ToDictionary(s => s.Key, s => s.Value is null ? [] : s.Value.ToImmutableArray());
    }
}
