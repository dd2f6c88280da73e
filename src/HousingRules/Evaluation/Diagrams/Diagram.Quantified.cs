using System.Runtime.CompilerServices;

namespace HousingRules.Evaluation;

/// <summary>Where a diagram holds for every value of some variables, or for one.</summary>
internal sealed partial class Diagram
{
    private readonly Dictionary<IReadOnlySet<int>, VariableSet> _sets = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where the diagram holds whatever the variable is.</summary>
    public int ForAll(int diagram, int variable) =>
        Enumerable.Range(0, Regions(variable)).Select(region => Fix(diagram, variable, region)).Aggregate(All, And);

    /// <summary>Where the diagram holds whatever the variables are.</summary>
    public int ForAll(int diagram, IEnumerable<int> variables) => variables.Aggregate(diagram, ForAll);

    /// <summary>Where the diagram holds for some value of each of the variables; none of them matters any more.</summary>
    public int Exists(int diagram, IReadOnlySet<int> variables) => AndExists(All, diagram, variables);

    /// <summary>Where both hold for some value of each of the variables, without a diagram of where both hold.</summary>
    public int AndExists(int a, int b, IReadOnlySet<int> variables) =>
        variables.Count == 0 ? And(a, b) : AndExists(a, b, Numbered(variables));

    // The same sets come again and again, so what was computed of one is kept with its number.
    private VariableSet Numbered(IReadOnlySet<int> variables)
    {
        if (_sets.TryGetValue(variables, out var numbered))
            return numbered;
        var levels = Array.ConvertAll(_variableAt, variables.Contains);
        return _sets[variables] = new(_sets.Count, levels, Array.LastIndexOf(levels, true));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AndExists(int a, int b, VariableSet variables)
    {
        // Where one says all that both say, it is asked alone: what was computed of it does for both.
        if (Operation.And.Trivial(a, b) is { } one)
            (a, b) = (All, one);
        else if (a > b)
            (a, b) = (b, a);
        var level = Math.Min(_nodes.Level(a), _nodes.Level(b));
        if (level > variables.Last)
            return Apply(Operation.And, a, b);
        var key = ComputedCache.Key((int)Operation.AndExists, a, b);
        if (_computed.TryGet(key, variables.Number, out var known))
            return known;
        var branches = _weights[level].Length;
        Steps.Take(branches);
        var exists = None;
        if (variables.Levels[level])
        {
            for (var i = 0; i < branches && exists != All; i++)
                exists = Or(exists, AndExists(Branch(a, level, i), Branch(b, level, i), variables));
        }
        else
        {
            Span<int> children = branches <= MostOnStack ? stackalloc int[branches] : new int[branches];
            for (var i = 0; i < branches; i++)
                children[i] = AndExists(Branch(a, level, i), Branch(b, level, i), variables);
            exists = Made(level, children);
        }

        _computed.Store(key, exists, variables.Number);
        return exists;
    }

    /// <summary>Some variables: their number, for each level whether it is one of theirs, and the last that is.</summary>
    private sealed record VariableSet(int Number, bool[] Levels, int Last);
}
