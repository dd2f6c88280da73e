using System.Globalization;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>The variables that stand for comparisons which the analysis cannot follow.</summary>
internal static class OpaqueVariables
{
    public static Dictionary<Condition.Compares, int> Of(Space space, params IReadOnlyList<DecisionProgram> programs)
    {
        var first = space.Variables.Length - space.Variables.Count(v => v.IsOpaque);
        return Comparisons(programs).GroupBy(Words, StringComparer.Ordinal)
            .SelectMany((same, i) => same.Select(comparison => (comparison, first + i)))
            .ToDictionary(x => x.comparison, x => x.Item2);
    }

    /// <summary>How many different comparisons there are.</summary>
    public static int Count(IEnumerable<DecisionProgram> programs) =>
        Comparisons(programs).DistinctBy(Words, StringComparer.Ordinal).Count();

    /// <summary>The comparisons, in a fixed order.</summary>
    public static IEnumerable<Condition.Compares> Comparisons(IEnumerable<DecisionProgram> programs) =>
        programs.SelectMany(p => p.AllConditions)
            .SelectMany(c => c.Tree)
            .OfType<Condition.Compares>()
            .Where(c => !Space.CanFollow(c))
            .Distinct();

    // Two policies each declare their own facts: a comparison is the same when it reads the same.
    private static string Words(Condition.Compares compares) => $"{Words(compares.Left)} {compares.Comparison} {Words(compares.Right)}";

    private static string Words(Term term) => term switch
    {
        Term.Fact fact => fact.Slot.Fact.Name,
        Term.Literal literal => literal.Value.ToString(CultureInfo.InvariantCulture),
        Term.Sum sum => $"({string.Concat(sum.Parts.Select(p => $"{(p.IsMinus ? '-' : '+')}{Words(p.Term)}"))})",
        Term.Product product => $"({string.Join('*', product.Factors.Select(Words))})",
        _ => throw new InvalidOperationException($"No words for {term.GetType().Name}."),
    };
}
