using System.Numerics;
using System.Runtime.CompilerServices;

namespace HousingRules.Evaluation;

/// <summary>
/// Multi-valued decision diagrams over a finite space. A diagram is a number: equal diagrams have equal numbers, so two
/// conditions hold for the same households exactly when their numbers are equal. Reduced, ordered and shared, as in
/// R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation (1986), with one branch for each region of a variable.
/// </summary>
internal sealed class Diagram
{
    /// <summary>The diagram that holds for no household.</summary>
    public const int None = 0;

    /// <summary>The diagram that holds for every household.</summary>
    public const int All = 1;

    private const int MostOnStack = 64;

    // So many nodes are made between two looks at whether the work was ended.
    private const int NodesBetweenLooks = 1 << 10;

    private readonly int _most;
    private readonly int[] _variableAt;
    private readonly int[] _levelOf;
    private readonly BigInteger[][] _weights;
    private readonly BigInteger[] _widths;
    private readonly List<int> _level = [int.MaxValue, int.MaxValue];
    private readonly List<int[]> _children = [[], []];
    private readonly Dictionary<int[], int> _unique = new(new NodeComparer());
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> _known;
    private readonly Dictionary<ulong, int> _computed = [];
    private readonly Dictionary<int, BigInteger> _counts = [];

    /// <summary>A space of variables, each with the number of values that each of its regions stands for.</summary>
    /// <param name="weights">The numbers.</param>
    /// <param name="order">The variables in the order in which the diagrams branch on them; null for that of the weights.</param>
    /// <param name="most">How many nodes there may be; one more throws <see cref="DiagramFullException"/>.</param>
    /// <param name="cancellation">Ends whatever builds diagrams.</param>
    public Diagram(
        IEnumerable<IEnumerable<BigInteger>> weights,
        IEnumerable<int>? order = null,
        int most = int.MaxValue,
        CancellationToken cancellation = default)
    {
        _most = most;
        Cancellation = cancellation;
        var given = weights.Select(w => w.ToArray()).ToArray();
        _variableAt = [.. order ?? Enumerable.Range(0, given.Length)];
        _levelOf = new int[given.Length];
        for (var level = 0; level < _levelOf.Length; level++)
            _levelOf[_variableAt[level]] = level;
        _weights = [.. _variableAt.Select(v => given[v])];
        _known = _unique.GetAlternateLookup<ReadOnlySpan<int>>();
        _widths = [.. _weights.Select(w => w.Aggregate(BigInteger.Zero, (a, b) => a + b))];
    }

    private enum Operation
    {
        And,
        Or,
        Xor,
    }

    /// <summary>Ends the search that the diagrams serve.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>How many households the space has.</summary>
    public BigInteger SpaceSize => Skipped(0, _weights.Length);

    /// <summary>Holds where a variable lies in one of some regions.</summary>
    public int Where(int variable, Func<int, bool> holds) =>
        Node([_levelOf[variable], .. Enumerable.Range(0, Regions(variable)).Select(region => holds(region) ? All : None)]);

    /// <summary>The variable that a diagram branches on first; -1 for none and all.</summary>
    public int Variable(int diagram) => diagram <= All ? -1 : _variableAt[_level[diagram]];

    /// <summary>What remains of a diagram when its first variable lies in a region.</summary>
    public int Child(int diagram, int region) => _children[diagram][region];

    /// <summary>The diagram that is, in each region of a variable, one of some diagrams.</summary>
    public int Node(int variable, int[] children) => Array.TrueForAll(children, c => _level[c] > _levelOf[variable])
        ? Node([_levelOf[variable], .. children])
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
    public int Fix(int diagram, int variable, int region) => Fix(diagram, _levelOf[variable], region, []);

    /// <summary>Where the diagram holds whatever the variable is.</summary>
    public int ForAll(int diagram, int variable) =>
        Enumerable.Range(0, Regions(variable)).Select(region => Fix(diagram, variable, region)).Aggregate(All, And);

    /// <summary>Where the diagram holds whatever the variables are.</summary>
    public int ForAll(int diagram, IEnumerable<int> variables) => variables.Aggregate(diagram, ForAll);

    /// <summary>Where the diagram holds for some value of each of the variables; none of them matters any more.</summary>
    public int Exists(int diagram, IReadOnlySet<int> variables) => variables.Count == 0 ? diagram : Exists(diagram, variables, []);

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
            variables.Add(_variableAt[_level[node]]);
            foreach (var child in _children[node])
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
            var variable = _variableAt[_level[node]];
            var children = _children[node];
            if (children[regions[variable]] == None)
                regions[variable] = Array.FindIndex(children, c => c != None);
            node = children[regions[variable]];
        }

        return regions;
    }

    /// <summary>Whether it holds for the household of some regions.</summary>
    public bool Holds(int diagram, IReadOnlyList<int> household)
    {
        while (diagram > All)
            diagram = _children[diagram][household[_variableAt[_level[diagram]]]];
        return diagram == All;
    }

    private int Regions(int variable) => _weights[_levelOf[variable]].Length;

    // The level, then the node of each of its variable's regions. Most nodes that are asked for are there already: then nothing is
    // allocated.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Node(ReadOnlySpan<int> node)
    {
        if (!node[1..].ContainsAnyExcept(node[1]))
            return node[1];
        if (_known.TryGetValue(node, out var known))
            return known;
        var made = _level.Count;
        if (made >= _most)
            throw new DiagramFullException();
        if (made % NodesBetweenLooks == 0)
            Cancellation.ThrowIfCancellationRequested();
        _unique.Add(node.ToArray(), made);
        _level.Add(node[0]);
        _children.Add(node[1..].ToArray());
        return made;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Apply(Operation operation, int a, int b)
    {
        if (Trivial(operation, a, b) is { } known)
            return known;
        if (a > b)
            (a, b) = (b, a);
        // An odd factor loses nothing and spreads the keys: neighbouring nodes are asked for together.
        var key = ((ulong)operation << 62 | (ulong)a << 31 | (uint)b) * 0x9E3779B97F4A7C15;
        if (_computed.TryGetValue(key, out var computed))
            return computed;
        var level = Math.Min(_level[a], _level[b]);
        var branches = _weights[level].Length;
        Span<int> node = branches < MostOnStack ? stackalloc int[branches + 1] : new int[branches + 1];
        node[0] = level;
        for (var i = 0; i < branches; i++)
            node[i + 1] = Apply(operation, Branch(a, level, i), Branch(b, level, i));
        return _computed[key] = Node(node);
    }

    private static int? Trivial(Operation operation, int a, int b) => operation switch
    {
        Operation.And when a == None || b == None => None,
        Operation.And when a == All || a == b => b,
        Operation.And when b == All => a,
        Operation.Or when a == All || b == All => All,
        Operation.Or when a == None || a == b => b,
        Operation.Or when b == None => a,
        Operation.Xor when a == b => None,
        Operation.Xor when a == None => b,
        Operation.Xor when b == None => a,
        _ => null,
    };

    private int Fix(int diagram, int level, int region, Dictionary<int, int> done)
    {
        if (_level[diagram] > level)
            return diagram;
        if (_level[diagram] == level)
            return _children[diagram][region];
        if (done.TryGetValue(diagram, out var known))
            return known;
        return done[diagram] = Node([_level[diagram], .. _children[diagram].Select(c => Fix(c, level, region, done))]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Exists(int diagram, IReadOnlySet<int> variables, Dictionary<int, int> done)
    {
        if (diagram <= All)
            return diagram;
        if (done.TryGetValue(diagram, out var known))
            return known;
        var (level, children) = (_level[diagram], _children[diagram]);
        if (variables.Contains(_variableAt[level]))
        {
            var any = None;
            for (var i = 0; i < children.Length && any != All; i++)
                any = Or(any, Exists(children[i], variables, done));
            return done[diagram] = any;
        }

        Span<int> node = children.Length < MostOnStack ? stackalloc int[children.Length + 1] : new int[children.Length + 1];
        node[0] = level;
        for (var i = 0; i < children.Length; i++)
            node[i + 1] = Exists(children[i], variables, done);
        return done[diagram] = Node(node);
    }

    private int Branch(int node, int level, int region) => _level[node] == level ? _children[node][region] : node;

    private int Level(int node) => Math.Min(_level[node], _weights.Length);

    private BigInteger CountBelow(int node)
    {
        if (node <= All)
            return node;
        if (_counts.TryGetValue(node, out var known))
            return known;
        var level = _level[node];
        var count = BigInteger.Zero;
        for (var i = 0; i < _children[node].Length; i++)
        {
            var child = _children[node][i];
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
