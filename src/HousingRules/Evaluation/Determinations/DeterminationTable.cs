using System.Collections.Concurrent;

namespace HousingRules.Evaluation;

/// <summary>One determination for each distinct mask. Looking one up takes a hash and a comparison, no lock and no memory.</summary>
internal sealed class DeterminationTable(DeterminationFactory factory, int words, int longest)
{
    private readonly RememberedTable _words = new(longest);
    private readonly ConcurrentDictionary<ulong[], Determination> _wide = new(new SameWords());

    public bool IsWide => words > 1;

    public int Words => words;

    /// <summary>How many it keeps.</summary>
    public int Longest => longest;

    /// <summary>The determination of a mask of one word.</summary>
    public Determination this[ulong mask] => _words.Find(mask) ?? _words.Add(mask, factory.Known([mask]));

    /// <summary>The determination of a mask of any width. The mask is copied when it is kept.</summary>
    public Determination this[ulong[] mask]
    {
        get
        {
            if (!IsWide)
                return this[mask[0]];
            if (_wide.TryGetValue(mask, out var known))
                return known;
            var made = factory.Known(mask);
            return _wide.Count < longest ? _wide.GetOrAdd([.. mask], made) : made;
        }
    }

    private sealed class SameWords : IEqualityComparer<ulong[]>
    {
        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ulong[] mask)
        {
            var hash = new HashCode();
            foreach (var packed in mask)
                hash.Add(packed);
            return hash.ToHashCode();
        }
    }
}
