using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Verification.Diagrams;

namespace HousingRules.Verification.Amendments;

/// <summary>
/// Finds few, plain conditions for a diagram, in the policies' own words where they have any. What lies outside the context
/// is nobody's concern, so a condition may spill over there.
/// </summary>
internal sealed class Cover(Space space, ImmutableArray<Predicate> predicates)
{
    private const int MostConditions = 12;

    private readonly Diagram _diagram = space.Diagram;

    /// <summary>Conditions of which each holds, within the context, only for households of the diagram, and which together hold for all of them; and whether that was possible with few.</summary>
    public (ImmutableArray<PlainCondition> Conditions, bool IsComplete) Of(int households, int context)
    {
        if (households == context)
            return ([], true);
        var allowed = _diagram.Or(households, _diagram.Not(context));
        var found = new List<(ImmutableArray<Literal> Literals, int Diagram)>();
        var rest = households;
        while (rest != Diagram.None && found.Count < MostConditions)
        {
            var literals = Fewest(_diagram.Pick(rest, space.Preferred), allowed);
            var diagram = literals.Select(l => l.Diagram).Aggregate(Diagram.All, _diagram.And);
            found.Add((literals, diagram));
            rest = _diagram.Except(rest, diagram);
        }

        DropNeedless(found, _diagram.Except(households, rest));
        return ([.. found.Select(f => new PlainCondition([.. f.Literals.Select(l => l.Words)]))], rest == Diagram.None);
    }

    // Everything that is true of one household, and then each part in turn left out as far as the diagram allows: single facts first,
    // the last declared before the first, so that the policy's own notions and who somebody is stay in the words.
    private ImmutableArray<Literal> Fewest(int[] household, int allowed)
    {
        var literals = predicates.Select(p => Truth(p, household)).Concat(household.Select((region, variable) => Fact(variable, [region]))).Where(l => l.Diagram != Diagram.All).ToList();
        for (var i = literals.Count - 1; i >= 0; i--)
        {
            var without = literals.Where((_, j) => j != i).ToList();
            if (Holds(without, allowed))
                literals = without;
            else if (literals[i].Variable >= 0)
                literals[i] = Widened(literals, i, household[literals[i].Variable], allowed);
        }

        return [.. literals];
    }

    private Literal Widened(List<Literal> literals, int i, int region, int allowed)
    {
        var literal = literals[i];
        var regions = new List<int> { region };
        foreach (var more in Enumerable.Range(0, space.Variables[literal.Variable].Regions.Length).Where(r => r != region))
        {
            var wider = Fact(literal.Variable, [.. regions, more]);
            if (!Holds([.. literals[..i], wider, .. literals[(i + 1)..]], allowed))
                continue;
            regions.Add(more);
            literal = wider;
        }

        return literal;
    }

    private bool Holds(List<Literal> literals, int allowed) => _diagram.Implies(literals.Select(l => l.Diagram).Aggregate(Diagram.All, _diagram.And), allowed);

    private Literal Fact(int variable, IReadOnlyList<int> regions) =>
        new(variable, RegionWords.Of(space.Variables[variable], [.. regions.Order()]), _diagram.Where(variable, regions.Contains));

    private Literal Truth(Predicate predicate, int[] household)
    {
        var holds = _diagram.Holds(predicate.Diagram, household);
        return holds
            ? new(-1, new($"{predicate.Label.Chinese}：是", $"{predicate.Label.English}: yes"), predicate.Diagram)
            : new(-1, new($"{predicate.Label.Chinese}：否", $"{predicate.Label.English}: no"), _diagram.Not(predicate.Diagram));
    }

    private void DropNeedless(List<(ImmutableArray<Literal> Literals, int Diagram)> found, int households)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var others = found.Where((_, j) => j != i).Select(f => f.Diagram).Aggregate(Diagram.None, _diagram.Or);
            if (_diagram.Implies(households, others))
                found.RemoveAt(i);
        }
    }

    private sealed record Literal(int Variable, LocalizedText Words, int Diagram);
}
