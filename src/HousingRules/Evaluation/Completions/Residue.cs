using System.Runtime.InteropServices;

namespace HousingRules.Evaluation;

/// <summary>What is left of a question: its open tests, each part followed by how it is put together of those before it.</summary>
internal readonly struct Residue(long[] left) : IEquatable<Residue>
{
    private readonly long[] _left = left;

    /// <summary>How long it is.</summary>
    public int Length => _left.Length;

    public bool Equals(Residue other) => _left.AsSpan().SequenceEqual(other._left);

    public override bool Equals(object? obj) => obj is Residue other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(_left.AsSpan()));
        return hash.ToHashCode();
    }
}

/// <summary>How what is left open is put together.</summary>
internal enum Joint
{
    /// <summary>The answer to a part of the question, whatever the question makes of it: no, yes, or open.</summary>
    Answer,

    /// <summary>The negation of the part before.</summary>
    Not,

    /// <summary>All of so many parts before; what is known decides nothing.</summary>
    All,

    /// <summary>One of so many parts before; what is known decides nothing.</summary>
    Any,

    /// <summary>Whether an even number of the parts before is false, and so many are compared.</summary>
    Alike,

    /// <summary>Whether an odd number of them is false, because of what is known.</summary>
    Unlike,

    /// <summary>A set of rules: whether it applies is open (1), whether it would fire (2), or both (3).</summary>
    Set,

    /// <summary>A rule, of a set of which the first fires, of which the part before is left.</summary>
    Rule,

    /// <summary>A rule of such a set that holds.</summary>
    Holding,

    /// <summary>So many rules of such a set, those before.</summary>
    First,

    /// <summary>A definition or an outcome that was left open.</summary>
    Part,

    /// <summary>What is asked of the household as it was laid before the reader.</summary>
    Settled,
}
