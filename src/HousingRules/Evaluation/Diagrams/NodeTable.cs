using System.Runtime.CompilerServices;

namespace HousingRules.Evaluation;

/// <summary>The nodes of diagrams, each once: a level, and the node of each of its variable's regions. Numbers in a few long arrays, so
/// that a million nodes are no work for the collector of garbage.</summary>
internal sealed class NodeTable
{
    private const int Terminals = 2;

    private int[] _buckets = new int[1 << 8];
    private int[] _levels = new int[1 << 8];
    private int[] _starts = new int[(1 << 8) + 1];
    private int[] _next = new int[1 << 8];
    private int[] _children = new int[1 << 10];

    public NodeTable()
    {
        // None and all branch on nothing: they stand below every variable.
        _levels[0] = _levels[1] = int.MaxValue;
        Count = Terminals;
    }

    /// <summary>How many nodes there are, none and all among them.</summary>
    public int Count { get; private set; }

    /// <summary>How many branches all nodes have together.</summary>
    public int Branches => _starts[Count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Level(int node) => _levels[node];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int node, int region) => _children[_starts[node] + region];

    public ReadOnlySpan<int> Children(int node) => _children.AsSpan(_starts[node], _starts[node + 1] - _starts[node]);

    /// <summary>The node of a level and some branches; -1 where there is none.</summary>
    public int Find(int level, ReadOnlySpan<int> children)
    {
        for (var node = _buckets[Bucket(level, children)]; node != 0; node = _next[node])
        {
            if (_levels[node] == level && Children(node).SequenceEqual(children))
                return node;
        }

        return -1;
    }

    /// <summary>Adds a node that is not there.</summary>
    public int Add(int level, ReadOnlySpan<int> children)
    {
        if (Count == _levels.Length)
            Grow();
        var start = _starts[Count];
        while (start + children.Length > _children.Length)
            Array.Resize(ref _children, _children.Length * 2);
        children.CopyTo(_children.AsSpan(start));
        var node = Count++;
        (_levels[node], _starts[node + 1]) = (level, start + children.Length);
        Chain(node);
        return node;
    }

    private void Grow()
    {
        var size = _levels.Length * 2;
        Array.Resize(ref _levels, size);
        Array.Resize(ref _starts, size + 1);
        Array.Resize(ref _next, size);
        _buckets = new int[size];
        for (var node = Terminals; node < Count; node++)
            Chain(node);
    }

    private void Chain(int node)
    {
        ref var bucket = ref _buckets[Bucket(_levels[node], Children(node))];
        (_next[node], bucket) = (bucket, node);
    }

    private int Bucket(int level, ReadOnlySpan<int> children)
    {
        var hash = (uint)level * 0x9E3779B9u;
        foreach (var child in children)
            hash = (hash ^ (uint)child) * 0x85EBCA6Bu ^ hash >> 13;
        return (int)((hash ^ hash >> 15) & (uint)(_buckets.Length - 1));
    }
}
