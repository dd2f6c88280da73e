using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>Every value that a fact's declaration allows.</summary>
internal static class DeclaredValues
{
    private static readonly Dictionary<FactDeclaration, ImmutableArray<FactValue>> Made = [];

    public static ImmutableArray<FactValue> Of(FactDeclaration fact)
    {
        lock (Made)
            return Made.TryGetValue(fact, out var values) ? values : Made[fact] = [.. All(fact)];
    }

    private static IEnumerable<FactValue> All(FactDeclaration fact) => fact.Type switch
    {
        BooleanType => [FactValue.Of(fact, false), FactValue.Of(fact, true)],
        OneOfType => fact.Options.Select(o => FactValue.Of(fact, o.Name)),
        SetType => Enumerable.Range(0, 1 << fact.Options.Length)
            .Select(bits => FactValue.Of(fact, fact.Options.Where((_, i) => (bits >> i & 1) != 0).Select(o => o.Name))),
        IntegerType number => Enumerable.Range(number.Minimum, number.Maximum - number.Minimum + 1).Select(n => FactValue.Of(fact, n)),
        // Days have no bounds: a year around the days that the rules of the tests name.
        _ => Enumerable.Range(new DateOnly(2029, 12, 25).DayNumber, 380).Select(n => FactValue.Of(fact, DateOnly.FromDayNumber(n))),
    };
}
