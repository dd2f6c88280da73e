using System.Numerics;
using System.Runtime.InteropServices;

namespace HousingRules.Verification.Diagrams;

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

    private readonly BigInteger[][] _weights;
    private readonly BigInteger[] _widths;
    private readonly List<int> _variable = [int.MaxValue, int.MaxValue];
    private readonly List<int[]> _children = [[], []];
    private readonly Dictionary<Key, int> _unique = [];
    private readonly Dictionary<(Operation, int, int), int> _computed = [];
    private readonly Dictionary<int, BigInteger> _counts = [];

    /// <summary>A space of variables, each with the number of values that each of its regions stands for.</summary>
    public Diagram(IEnumerable<IEnumerable<BigInteger>> weights)
    {
        _weights = [.. weights.Select(w => w.ToArray())];
        _widths = [.. _weights.Select(w => w.Aggregate(BigInteger.Zero, (a, b) => a + b))];
    }

    private enum Operation
    {
        And,
        Or,
        Xor,
    }

    /// <summary>How many nodes there are in all.</summary>
    public int Size => _variable.Count;

    /// <summary>How many households the space has.</summary>
    public BigInteger SpaceSize => Skipped(0, _weights.Length);

    /// <summary>Holds where a variable lies in one of some regions.</summary>
    public int Where(int variable, Func<int, bool> holds) =>
        Node(variable, [.. Enumerable.Range(0, _weights[variable].Length).Select(region => holds(region) ? All : None)]);

    /// <summary>The node that branches on a variable.</summary>
    public int Node(int variable, int[] children)
    {
        if (Array.TrueForAll(children, c => c == children[0]))
            return children[0];
        var key = new Key(variable, children);
        ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(_unique, key, out var exists);
        if (exists)
            return node;
        node = _variable.Count;
        _variable.Add(variable);
        _children.Add(children);
        return node;
    }

    public int And(int a, int b) => Apply(Operation.And, a, b);

    public int Or(int a, int b) => Apply(Operation.Or, a, b);

    public int Xor(int a, int b) => Apply(Operation.Xor, a, b);

    public int Not(int a) => Apply(Operation.Xor, a, All);

    /// <summary>Where a holds and b does not.</summary>
    public int Except(int a, int b) => And(a, Not(b));

    /// <summary>Whether b holds wherever a does.</summary>
    public bool Implies(int a, int b) => Except(a, b) == None;

    /// <summary>The diagram with a variable fixed to one region.</summary>
    public int Fix(int diagram, int variable, int region) => Fix(diagram, variable, region, []);

    /// <summary>Where the diagram holds whatever the variable is.</summary>
    public int ForAll(int diagram, int variable) =>
        Enumerable.Range(0, _weights[variable].Length).Select(region => Fix(diagram, variable, region)).Aggregate(All, And);

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
            variables.Add(_variable[node]);
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
            var variable = _variable[node];
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
            diagram = _children[diagram][household[_variable[diagram]]];
        return diagram == All;
    }

    private int Apply(Operation operation, int a, int b)
    {
        if (Trivial(operation, a, b) is { } known)
            return known;
        if (a > b)
            (a, b) = (b, a);
        if (_computed.TryGetValue((operation, a, b), out var computed))
            return computed;
        var variable = Math.Min(_variable[a], _variable[b]);
        var children = new int[_weights[variable].Length];
        for (var i = 0; i < children.Length; i++)
            children[i] = Apply(operation, Branch(a, variable, i), Branch(b, variable, i));
        return _computed[(operation, a, b)] = Node(variable, children);
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

    private int Fix(int diagram, int variable, int region, Dictionary<int, int> done)
    {
        if (_variable[diagram] > variable)
            return diagram;
        if (_variable[diagram] == variable)
            return _children[diagram][region];
        if (done.TryGetValue(diagram, out var known))
            return known;
        return done[diagram] = Node(_variable[diagram], [.. _children[diagram].Select(c => Fix(c, variable, region, done))]);
    }

    private int Exists(int diagram, IReadOnlySet<int> variables, Dictionary<int, int> done)
    {
        if (diagram <= All)
            return diagram;
        if (done.TryGetValue(diagram, out var known))
            return known;
        var children = _children[diagram].Select(c => Exists(c, variables, done)).ToArray();
        return done[diagram] = variables.Contains(_variable[diagram]) ? children.Aggregate(None, Or) : Node(_variable[diagram], children);
    }

    private int Branch(int node, int variable, int region) => _variable[node] == variable ? _children[node][region] : node;

    private int Level(int node) => Math.Min(_variable[node], _weights.Length);

    private BigInteger CountBelow(int node)
    {
        if (node <= All)
            return node;
        if (_counts.TryGetValue(node, out var known))
            return known;
        var variable = _variable[node];
        var count = BigInteger.Zero;
        for (var i = 0; i < _children[node].Length; i++)
        {
            var child = _children[node][i];
            count += _weights[variable][i] * CountBelow(child) * Skipped(variable + 1, Level(child));
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

    private readonly struct Key(int variable, int[] children) : IEquatable<Key>
    {
        private readonly int _variable = variable;
        private readonly int[] _children = children;

        public bool Equals(Key other) => _variable == other._variable && _children.AsSpan().SequenceEqual(other._children);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = (uint)_variable * 0x9E3779B9u;
            foreach (var child in _children)
                hash = (hash ^ (uint)child) * 0x85EBCA6Bu ^ hash >> 13;
            return (int)hash;
        }
    }
}
