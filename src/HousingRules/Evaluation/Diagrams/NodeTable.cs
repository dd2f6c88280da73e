using System.Runtime.CompilerServices;

namespace HousingRules.Evaluation;

/// <summary>The nodes of diagrams, each once: a level, and the node of each of its variable's regions. Numbers in a few long arrays, so
/// that a million nodes are no work for the collector of garbage; what is looked at together stands together, since a search waits for
/// memory most of its time.</summary>
internal sealed class NodeTable
{
    private const int Terminals = 2;

    // Twice as many places as nodes, so that most searches end at the first.
    private Place[] _places = new Place[1 << 9];
    private Node[] _nodes = new Node[(1 << 8) + 1];
    private int[] _children = new int[1 << 10];

    public NodeTable()
    {
        // None and all branch on nothing: they stand below every variable.
        _nodes[0].Level = _nodes[1].Level = int.MaxValue;
        Count = Terminals;
    }

    /// <summary>How many nodes there are, none and all among them.</summary>
    public int Count { get; private set; }

    /// <summary>How many branches all nodes have together.</summary>
    public int Branches => _nodes[Count].Start;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Level(int node) => _nodes[node].Level;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int node, int region) => _children[_nodes[node].Start + region];

    public ReadOnlySpan<int> Children(int node) => _children.AsSpan(_nodes[node].Start, _nodes[node + 1].Start - _nodes[node].Start);

    /// <summary>The node of a level and some branches; -1 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(int level, ReadOnlySpan<int> children)
    {
        var hash = Hash(level, children);
        for (var i = hash & _places.Length - 1; ; i = i + 1 & _places.Length - 1)
        {
            var (there, node) = _places[i];
            if (node == 0)
                return -1;
            if (there == hash && _nodes[node].Level == level && Children(node).SequenceEqual(children))
                return node;
        }
    }

    /// <summary>Adds a node that is not there.</summary>
    public int Add(int level, ReadOnlySpan<int> children)
    {
        if (Count == _nodes.Length - 1)
            Grow();
        var start = Branches;
        while (start + children.Length > _children.Length)
            Array.Resize(ref _children, _children.Length * 2);
        children.CopyTo(_children.AsSpan(start));
        var node = Count++;
        _nodes[node].Level = level;
        _nodes[Count].Start = start + children.Length;
        Put(new(Hash(level, children), node));
        return node;
    }

    private void Grow()
    {
        var size = _nodes.Length - 1;
        Array.Resize(ref _nodes, size * 2 + 1);
        var places = _places;
        _places = new Place[size * 4];
        foreach (var place in places)
        {
            if (place.Node != 0)
                Put(place);
        }
    }

    private void Put(Place place)
    {
        var i = place.Hash & _places.Length - 1;
        while (_places[i].Node != 0)
            i = i + 1 & _places.Length - 1;
        _places[i] = place;
    }

    private static int Hash(int level, ReadOnlySpan<int> children)
    {
        var hash = (uint)level * 0x9E3779B9u;
        foreach (var child in children)
            hash = (hash ^ (uint)child) * 0x85EBCA6Bu ^ hash >> 13;
        return (int)(hash ^ hash >> 15);
    }

    private struct Node
    {
        public int Level;

        /// <summary>Where its branches begin; they end where those of the next one do.</summary>
        public int Start;
    }

    /// <summary>Where a node stands by its hash; nothing does where the node is zero, which has no branches.</summary>
    private readonly record struct Place(int Hash, int Node);
}
