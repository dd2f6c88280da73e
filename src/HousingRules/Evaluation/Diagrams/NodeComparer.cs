namespace HousingRules.Evaluation;

/// <summary>Nodes of a diagram are equal when their levels and their branches are.</summary>
internal sealed class NodeComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
{
    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(int[] node) => GetHashCode(node.AsSpan());

    public int GetHashCode(ReadOnlySpan<int> alternate)
    {
        var hash = (uint)alternate[0] * 0x9E3779B9u;
        foreach (var child in alternate[1..])
            hash = (hash ^ (uint)child) * 0x85EBCA6Bu ^ hash >> 13;
        return (int)hash;
    }

    public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
}
