using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>
/// An order of the facts in which those that conditions mention together stand together, so that decision diagrams stay small in whatever
/// order a policy declares them. Facts, definitions and outcomes are drawn to the middle of what they are mentioned with, round by
/// round, as in F. A. Aloul, I. L. Markov and K. A. Sakallah, FORCE: A Fast and Easy-to-Implement Variable-Ordering Heuristic (2003).
/// The same conditions always give the same order.
/// </summary>
internal sealed class VariableOrder
{
    private const int MostRounds = 100;

    // As a share of the declared order's distances: an order that is only a little shorter is often no smaller in nodes.
    private const double WorthIt = 0.5;

    private readonly int _variables;
    private readonly Dictionary<string, int> _points = new(StringComparer.Ordinal);
    private readonly List<int[]> _groups = [];

    private VariableOrder(int variables) => _variables = variables;

    /// <summary>The variables in order; as they are numbered where another order brings little.</summary>
    /// <param name="variables">How many there are.</param>
    /// <param name="programs">Whose conditions mention them.</param>
    /// <param name="variable">The variable of a slot of a fact sheet.</param>
    public static ImmutableArray<int> Of(int variables, IEnumerable<CompiledPolicy> programs, Func<Slot, int> variable)
    {
        var order = new VariableOrder(variables);
        foreach (var compiled in programs)
            order.Read(compiled, variable);
        return order.Settled();
    }

    private void Read(CompiledPolicy compiled, Func<Slot, int> variable)
    {
        foreach (var (definition, condition) in compiled.Definitions.OrderBy(d => d.Key.Name, StringComparer.Ordinal))
            Group(condition, variable, $"definition {definition.Name}");
        foreach (var rule in compiled.Rules)
            Group(rule.Condition, variable, $"outcome {rule.Rule.Outcome.Name}");
        foreach (var condition in compiled.AllConditions)
            Group(condition, variable, null);
    }

    private void Group(Condition condition, Func<Slot, int> variable, string? decides)
    {
        var points = condition.Tree.SelectMany(c => Mentioned(c, variable)).ToHashSet();
        if (decides is not null)
            points.Add(Point(decides));
        if (points.Count > 1)
            _groups.Add([.. points]);
    }

    private IEnumerable<int> Mentioned(Condition condition, Func<Slot, int> variable) => condition switch
    {
        Condition.Truth truth => [variable(truth.Slot)],
        Condition.OneOf oneOf => [variable(oneOf.Slot)],
        Condition.Compares compares => compares.Left.Slots.Concat(compares.Right.Slots).Select(variable),
        Condition.Decided decided => [Point($"outcome {decided.Outcome.Name}")],
        Condition.Defined defined => [Point($"definition {defined.Definition.Name}")],
        _ => [],
    };

    private int Point(string name)
    {
        if (!_points.TryGetValue(name, out var point))
            _points[name] = point = _variables + _points.Count;
        return point;
    }

    private ImmutableArray<int> Settled()
    {
        var at = Enumerable.Range(0, _variables + _points.Count).Select(p => p < _variables ? p : _variables / 2.0).ToArray();
        int[] declared = [.. Enumerable.Range(0, _variables)];
        var (best, limit) = (declared, Distances(declared) * WorthIt);
        for (var round = 0; round < MostRounds; round++)
        {
            at = Drawn(at);
            int[] order = [.. declared.OrderBy(v => at[v]).ThenBy(v => v)];
            var distances = Distances(order);
            if (distances < limit)
                (best, limit) = (order, distances);
        }

        return [.. best];
    }

    // Each point to the middle of the middles of its groups; then ranked, so that they do not fall together.
    private double[] Drawn(double[] at)
    {
        var (sums, counts) = (new double[at.Length], new int[at.Length]);
        foreach (var group in _groups)
        {
            var middle = group.Average(p => at[p]);
            foreach (var point in group)
            {
                sums[point] += middle;
                counts[point]++;
            }
        }

        var drawn = new double[at.Length];
        var ranked = Enumerable.Range(0, at.Length).OrderBy(p => counts[p] == 0 ? at[p] : sums[p] / counts[p]).ThenBy(p => p);
        foreach (var (point, rank) in ranked.Select((p, rank) => (p, rank)))
            drawn[point] = rank;
        return drawn;
    }

    // How far apart the variables of each group stand, in all.
    private double Distances(int[] order)
    {
        var place = new int[_variables];
        for (var i = 0; i < order.Length; i++)
            place[order[i]] = i;
        return _groups.Sum(group =>
        {
            var (first, last) = (int.MaxValue, int.MinValue);
            foreach (var point in group.Where(p => p < _variables))
                (first, last) = (Math.Min(first, place[point]), Math.Max(last, place[point]));
            return last < first ? 0.0 : last - first;
        });
    }
}
