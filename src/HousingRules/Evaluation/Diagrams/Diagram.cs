using System.Numerics;
using System.Runtime.CompilerServices;

namespace HousingRules.Evaluation;

/// <summary>
/// Multi-valued decision diagrams over a finite space. A diagram is a number: equal diagrams have equal numbers, so two
/// conditions hold for the same households exactly when their numbers are equal. Reduced, ordered and shared, as in
/// R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation (1986), with one branch for each region of a variable.
/// </summary>
internal sealed partial class Diagram
{
    /// <summary>The diagram that holds for no household.</summary>
    public const int None = 0;

    /// <summary>The diagram that holds for every household.</summary>
    public const int All = 1;

    private const int MostOnStack = 64;

    // The branches of all nodes stand in one array.
    private const int MostBranches = 1 << 26;

    private readonly int _most;
    private readonly int[] _variableAt;
    private readonly int[] _levelOf;
    private readonly BigInteger[][] _weights;
    private readonly BigInteger[] _widths;
    private readonly NodeTable _nodes = new();
    private readonly ComputedCache _computed = new();
    private readonly Dictionary<int, BigInteger> _counts = [];

    /// <summary>A space of variables, each with the number of values that each of its regions stands for.</summary>
    /// <param name="weights">The numbers.</param>
    /// <param name="order">The variables in the order in which the diagrams branch on them; null for that of the weights.</param>
    /// <param name="most">How many nodes there may be; one more throws <see cref="BoundMetException"/>.</param>
    /// <param name="steps">How many steps whatever builds diagrams may take; null for as many as it takes.</param>
    public Diagram(
        IEnumerable<IEnumerable<BigInteger>> weights,
        IEnumerable<int>? order = null,
        int most = int.MaxValue,
        StepBound? steps = null)
    {
        _most = most;
        Steps = steps ?? new(long.MaxValue);
        var given = weights.Select(w => w.ToArray()).ToArray();
        _variableAt = [.. order ?? Enumerable.Range(0, given.Length)];
        _levelOf = new int[given.Length];
        for (var level = 0; level < _levelOf.Length; level++)
            _levelOf[_variableAt[level]] = level;
        _weights = [.. _variableAt.Select(v => given[v])];
        _widths = [.. _weights.Select(w => w.Aggregate(BigInteger.Zero, (a, b) => a + b))];
    }

    /// <summary>The steps of the search that the diagrams serve: one for each branch of a node that is looked at anew.</summary>
    public StepBound Steps { get; }

    /// <summary>How many households the space has.</summary>
    public BigInteger SpaceSize => Skipped(0, _weights.Length);

    /// <summary>Holds where a variable lies in one of some regions.</summary>
    public int Where(int variable, Func<int, bool> holds) =>
        Made(_levelOf[variable], [.. Enumerable.Range(0, Regions(variable)).Select(region => holds(region) ? All : None)]);

    /// <summary>The variable that a diagram branches on first; -1 for none and all.</summary>
    public int Variable(int diagram) => diagram <= All ? -1 : _variableAt[_nodes.Level(diagram)];

    /// <summary>What remains of a diagram when its first variable lies in a region.</summary>
    public int Child(int diagram, int region) => _nodes.Child(diagram, region);

    /// <summary>The diagram that is, in each region of a variable, one of some diagrams.</summary>
    public int Node(int variable, int[] children) => Array.TrueForAll(children, c => _nodes.Level(c) > _levelOf[variable])
        ? Made(_levelOf[variable], children)
        : children.Select((child, i) => And(Where(variable, region => region == i), child)).Aggregate(None, Or);

    public int And(int a, int b) => Apply(Operation.And, a, b);

    public int Or(int a, int b) => Apply(Operation.Or, a, b);

    public int Xor(int a, int b) => Apply(Operation.Xor, a, b);

    /// <summary>Where both hold or neither does.</summary>
    public int Same(int a, int b) => Not(Xor(a, b));

    public int Not(int a) => Apply(Operation.Xor, a, All);

    /// <summary>Where a holds and b does not.</summary>
    public int Except(int a, int b) => And(a, Not(b));

    /// <summary>Whether b holds wherever a does.</summary>
    public bool Implies(int a, int b) => Except(a, b) == None;

    /// <summary>The diagram with a variable fixed to one region.</summary>
    public int Fix(int diagram, int variable, int region) => Fix(diagram, [(variable, region)]);

    /// <summary>The diagram with some variables fixed, each to one region.</summary>
    public int Fix(int diagram, IEnumerable<(int Variable, int Region)> variables)
    {
        var fixedTo = new int[_levelOf.Length];
        Array.Fill(fixedTo, -1);
        var last = -1;
        foreach (var (variable, region) in variables)
        {
            fixedTo[_levelOf[variable]] = region;
            last = Math.Max(last, _levelOf[variable]);
        }

        return Fix(diagram, fixedTo, last, []);
    }

    /// <summary>How many households it holds for, exactly.</summary>
    public BigInteger Count(int diagram) => CountBelow(diagram) * Skipped(0, Level(diagram));

    /// <summary>The variables it depends on.</summary>
    public HashSet<int> Support(params IEnumerable<int> diagrams)
    {
        var seen = new HashSet<int>();
        var variables = new HashSet<int>();
        var open = new Stack<int>(diagrams);
        while (open.TryPop(out var node))
        {
            if (node <= All || !seen.Add(node))
                continue;
            variables.Add(_variableAt[_nodes.Level(node)]);
            foreach (var child in _nodes.Children(node))
                open.Push(child);
        }

        return variables;
    }

    /// <summary>One household for which it holds: a region for each variable, the preferred one wherever that is possible.</summary>
    /// <exception cref="ArgumentException">It holds for none.</exception>
    public int[] Pick(int diagram, IReadOnlyList<int> preferred)
    {
        if (diagram == None)
            throw new ArgumentException("The diagram holds for no household.", nameof(diagram));
        var regions = preferred.ToArray();
        for (var node = diagram; node != All;)
        {
            var variable = _variableAt[_nodes.Level(node)];
            var children = _nodes.Children(node);
            if (children[regions[variable]] == None)
                regions[variable] = children.IndexOfAnyExcept(None);
            node = children[regions[variable]];
        }

        return regions;
    }

    /// <summary>Whether it holds for the household of some regions.</summary>
    public bool Holds(int diagram, IReadOnlyList<int> household)
    {
        while (diagram > All)
            diagram = _nodes.Child(diagram, household[_variableAt[_nodes.Level(diagram)]]);
        return diagram == All;
    }

    private int Regions(int variable) => _weights[_levelOf[variable]].Length;

    // Most nodes that are asked for are there already.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Made(int level, ReadOnlySpan<int> children)
    {
        if (!children.ContainsAnyExcept(children[0]))
            return children[0];
        if (_nodes.Find(level, children) is >= 0 and var known)
            return known;
        if (_nodes.Count >= _most || _nodes.Branches > MostBranches - children.Length)
            Steps.Meet();
        return _nodes.Add(level, children);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Apply(Operation operation, int a, int b)
    {
        if (operation.Trivial(a, b) is { } known)
            return known;
        if (a > b)
            (a, b) = (b, a);
        var key = ComputedCache.Key((int)operation, a, b);
        if (_computed.TryGet(key, out var computed))
            return computed;
        var level = Math.Min(_nodes.Level(a), _nodes.Level(b));
        var branches = _weights[level].Length;
        Steps.Take(branches);
        Span<int> children = branches <= MostOnStack ? stackalloc int[branches] : new int[branches];
        for (var i = 0; i < branches; i++)
            children[i] = Apply(operation, Branch(a, level, i), Branch(b, level, i));
        var made = Made(level, children);
        _computed.Store(key, made);
        return made;
    }

    private int Fix(int diagram, int[] fixedTo, int last, Dictionary<int, int> done)
    {
        var level = _nodes.Level(diagram);
        if (level > last)
            return diagram;
        if (fixedTo[level] is >= 0 and var region)
            return Fix(_nodes.Child(diagram, region), fixedTo, last, done);
        if (done.TryGetValue(diagram, out var known))
            return known;
        var branches = _weights[level].Length;
        Steps.Take(branches);
        Span<int> children = branches <= MostOnStack ? stackalloc int[branches] : new int[branches];
        for (var i = 0; i < branches; i++)
            children[i] = Fix(_nodes.Child(diagram, i), fixedTo, last, done);
        return done[diagram] = Made(level, children);
    }

    private int Branch(int node, int level, int region) => _nodes.Level(node) == level ? _nodes.Child(node, region) : node;

    private int Level(int node) => Math.Min(_nodes.Level(node), _weights.Length);

    private BigInteger CountBelow(int node)
    {
        if (node <= All)
            return node;
        if (_counts.TryGetValue(node, out var known))
            return known;
        var level = _nodes.Level(node);
        var count = BigInteger.Zero;
        for (var i = 0; i < _weights[level].Length; i++)
        {
            var child = _nodes.Child(node, i);
            count += _weights[level][i] * CountBelow(child) * Skipped(level + 1, Level(child));
        }

        return _counts[node] = count;
    }

    private BigInteger Skipped(int from, int to)
    {
        var product = BigInteger.One;
        for (var i = from; i < to; i++)
            product *= _widths[i];
        return product;
    }
}
