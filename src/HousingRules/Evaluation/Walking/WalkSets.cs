namespace HousingRules.Evaluation;

/// <summary>Sets of bits of the mask, each once and by a number, so that a mask may have any number of words.</summary>
internal sealed class WalkSets
{
    /// <summary>No bit.</summary>
    public const int None = 0;

    /// <summary>Nobody can say which bits: a fact is unknown or not declared.</summary>
    public const int Unsure = -1;

    private readonly Dictionary<ulong[], int> _numbers = new(new ByWords());
    private readonly Dictionary<(int, int), int> _unions = [];
    private readonly List<ulong[]> _sets = [];
    private readonly int _words;

    public WalkSets(int words)
    {
        _words = words;
        Kept(new ulong[words]);
    }

    /// <summary>The words of a set.</summary>
    public ulong[] this[int set] => _sets[set];

    /// <summary>The number of a set.</summary>
    public int Add(IEnumerable<int> bits)
    {
        var words = new ulong[_words];
        foreach (var bit in bits)
            words[bit / 64] |= 1UL << bit % 64;
        return Kept(words);
    }

    /// <summary>What is in either.</summary>
    public int Union(int one, int other)
    {
        if (one == other || other == None)
            return one;
        if (one == None)
            return other;
        if (one == Unsure || other == Unsure)
            return Unsure;
        if (!_unions.TryGetValue((one, other), out var union))
            _unions[(one, other)] = union = Kept([.. _sets[one].Zip(_sets[other], (a, b) => a | b)]);
        return union;
    }

    private int Kept(ulong[] words)
    {
        if (_numbers.TryGetValue(words, out var known))
            return known;
        _sets.Add(words);
        return _numbers[words] = _sets.Count - 1;
    }

    private sealed class ByWords : IEqualityComparer<ulong[]>
    {
        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ulong[] words)
        {
            var hash = new HashCode();
            foreach (var word in words)
                hash.Add(word);
            return hash.ToHashCode();
        }
    }
}
