using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>
/// Finds few, plain conditions for a diagram, in the policies' own words where they have any. What lies outside the context
/// is nobody's concern, so a condition may spill over there.
/// </summary>
internal sealed class Cover(JointPolicies joint, ImmutableArray<Predicate> predicates)
{
    private const int MostConditions = 12;

    private readonly Diagram _diagram = joint.Diagram;

    /// <summary>Conditions of which each holds, within the context, only for households of the diagram, and which together hold for all of
    /// them; and whether that was possible with few.</summary>
    public (ImmutableArray<PlainCondition> Conditions, bool IsComplete) Of(int households, int context)
    {
        if (households == context)
            return ([], true);
        var allowed = _diagram.Or(households, _diagram.Not(context));
        // A plain condition speaks of nothing that the change does not depend on.
        var relevant = _diagram.Support(households, context);
        var about = predicates.Where(p => _diagram.Support(p.Diagram).IsSubsetOf(relevant)).ToArray();
        var found = new List<(ImmutableArray<Literal> Literals, int Diagram)>();
        var rest = households;
        while (rest != Diagram.None && found.Count < MostConditions)
        {
            var literals = Fewest(_diagram.Pick(rest, joint.Space.Preferred), allowed, about, relevant);
            var diagram = literals.Select(l => l.Diagram).Aggregate(Diagram.All, _diagram.And);
            found.Add((literals, diagram));
            rest = _diagram.Except(rest, diagram);
        }

        DropNeedless(found, _diagram.Except(households, rest));
        return ([.. found.Select(f => Occurring(f.Literals, households, f.Diagram))], rest == Diagram.None);
    }

    // Only values that occur among the households meant: one that is merely of no concern would read as if there were such households.
    private PlainCondition Occurring(ImmutableArray<Literal> literals, int households, int condition)
    {
        var meant = _diagram.And(households, condition);
        return new(
        [
            .. literals.Select(
                l => l.Variable < 0 ? l.Words : joint.Words(l.Variable, [.. l.Regions.Where(r => Occurs(l.Variable, r))])),
        ]);

        bool Occurs(int variable, int region) => _diagram.Fix(meant, variable, region) != Diagram.None;
    }

    // Everything that is true of one household, and then each part in turn left out as far as the diagram allows: single facts first,
    // the last declared before the first, so that the policy's own notions and who somebody is stay in the words.
    private ImmutableArray<Literal> Fewest(int[] household, int allowed, Predicate[] about, HashSet<int> relevant)
    {
        Literal[] literals =
        [
            .. about.Select(p => Truth(p, household))
                .Concat(relevant.Order().Select(variable => Fact(variable, [household[variable]])))
                .Where(l => l.Diagram != Diagram.All),
        ];
        // What stands before each literal is joined once, what is kept after it as it is kept: a policy of hundreds of rules has hundreds
        // of literals.
        var before = new int[literals.Length];
        for (var (i, all) = (0, Diagram.All); i < literals.Length; all = _diagram.And(all, literals[i++].Diagram))
            before[i] = all;
        var kept = new List<Literal>();
        var after = Diagram.All;
        for (var i = literals.Length - 1; i >= 0; i--)
        {
            var others = _diagram.And(before[i], after);
            if (_diagram.Implies(others, allowed))
                continue;
            var literal = literals[i].Variable < 0 ? literals[i] : Widened(literals[i], household[literals[i].Variable], others, allowed);
            kept.Add(literal);
            after = _diagram.And(after, literal.Diagram);
        }

        kept.Reverse();
        return [.. kept];
    }

    private Literal Widened(Literal literal, int region, int others, int allowed)
    {
        var regions = new List<int> { region };
        foreach (var more in Enumerable.Range(0, joint.Space.Variables[literal.Variable].Regions.Length).Where(r => r != region))
        {
            var wider = Fact(literal.Variable, [.. regions, more]);
            if (!_diagram.Implies(_diagram.And(others, wider.Diagram), allowed))
                continue;
            regions.Add(more);
            literal = wider;
        }

        return literal;
    }

    private Literal Fact(int variable, ImmutableArray<int> regions)
    {
        ImmutableArray<int> sorted = [.. regions.Order()];
        return new(variable, sorted, joint.Words(variable, sorted), _diagram.Where(variable, r => sorted.Contains(r)));
    }

    private Literal Truth(Predicate predicate, int[] household)
    {
        var holds = _diagram.Holds(predicate.Diagram, household);
        return holds
            ? new(-1, [], predicate.Holds, predicate.Diagram)
            : new(-1, [], predicate.Fails, _diagram.Not(predicate.Diagram));
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

    private sealed record Literal(int Variable, ImmutableArray<int> Regions, LocalizedText Words, int Diagram);
}
